import { begun } from "#kernel/begun.ts";
import { variationWords, assuranceWords } from "#platform/charts/variation.ts";
import { type Column, listDownload } from "#platform/web/list.ts";
import { type Measure, placeWords } from "./measure.ts";
import type { Standing } from "./standing.ts";

/** The overview as a spreadsheet: unrounded values, and everything needed to ask for the same again. */
export const performanceDownload = (
  measures: readonly Measure[],
  standing: Standing,
) =>
  listDownload(`performance-${standing.asAt}`, columnsFor(standing), measures);

const columnsFor = ({ asAt, known }: Standing): readonly Column<Measure>[] => [
  {
    key: "stage",
    heading: "Stage",
    cell: ({ indicator }) => indicator.journey,
  },
  { key: "key", heading: "Key", cell: ({ indicator }) => indicator.key },
  {
    key: "measure",
    heading: "Measure",
    cell: ({ indicator }) => indicator.title,
  },
  { key: "unit", heading: "Unit", cell: ({ indicator }) => indicator.unit },
  { key: "from", heading: "From", cell: ({ latest }) => latest?.from },
  { key: "to", heading: "To", cell: ({ latest }) => latest?.to },
  ...(["value", "numerator", "denominator"] as const).map(
    (name): Column<Measure> => ({
      key: name,
      heading: begun(name),
      cell: ({ latest }) => latest?.[name] ?? undefined,
    }),
  ),
  {
    key: "loaded",
    heading: "Why no figure",
    cell: ({ latest }) =>
      latest?.dataLoaded === true ? latest.noValue : latest?.dataLoaded,
  },
  {
    key: "variation",
    heading: "Change",
    cell: ({ variation }) => variationWords[variation],
  },
  { key: "target", heading: "Target", cell: ({ target }) => target?.aim },
  {
    key: "assurance",
    heading: "Against the target",
    cell: ({ assurance }) => assurance && assuranceWords[assurance],
  },
  {
    key: "comparator",
    heading: "Elsewhere",
    cell: ({ comparators: [first] }) => first?.value ?? undefined,
  },
  {
    key: "place",
    heading: "Where and when",
    cell: ({ comparators: [first] }) => first && placeWords(first),
  },
  { key: "asAt", heading: "As at", cell: () => asAt },
  { key: "known", heading: "Known at", cell: () => known },
];
