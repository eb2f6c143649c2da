import { ownPath } from "#platform/web/hygiene.ts";
import type { Fields } from "#platform/web/route.ts";

/** The pages besides the child's from which a form is opened, and to which it leads back. */
const pages: Readonly<Record<string, string>> = {
  "/team": "Team board",
  "/my-work": "My work",
};

/** Where somebody came from, as the form's address and the form itself say it. */
export const cameFromField = "cameFrom";

/** The page a form was opened from, with its name; undefined for the child's own, and for any address that is none of these. */
export function cameFrom(
  said: Fields,
): { text: string; href: string } | undefined {
  const href = ownPath(said[cameFromField]);
  const text = href && pages[href.replace(/[?#].*/, "")];
  return text ? { text, href } : undefined;
}

/** What a form carries of it. */
export function carriedFrom(said: Fields): Fields {
  const from = cameFrom(said);
  return from ? { [cameFromField]: from.href } : {};
}

/** The address of a form, opened from a page it leads back to. */
export const openedFrom = (form: string, page: string): string =>
  `${form}${form.includes("?") ? "&" : "?"}${cameFromField}=${encodeURIComponent(page)}`;
