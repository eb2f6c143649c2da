import type { Day } from "#kernel/day.ts";
import type { Instant } from "#kernel/london.ts";
import type { Kind, Unit } from "./indicator.ts";

/** The counts a value is made of. */
export type Counts = {
  /** Rows that count. Null when the facts are not in the data loaded. */
  numerator: number | null;
  /** Rows asked about; of a rate the children aged 0 to 17; null for a count. */
  denominator: number | null;
  /** Unrounded: a share from 0 to 1, a rate per 10,000, a count; null when there is nothing to divide by. */
  value: number | null;
  /** Rows left out and shown beside, by reason. */
  excluded: Readonly<Record<string, number>>;
  /** Rows that do not count, by what became of them: `met late`, `missed`, `overdue` ... */
  otherwise: Readonly<Record<string, number>>;
};

/** One team's, age band's or placement type's share of a figure. `value` tells it apart, `label` is for people. */
export type Part = Counts & { part: string; label: string };

export type Figure = Counts & {
  key: string;
  version: number;
  kind: Kind;
  unit: Unit;
  from: Day;
  to: Day;
  /** First day looked at, where it is before `from`: rates look back over a year. */
  countedFrom: Day;
  asAt: Day;
  knownAt: Instant | null;
  /** Of how many children the rows speak, left-out ones included; counted for a single figure. */
  children?: number;
  /** True, or why the figure cannot be known from what is loaded. */
  dataLoaded: true | string;
  /** Why there is no value although there are rows: "population not set". */
  noValue?: string;
  by?: readonly Part[];
  /** Why the split asked for cannot be given. */
  cannot?: string;
};
