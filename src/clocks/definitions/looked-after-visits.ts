import { after } from "#kernel/span.ts";
import { type Clock, defineDuty } from "../clock.ts";
import { deed } from "../life.ts";
import { recorded } from "../source.ts";
import { periodOn } from "./care.ts";
import { carePlanning } from "./sources.ts";

const answers = "allocated social worker";

const first: Clock = {
  key: "cla-visit-first",
  title: "First visit after a placement began",
  within: "1 week",
  answers,
  ...carePlanning("regulation 28(2)(a)"),
};
const firstYear: Clock = {
  key: "cla-visit-6w",
  title: "Visit in the first year of a placement",
  within: "6 weeks",
  answers,
  ...carePlanning("regulation 28(2)(b)"),
};
const meantToLast: Clock = {
  key: "cla-visit-perm",
  title: "Visit after the first year of a placement meant to last until 18",
  within: "3 months",
  answers,
  ...carePlanning("regulation 28(2)(c)(i)"),
};
const other: Clock = {
  key: "cla-visit-other",
  title: "Visit after the first year of another placement",
  within: "6 weeks",
  answers,
  ...carePlanning("regulation 28(2)(c)(ii)"),
};

/** Every placement begins again with a week; a new legal status alone does not. Outside a period of care: short breaks. */
export const lookedAfterVisits = defineDuty({
  title: "Visits to a looked-after child",
  clocks: [first, firstYear, meantToLast, other],
  repeats: true,
  trigger: "the placement began on {day}",
  event: "visit",
  runs: (life) =>
    life.of("placement").flatMap((placement) => {
      const { id, on } = placement;
      const period = periodOn(life, on);
      const known = period && recorded(life, placement, "visit");
      const until = placement.until ?? period?.until;
      if (!known) return [];
      return [{ trigger: id, from: on, ...(until ? { until } : {}), ...known }];
    }),
  deeds: (life) =>
    life
      .of("visit")
      .filter(({ seen }) => seen)
      .map((visit) => deed(visit)),
  choose: ({ run, from, nth, life }) => {
    if (nth === 0) return first;
    if (from < after(run.from, "1 year")) return firstYear;
    const placement = life.find("placement", run.trigger);
    return placement?.intendedToLast ? meantToLast : other;
  },
});
