import type { Html } from "#platform/web/html.ts";
import { type Column, list } from "#platform/web/list.ts";
import type { Benchmark as Drawn } from "#platform/charts/levels.ts";
import type { Comparator } from "../benchmarks/benchmark.store.ts";
import type { Indicator } from "../indicator.ts";
import { placeWords, publishedWords } from "./measure.ts";

/** What others reach, with the year and the publication. Nothing where nothing comparable is published. */
export const comparatorsPart = (
  comparators: readonly Comparator[],
  here: string,
): Html | undefined =>
  comparators.length === 0
    ? undefined
    : list({
        caption: "Published figures of other places",
        columns,
        rows: comparators,
        here,
        nothing: "",
      });

const columns: readonly Column<Comparator>[] = [
  { key: "place", heading: "Area and year", lead: true, cell: placeWords },
  { key: "value", heading: "Figure", numeric: true, cell: publishedWords },
  { key: "source", heading: "Source", cell: ({ source }) => source },
];

const units: Readonly<Partial<Record<Indicator["unit"], string>>> = {
  share: "share",
  rate: "per 10,000",
};

/** Those a chart can hold beside its own line: few, in the same unit, with room for their names. */
export const drawn = (
  comparators: readonly Comparator[],
  { unit }: Pick<Indicator, "unit">,
): readonly Drawn[] =>
  comparators
    .filter((each) => each.unit === units[unit])
    .slice(0, 3)
    .flatMap(({ value, year, area, as }) =>
      value === null
        ? []
        : [
            {
              label: labels[as] ?? shortened(area),
              year: `${year - 1}-${String(year).slice(2)}`,
              value,
            },
          ],
    );

/** A chart has room for a dozen letters of a name; the table below it has the whole. */
const shortened = (area: string) =>
  area.length > 13 ? `${area.slice(0, 12).trimEnd()}…` : area;

const labels: Readonly<Partial<Record<Comparator["as"], string>>> = {
  England: "England",
  itself: "Published",
  region: "Region",
};
