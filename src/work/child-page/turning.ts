import { govukPagination } from "#platform/web/govuk.ts";
import type { Html } from "#platform/web/html.ts";
import type { Fields } from "#platform/web/route.ts";

/** So many records on one page: with long texts it is still light enough for a telephone. */
export const size = 50;

/** Which page was asked for, of those there are. */
export function pageOf(query: Fields, total: number): number {
  const asked = Number.parseInt(query["page"] ?? "1", 10);
  return Math.min(
    Math.max(asked || 1, 1),
    Math.max(Math.ceil(total / size), 1),
  );
}

/** To the newer and the older ones; whatever else was asked goes along. */
export function turning(
  query: Fields,
  here: string,
  { page, total }: { page: number; total: number },
): Html | undefined {
  const last = Math.ceil(total / size);
  if (last <= 1) return undefined;
  const at = (number: number) => {
    const given = Object.entries({ ...query, page: String(number) });
    const asked = given.flatMap(([name, value]) => (value ? [[name, value]] : [])); // prettier-ignore
    return `${here}?${new URLSearchParams(asked).toString()}`;
  };
  return govukPagination({
    landmarkLabel: "Pages of this timeline",
    ...(page > 1 && {
      previous: { href: at(page - 1), text: `Newer (${page - 1} of ${last})` }, // prettier-ignore
    }),
    ...(page < last && {
      next: { href: at(page + 1), text: `Older (${page + 1} of ${last})` }, // prettier-ignore
    }),
  });
}
