import { collectionYearOf } from "#kernel/year.ts";
import { readDay } from "#kernel/day.ts";
import { firstNamed, type Element } from "./element.ts";
import { refused } from "./refusal.ts";
import type { LinedNote } from "./row.ts";

/** What a census says of itself. The notes stand on no row: a header is none. */
export type Header = { year: number; authority: string; notes: LinedNote[] };

/** Throws a Refusal when it is another collection's header, or tells neither year nor authority. */
export function readHeader(header: Element): Header {
  const details = firstNamed(header, "CollectionDetails");
  const collection = textOf(details, "Collection");
  if (collection.toUpperCase() !== "CIN")
    throw refused(
      collection
        ? `it is the collection ${collection}, not the children in need census`
        : "its header names no collection",
      "Give the file whose header says CIN.",
    );
  const authority = textOf(firstNamed(header, "Source"), "LEA");
  if (!authority)
    throw refused(
      "its header names no authority (LEA)",
      "Export it again with the authority's number.",
    );
  return { ...readYear(details), authority };
}

/** The collection is called by the year of its 31 March. */
function readYear(details: Element | undefined): Omit<Header, "authority"> {
  const reference = textOf(details, "ReferenceDate");
  const year = textOf(details, "Year");
  const note = (column: string, value: string, reason: string) => ({
    line: (details && firstNamed(details, column)?.line) ?? 1,
    column,
    value,
    reason,
  });
  const day = readDay(reference);
  if (day?.endsWith("-03-31")) {
    const its = collectionYearOf(day);
    const differs = year !== "" && year !== String(its);
    const reason =
      "not the year of the reference date, from which the collection year is taken";
    return { year: its, notes: differs ? [note("Year", year, reason)] : [] };
  }
  if (!/^(?:19|20|21)\d\d$/.test(year))
    throw refused(
      "its header gives neither a reference date of 31 March nor a year",
      "Put ReferenceDate right and give it again.",
    );
  const reason = "not a 31 March: the collection year is taken from Year";
  return {
    year: Number(year),
    notes: [note("ReferenceDate", reference, reason)],
  };
}

const textOf = (element: Element | undefined, name: string): string =>
  (element && firstNamed(element, name)?.text) ?? "";
