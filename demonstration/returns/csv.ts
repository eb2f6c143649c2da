import type { Day } from "#kernel/day.ts";

export type Cells = readonly string[];

/** A day as the return writes it, 31/03/2026; nothing for none. */
export const written = (day: Day | undefined): string =>
  day ? day.split("-").toReversed().join("/") : "";

/** Lines end as in the files that councils' systems export. */
export const csv = (head: string, rows: readonly Cells[]): string =>
  [head, ...rows.map((cells) => cells.join(","))]
    .map((line) => `${line}\r\n`)
    .join("");
