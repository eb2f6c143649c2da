/** Being looked after, as several duties count it. */
import type { Day } from "#kernel/day.ts";
import type { Fact, FactKind } from "#record/facts.ts";
import type { Run } from "../clock.ts";
import type { Life } from "../life.ts";
import { recorded } from "../source.ts";

export type Period = Fact<"looked-after period">;

/** A run for each period whose beginning is known, for events that no return collects. */
export const sinceCareBegan = (life: Life, ...events: FactKind[]): Run[] =>
  life
    .of("looked-after period")
    .filter(({ startKnown }) => startKnown)
    .flatMap((period) => {
      const known = recorded(life, period, ...events);
      return known ? [{ ...runOf(period), ...known }] : [];
    });

export const runOf = ({ id, on, until }: Period): Run => ({
  trigger: id,
  from: on,
  ...(until ? { until } : {}),
});

/** The period a day falls in. */
export const periodOn = (life: Life, day: Day): Period | undefined =>
  life
    .of("looked-after period")
    .findLast(({ on, until }) => on <= day && (!until || day <= until));
