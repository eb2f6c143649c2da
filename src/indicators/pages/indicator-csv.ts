import { begun } from "#kernel/begun.ts";
import { type Column, listDownload } from "#platform/web/list.ts";
import type { Figure } from "../figure.ts";
import type { Indicator } from "../indicator.ts";
import type { Measure } from "./measure.ts";
import { type ListedRow, rowColumns } from "./row-columns.ts";
import type { Group } from "./row-groups.ts";
import type { Standing } from "./standing.ts";

/** The months of the chart, unrounded. */
export const monthsDownload = ({
  indicator,
  months,
  standing: { asAt, known },
}: Measure & { standing: Standing }) => {
  const columns: readonly Column<Figure>[] = [
    { key: "from", heading: "From", cell: ({ from }) => from },
    { key: "to", heading: "To", cell: ({ to }) => to },
    ...(["value", "numerator", "denominator"] as const).map(
      (name): Column<Figure> => ({
        key: name,
        heading: begun(name),
        cell: (figure) => figure[name] ?? undefined,
      }),
    ),
    {
      key: "loaded",
      heading: "Why no figure",
      cell: ({ dataLoaded, noValue }) =>
        dataLoaded === true ? noValue : dataLoaded,
    },
    { key: "version", heading: "Definition", cell: ({ version }) => version },
    { key: "asAt", heading: "As at", cell: () => asAt },
    { key: "known", heading: "Known at", cell: () => known },
  ];
  return listDownload(`${indicator.key}-months-${asAt}`, columns, months);
};

/** The rows a page lists, all of them. */
export const rowsDownload = ({
  indicator,
  group,
  rows,
  figure,
}: {
  indicator: Indicator;
  group: Group;
  rows: readonly ListedRow[];
  figure: Figure;
}) =>
  listDownload(
    `${indicator.key}-${group.key}-${figure.from}-to-${figure.to}`,
    rowColumns(indicator, group.key === "left-out"),
    rows,
  );
