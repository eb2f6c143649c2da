import type { Cells } from "./csv.ts";

/** Rows that are wrong on purpose, by year and table: README.md says what becomes of each. */
export const faults: Readonly<
  Record<number, Readonly<Record<string, readonly Cells[]>>>
> = {
  2026: {
    // Nobody of that identifier is in a header: set aside.
    missing: [["HM9999", "14/02/2012", "M", "05/10/2025", "06/10/2025"]],
    // An accommodation code that no list holds: noted.
    oc3: [["HM4006", "04/06/2003", "YES", "F5", "Q9"]],
    header: [["HM4006", "F", "04/06/2003", "WBRI", "UN5", "", ""]],
    // A review that the return cannot know of yet: noted.
    reviews: [["HM3001", "14/03/2012", "21/04/2026", "PN1"]],
  },
};
