import { dayWords } from "#kernel/date-words.ts";
import { type Day, isDay } from "#kernel/day.ts";
import { html } from "#platform/web/html.ts";
import type { Column } from "#platform/web/list.ts";
import { type ClockState, clockChip } from "#platform/web/signature.ts";
import type { Indicator } from "../indicator.ts";
import type { Row } from "../row.ts";
import { capital } from "./capital.ts";

/** A row behind a figure, with when its fact was recorded where that matters. */
export type ListedRow = Row & { recorded?: string | undefined };

type Value = Row["drill"][string] | undefined;

/** The columns of the definition's list, on screen and in a spreadsheet. */
export function rowColumns(
  { drill, breakdowns }: Indicator,
  showsWhy: boolean,
): readonly Column<ListedRow>[] {
  return [
    {
      key: "child",
      heading: "Child",
      lead: true,
      sortable: true,
      cell: ({ child }) =>
        html`<a class="govuk-link" href="/children/${child.id}"
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
      heading: by === "team" ? "Who answered" : capital(by),
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
            cell: ({ leftOut }) => capital(leftOut ?? ""),
          } satisfies Column<ListedRow>,
        ]
      : []),
  ];
}

function drillColumn(name: string, heading: string): Column<ListedRow> {
  const valueIn = ({ drill }: ListedRow) => drill[name];
  return {
    key: name,
    heading,
    sortable: true,
    unbroken: true,
    ...(name.startsWith("days") && { numeric: true }),
    cell: (row) => {
      const value = valueIn(row);
      const shape = name === "state" ? shapes[String(value)] : undefined;
      return shape ? clockChip(shape, words(value)) : words(value);
    },
    plain: (row) => {
      const value = valueIn(row);
      return typeof value === "boolean" ? words(value) : value;
    },
  };
}

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

function words(value: Value): string {
  if (value === null || value === undefined) return "–";
  if (typeof value === "boolean") return value ? "Yes" : "No";
  if (typeof value === "number") return String(value);
  return isDay(value) ? dayWords(value as Day) : capital(value);
}

/** A child whom only a return tells of has no name, only the number the return knows them by. */
const nameOf = ({ name, laChildId }: Row["child"]) =>
  name === "" ? `Child ${laChildId}` : name;
