/**
 * What is around every page. Running a template costs a page more than all it shows itself, so a template is run
 * once and what differs from page to page is put into the text it gave.
 */
import { Html } from "./html.ts";
import { edge, filled, templates } from "./macro.ts";

const kept = new Map<string, Html>();

/** Markup that says nothing of anybody, made once for each of few names. */
export function made(name: string, make: () => Html): Html {
  const known = kept.get(name);
  if (known) return known;
  const markup = make();
  kept.set(name, markup);
  return markup;
}

/** What is one page's own, in markup made once for each of few names, which is told where its place is. */
export function madeAround(
  own: Html,
  name: string,
  make: (place: Html) => Html,
): Html {
  const [before = "", after = ""] = String(made(name, () => make(new Html(edge)))).split(edge); // prettier-ignore
  return new Html(`${before}${String(own)}${after}`);
}

/** The parts of a document that are its own: markup, or text already escaped. */
export type Parts = Readonly<
  Record<
    | "handling"
    | "styleNonce"
    | "cspNonce"
    | "tabTitle"
    | "skipLink"
    | "header"
    | "before"
    | "content"
    | "footer",
    Html | string
  >
>;

const shells = new Map<string, readonly string[]>();

/** A whole document: of few shapes, each with places for its parts. */
export function rendered(
  shape: Readonly<Record<string, string | boolean>>,
  parts: Parts,
): string {
  const name = JSON.stringify(shape);
  let shell = shells.get(name);
  if (!shell) {
    const places = Object.keys(parts).map((part) => [part, `${edge}${part}${edge}`]); // prettier-ignore
    shell = templates
      .render("layout.njk", { ...Object.fromEntries(places), ...shape })
      .split(edge);
    shells.set(name, shell);
  }
  return filled(shell, (part) => parts[part as keyof Parts]);
}
