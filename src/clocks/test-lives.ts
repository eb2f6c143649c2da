/** Lives for the tests, in a line or two each, and what the clocks made of them, in words. */
import type { Day } from "#kernel/day.ts";
import type { Fact, FactKind, Facts, Source, Timeline } from "#record/facts.ts";
import type { Duty } from "./clock.ts";
import { derive } from "./derive.ts";
import { stateOf } from "./state.ts";

type More = { id?: string; until?: Day; source?: Source };

/** A fact of the record unless a source is given; known by its kind and day unless it has an id. */
export function fact<Kind extends FactKind>(
  kind: Kind,
  on: Day,
  detail: Facts[Kind] & More,
): Fact {
  const bare = { id: `${kind} ${on}`, source: "record" as const };
  return { ...bare, ...detail, kind, on } as Fact;
}

export const seen = (on: Day) =>
  fact("visit", on, { seen: true, byLeadOrDeputy: true });

export const reviewed = (on: Day, source: Source = "record") =>
  fact("review", on, { reviewKind: "looked after", source });

export const lookedAfter = (
  on: Day,
  more: Partial<Facts["looked-after period"]> & More = {},
) => fact("looked-after period", on, { startKnown: true, ...more });

export const supervised = (on: Day, about?: string) =>
  fact("oversight", on, {
    oversightKind: "supervision",
    ...(about ? { about } : {}),
  });

export function lifeWith(
  facts: readonly Fact[],
  child: Omit<Timeline["child"], "id"> = {},
): Timeline {
  return {
    child: { id: "child", ...child },
    facts: facts.toSorted((a, b) => (a.on < b.on ? -1 : 1)),
  };
}

/** Each obligation that existed on the day: `cla-review-1 due 2026-02-02: met`. */
export function readOut(
  duty: Duty | readonly Duty[],
  facts: readonly Fact[],
  asAt: Day,
  child: Omit<Timeline["child"], "id"> = {},
): string[] {
  const duties = Array.isArray(duty) ? duty : [duty as Duty];
  return derive(duties, lifeWith(facts, child), asAt)
    .obligations.filter(({ began }) => began <= asAt)
    .sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0))
    .map((each) => `${each.clock} due ${each.due}: ${stateOf(each, asAt)}`);
}
