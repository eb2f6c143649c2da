import type { CalendarSpan } from "#kernel/span.ts";
import type { Day } from "#kernel/day.ts";
import type { Source } from "#record/facts.ts";
import type { Measure } from "./benchmarks/figures.ts";
import type { Population } from "./populations/population.ts";

/** The stages of a child's journey, in order: how figures are grouped on pages. */
export const journeys = [
  "front door",
  "assessment",
  "child protection",
  "child in need",
  "pre-proceedings",
  "children in care",
  "care leavers",
  "missing",
  "workforce",
] as const;
export type Journey = (typeof journeys)[number];

export const breakdowns = ["team", "age band", "placement type"] as const;
export type Breakdown = (typeof breakdowns)[number];

/** timeliness: what fell due in a period; stock: what is so on a day, never added up over months; flow: what happened in a period. */
export type Kind = "timeliness" | "stock" | "flow";

/**
 * share: from 0 to 1, of the rows. count: of the rows. rate: per 10,000 children aged 0 to 17.
 * ratio: rows for each different value of a column, such as children for each worker.
 */
export type Unit = "share" | "count" | "rate" | "ratio";

/**
 * A table whose rows a figure cannot do without; with none loaded the figure is not 0 but unknown.
 * `review recorded`: rows that the record itself tells, where a return's are of another kind.
 */
export type Need = string;

/**
 * One measure. Its population gives rows and never a number: the figure is their count, a split
 * is a group-by, and whoever opens the figure sees those rows. What counts is a test on one row,
 * so no figure can count a child who is not in its own denominator.
 */
export type Indicator = {
  /** Never used again for anything else. */
  key: string;
  /** Raised when the meaning changes; the old definition stays runnable beside it. */
  version: number;
  title: string;
  question: string;
  /** One thing counted, several, and what became of them: "review due", "reviews due", "were in time". */
  says: readonly [one: string, many: string, were: string];
  journey: Journey;
  kind: Kind;
  unit: Unit;
  better: "higher" | "lower" | "neutral";
  population: Population;
  /** The clocks whose obligations make up a population of obligations. */
  clocks?: readonly string[];
  /** Which rows of a shared population it is about: a condition on the population's facets. All when absent. */
  among?: string;
  /** Which rows are in the numerator: a condition on facets. Every row of a count or rate. */
  counts?: string;
  /** Why a row is left out and shown beside: an expression on facets, null for a row that stays in. */
  leftOut?: string;
  /** The rows of a ratio are shared among the different values of this column. */
  per?: { column: string; words: string };
  /** Rates of events look back this far from the end of the period asked about. */
  over?: CalendarSpan;
  words: { numerator: string; denominator: string; leftOut?: string };
  needs: readonly Need[];
  /** Beside `needs`, any one of these will do. */
  needsOneOf?: readonly Need[];
  /** The return that its facts come from when nobody records them: months it does not cover are unknown. */
  fromReturn?: Exclude<Source, "record">;
  breakdowns: readonly Breakdown[];
  /** Columns of the population shown in the list behind the figure, with their headings. */
  drill: Readonly<Record<string, string>>;
  source: string;
  inForce: { from: Day; until?: Day };
  /** The authority's own target may replace it. */
  target?: { share: number; source: string };
  /** The measure of the published figures to show beside it. */
  benchmark?: Measure;
  caveat?: string;
};

export const defineIndicator = (
  indicator: Omit<Indicator, "version"> & { version?: number },
): Indicator => ({ version: 1, ...indicator });
