import type { RawBuilder } from "kysely";
import type { Day } from "#kernel/day.ts";

export type Sql = RawBuilder<unknown>;

/** What the SQL of a population is written for. */
export type Given = {
  authority: string;
  /** For obligations: the clocks asked about. */
  clocks: readonly string[];
  /** Decides the states; later events are ignored. */
  asAt: Day;
};

/**
 * A query that reads bare table names, which mean the rows as they stand or as they were known
 * then. Every row has
 *
 *   row_id       text, the same for the same row at every moment known
 *   child_id     uuid
 *   from_return  boolean: only a return tells of it
 *   evidence     uuid of the fact whose recording made it count, or null
 *   facets       columns of few different values: everything that indicators test
 *
 * and any columns worth showing in a list. When it counts depends on the shape:
 *
 *   dated   on_day, and it counts in the period that holds that day
 *   stock   during, a daterange, and it counts on each of those days; no two rows of one row_id share a day
 *   period  n and on_day: the query itself reads `period (n, from_on, to_on, day, as_at, ten_working_days_before)`,
 *           where day is the last day of the period that is not after as-at
 */
export type Population = {
  key: string;
  shape: "dated" | "stock" | "period";
  facets: readonly string[];
  rows(given: Given): Sql;
  /** Of a dated population, where counting needs fewer rows than it counts: the same rows as `on_day`, facets and how many `rows`. */
  countedByDay?(given: Given): Sql;
};

export const definePopulation = (population: Population): Population =>
  population;
