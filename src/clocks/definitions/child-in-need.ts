import { after } from "#kernel/span.ts";
import type { Fact } from "#record/facts.ts";
import { defineDuty, type Run } from "../clock.ts";
import { deed, inOrder, type Life, sawChild } from "../life.ts";
import { covered, recorded, setByPlan } from "../source.ts";
import { timesInNeed } from "./in-need.ts";
import { localStandard } from "./sources.ts";

/**
 * From a return only an authorised assessment starts it (its outcome is not collected), and only
 * where no protection plan or care began within the ten working days.
 */
function assessmentsOnlyReturned(life: Life): Run[] {
  return life
    .of("assessment")
    .filter(({ source }) => source !== "record")
    .flatMap(({ id, authorised, outcome, referral }) => {
      if (!authorised || outcome) return [];
      const end = after(authorised, "10 working days");
      const otherwise = [
        ...life.of("child protection plan"),
        ...life.of("looked-after period"),
      ].some(
        ({ on, until }) =>
          (!end || on <= end) && (!until || until >= authorised),
      );
      if (otherwise) return [];
      const need = life.find("referral", referral);
      return [
        {
          trigger: id,
          from: authorised,
          ...(need?.until && need.until >= authorised
            ? { until: need.until }
            : {}),
          ...(need ? covered(need) : {}),
        },
      ];
    });
}

export const childInNeedPlan = defineDuty({
  title: "Making the child in need plan",
  clocks: [
    {
      key: "cin-plan",
      title: "Child in need plan in place",
      within: "10 working days",
      answers: "allocated social worker",
      ...localStandard("choice", "Working Together 2023"),
    },
  ],
  trigger: "the child was found to be in need on {day}",
  event: "start of the plan",
  runs: (life) => [
    ...assessmentsOnlyReturned(life),
    ...timesInNeed(life)
      .filter(
        ({ first }) => first.kind === "assessment" || first.source === "record",
      )
      .filter(({ plans, from }) => !plans.some(({ on }) => on < from))
      .map(({ first, from, until }) => ({
        trigger: first.id,
        from,
        ...(until ? { until } : {}),
      })),
  ],
  // A plan that already runs is in place from the first day.
  deeds: (life, { from }) =>
    inOrder(
      life
        .of("child in need plan")
        .filter(({ until }) => !until || until > from)
        .map((plan) => deed(plan, plan.on > from ? plan.on : from)),
    ),
});

/** Every time in need that the record can follow by such events; a return's own cover does not matter to them. */
const followed = (life: Life, kind: Fact["kind"]) =>
  timesInNeed(life).flatMap(({ first, from, until, plans }) => {
    const known = recorded(life, first, kind);
    const run: Run = { trigger: first.id, from, ...(until ? { until } : {}) };
    return known ? [{ plans, run: { ...run, ...known } }] : [];
  });

export const childInNeedVisits = defineDuty({
  title: "Visits to a child in need",
  clocks: [
    {
      key: "cin-visit",
      title: "Child in need visit",
      within: "20 working days",
      answers: "allocated social worker",
      ...localStandard("choice"),
    },
  ],
  repeats: true,
  trigger: "the child was found to be in need on {day}",
  event: "visit",
  runs: (life) =>
    followed(life, "visit").map(({ plans: [plan], run }) => ({
      ...run,
      ...(plan?.visitEvery ? setByPlan(plan.visitEvery) : {}),
    })),
  deeds: (life) =>
    life
      .of("visit")
      .filter(sawChild(life))
      .map((visit) => deed(visit)),
});

export const childInNeedReviews = defineDuty({
  title: "Reviews of the child in need plan",
  clocks: [
    {
      key: "cin-review-first",
      title: "First child in need review",
      within: "6 weeks",
      answers: "team manager or chair",
      ...localStandard("choice"),
    },
    {
      key: "cin-review-next",
      title: "Next child in need review",
      within: "3 months",
      answers: "team manager or chair",
      ...localStandard("choice"),
    },
  ],
  repeats: true,
  trigger: "the child in need plan began on {day}",
  event: "review",
  runs: (life) =>
    life.of("child in need plan").flatMap((plan) => {
      const known = recorded(life, plan, "review");
      const { id, on, until } = plan;
      const stepUp = [
        ...life.of("child protection plan"),
        ...life.of("looked-after period"),
      ].flatMap((each) => (each.on > on ? [each.on] : []));
      const [ends] = [until, ...stepUp]
        .filter((day) => day !== undefined)
        .sort();
      const run: Run = {
        trigger: id,
        from: on,
        ...(ends ? { until: ends } : {}),
      };
      return known ? [{ ...run, ...known }] : [];
    }),
  deeds: (life) =>
    life
      .of("review")
      .filter(({ reviewKind }) => reviewKind === "child in need")
      .map((review) => deed(review)),
});

/** The breach, no registered social worker accountable on the day it began, is written beside it. */
export const qualifiedOversight = defineDuty({
  title: "Qualified oversight of a child whom a family support worker leads",
  clocks: [
    {
      key: "cin-lead-qualified",
      title: "Qualified social worker’s oversight of a child in need",
      within: "20 working days",
      answers: "team manager",
      ...localStandard("seed", "Working Together 2023"),
    },
  ],
  repeats: true,
  trigger: "a worker who is not registered began to lead on {day}",
  event: "entry of oversight",
  runs: (life) =>
    timesInNeed(life).flatMap(({ from, until }) =>
      life
        .of("allocation")
        .filter(({ role, registered }) => role === "working" && !registered)
        .filter(
          (each) =>
            (!until || each.on <= until) && (!each.until || each.until >= from),
        ) // prettier-ignore
        .map((each) => {
          const began = each.on > from ? each.on : from;
          const ends = [each.until, until].filter((day) => day !== undefined);
          const end = ends.sort()[0];
          const accountable = life
            .of("allocation")
            .some(
              ({ role, registered, on, until: last }) =>
                role === "accountable" &&
                registered &&
                on <= began &&
                (!last || last >= began),
            );
          return {
            trigger: each.id,
            from: began,
            ...(end ? { until: end } : {}),
            ...(accountable
              ? {}
              : { noted: "no registered social worker accountable" }),
          };
        }),
    ),
  deeds: (life) => life.of("oversight").map((entry) => deed(entry)),
});
