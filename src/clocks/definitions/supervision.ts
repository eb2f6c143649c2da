import type { Day } from "#kernel/day.ts";
import type { Span } from "#kernel/span.ts";
import type { Fact } from "#record/facts.ts";
import { defineDuty, type Duty } from "../clock.ts";
import { deed, type Life } from "../life.ts";
import { recorded, spellsOf } from "../source.ts";
import { timesInNeed } from "./in-need.ts";
import { timesAsCareLeaver } from "./leaving-care.ts";
import { localStandard } from "./sources.ts";

type Time = { first: Fact; from: Day; until?: Day };

const supervision = (
  key: string,
  title: string,
  within: Span,
  trigger: string,
  times: (life: Life) => readonly Time[],
  endsAtAge = 18,
): Duty =>
  defineDuty({
    title: `${title}, in supervision`,
    clocks: [
      {
        key,
        title: `${title} discussed in supervision`,
        within,
        answers: "team manager",
        ...localStandard("choice"),
      },
    ],
    repeats: true,
    endsAtAge,
    trigger,
    event: "supervision",
    runs: (life) =>
      times(life).flatMap(({ first, from, until }) => {
        const known = recorded(life, first, "oversight");
        const run = { trigger: first.id, from, ...(until ? { until } : {}) };
        return known ? [{ ...run, ...known }] : [];
      }),
    deeds: (life) =>
      life
        .of("oversight")
        .filter(({ oversightKind }) => oversightKind === "supervision")
        .map((entry) => deed(entry)),
  });

/** A child with a protection plan who comes into care goes on being discussed: one chain for both. */
const protectedOrLookedAfter = (life: Life): Time[] =>
  spellsOf<Fact>([
    ...life.of("child protection plan"),
    ...life.of("looked-after period"),
  ]).map(({ on, ...spell }) => ({ ...spell, from: on }));

export const protectionSupervision = supervision(
  "sup-child-cp",
  "Child with a protection plan or looked after",
  "4 weeks",
  "the plan or the care began on {day}",
  protectedOrLookedAfter,
);

export const inNeedSupervision = supervision(
  "sup-child-cin",
  "Child in need",
  "6 weeks",
  "the child was found to be in need on {day}",
  timesInNeed,
);

export const careLeaverSupervision = supervision(
  "sup-cl",
  "Care leaver",
  "8 weeks",
  "the young person became a care leaver on {day}",
  (life) =>
    timesAsCareLeaver(life).map(({ on, ...spell }) => ({ ...spell, from: on })),
  25,
);
