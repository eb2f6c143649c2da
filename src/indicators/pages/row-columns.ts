import { begun } from "#kernel/begun.ts";
import { isDay } from "#kernel/day.ts";
import { html } from "#platform/web/html.ts";
import type { Column } from "#platform/web/list.ts";
import { type ClockState, clockChip } from "#platform/web/signature.ts";
import type { Indicator } from "../indicator.ts";
import type { Row } from "../row.ts";
import { drillWords } from "./drill-words.ts";

/** A row behind a figure, with when its fact was recorded where that matters. */
export type ListedRow = Row & { recorded?: string | undefined };

/** The columns of the definition's list, on screen and in a spreadsheet; `dates` go along to a child's page. */
export function rowColumns(
  { drill, breakdowns, kind }: Indicator,
  showsWhy: boolean,
  dates = "",
): readonly Column<ListedRow>[] {
  return [
    {
      key: "child",
      heading: "Child",
      lead: true,
      sortable: true,
      cell: ({ child }) =>
        html`<a class="govuk-link" href="/children/${child.id}${dates}"
          >${nameOf(child)}</a
        >`,
      plain: ({ child }) => nameOf(child),
    },
    {
      key: "number",
      heading: "Child ID",
      sortable: true,
      cell: ({ child }) => child.laChildId,
    },
    ...Object.entries(drill).map(([name, heading]) =>
      drillColumn(name, heading),
    ),
    ...breakdowns.map((by): Column<ListedRow> => ({
      key: by.replace(" ", "-"),
      heading:
        by === "team" && kind === "timeliness" ? "Who answered" : begun(by),
      sortable: true,
      cell: ({ parts }) => parts[by] ?? "–",
    })),
    {
      key: "recorded",
      heading: "Recorded",
      cell: ({ recorded }) => recorded ?? "–",
    },
    ...(showsWhy
      ? [
          {
            key: "why",
            heading: "Left out because",
            sortable: true,
            cell: ({ leftOut }) => begun(leftOut ?? ""),
          } satisfies Column<ListedRow>,
        ]
      : []),
  ];
}

function drillColumn(name: string, heading: string): Column<ListedRow> {
  return {
    key: name,
    heading,
    sortable: true,
    ...(/_on$|^since$/.test(name) && { unbroken: true }),
    ...(name.startsWith("days") && { numeric: true }),
    cell: (row) => {
      const words = drillWords(name, row);
      const shape = name === "state" ? shapes[row.state ?? ""] : undefined;
      return shape ? clockChip(shape, words) : words;
    },
    plain: (row) => {
      const value = row.drill[name];
      return typeof value === "number" || isWritten(value)
        ? value
        : drillWords(name, row);
    },
  };
}

/** Days stay as spreadsheets sort them, and nothing stays nothing. */
const isWritten = (value: Row["drill"][string] | undefined) =>
  value === null ||
  value === undefined ||
  (typeof value === "string" && isDay(value));

const shapes: Readonly<Record<string, ClockState>> = {
  met: "done",
  "met late": "late",
  missed: "missed",
  overdue: "overdue",
  running: "soon",
  waived: "off",
  cancelled: "off",
  "not known": "off",
};

/** A child whom only a return tells of has no name, only the number the return knows them by. */
const nameOf = ({ name, laChildId }: Row["child"]) =>
  name === "" ? `Child ${laChildId}` : name;
