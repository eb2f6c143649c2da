import type { Day } from "#kernel/day.ts";
import type { Id } from "#kernel/id.ts";
import type { Breakdown } from "./indicator.ts";

/** One row behind a figure: one child, one thing that was owed, happened or was so. */
export type Row = {
  /** The same for the same row at every moment known. */
  rowId: string;
  child: { id: Id; laChildId: string; name: string };
  /** The day whose team, age and placement count: when it fell due, happened, or was so. */
  on: Day;
  counted: boolean;
  /** Why it is left out of the figure and shown beside it. */
  leftOut: string | null;
  /** Of an obligation, as at the day asked about. */
  state: string | null;
  daysLate: number | null;
  /** Only a return tells of it. */
  fromReturn: boolean;
  /** The fact whose recording made it count. */
  evidence: Id | null;
  /** In words, for the breakdowns the indicator can give. */
  parts: Readonly<Partial<Record<Breakdown, string>>>;
  /** The columns of the list, by the names of the definition's `drill`. */
  drill: Readonly<Record<string, string | number | boolean | null>>;
};

/** The rows of a figure: those the viewer may open, and how many more there are. */
export type Rows = { shown: readonly Row[]; notShown: number };

/** Which of the rows behind a figure are listed: those it is of, those that count and do not, and those left out. */
export const groupKeys = ["all", "counted", "not", "left-out"] as const;
export type GroupKey = (typeof groupKeys)[number];

/** Rows by one of their columns: `child`, `number`, `why`, a breakdown or a name of the definition's `drill`. */
export type RowOrder = { by: string; order: "ascending" | "descending" };
