import { addDays, daysBetween, type Day } from "#kernel/day.ts";
import { dayWords } from "#kernel/date-words.ts";
import { after, before, dueAfter } from "#kernel/span.ts";
import type { Fact } from "#record/facts.ts";
import { defineDuty, type Deed, type Run } from "../clock.ts";
import { deed, inOrder, type Life, sawChild } from "../life.ts";
import { covered, recorded, setByPlan } from "../source.ts";
import { localStandard, workingTogether } from "./sources.ts";

type Plan = Fact<"child protection plan">;

const runOf = ({ id, on, until }: Plan): Run => ({
  trigger: id,
  from: on,
  ...(until ? { until } : {}),
});

const plans = (life: Life, ...events: Parameters<typeof recorded>[2][]) =>
  life.of("child protection plan").flatMap((plan) => {
    const known = recorded(life, plan, ...events);
    return known ? [{ plan, run: { ...runOf(plan), ...known } }] : [];
  });

/** The plan begins at the conference, so its start is the conference's day. */
export const coreGroups = defineDuty({
  title: "Core groups of a child protection plan",
  clocks: [
    {
      key: "core-group-first",
      title: "First core group",
      within: "10 working days",
      answers: "lead social worker",
      ...workingTogether("chapter 3"),
    },
    {
      key: "core-group-next",
      title: "Next core group",
      within: "6 weeks",
      answers: "lead social worker",
      ...localStandard("choice", "Working Together 2023 (“regularly”)"),
    },
  ],
  repeats: true,
  trigger: "the child protection plan began on {day}",
  event: "core group",
  runs: (life) => plans(life, "core group").map(({ run }) => run),
  deeds: (life, { trigger }) =>
    inOrder(
      life
        .of("core group")
        .filter(({ plan }) => plan === undefined || plan === trigger)
        .map((group) => deed(group)),
    ),
});

/** By the lead social worker or a recorded named deputy. A plan for harm outside the home sets its own interval, at most 20. */
export const childProtectionVisits = defineDuty({
  title: "Visits under a child protection plan",
  clocks: [
    {
      key: "cp-visit",
      title: "Child protection visit",
      within: "10 working days",
      answers: "lead social worker",
      ...localStandard("choice", "Working Together 2023 (as the plan says)"),
    },
  ],
  repeats: true,
  trigger: "the child protection plan began on {day}",
  event: "visit",
  runs: (life) =>
    plans(life, "visit").map(({ plan, run }) => ({
      ...run,
      ...(plan.visitEvery ? setByPlan(plan.visitEvery) : {}),
    })),
  deeds: (life) =>
    life
      .of("visit")
      .filter(({ byLeadOrDeputy }) => byLeadOrDeputy)
      .filter(sawChild(life))
      .map((visit) => deed(visit)),
});

const reviewsOf = (life: Life, plan: Run["trigger"]): Deed[] =>
  inOrder(
    life
      .of("conference")
      .filter(
        (each) =>
          each.conferenceKind === "review" &&
          (each.plan === undefined || each.plan === plan),
      )
      .map((conference) => deed(conference)),
  );

const reviewIntervals = { first: "3 months", later: "6 months" } as const;

export const reviewConferences = defineDuty({
  title: "Review child protection conferences",
  clocks: [
    {
      key: "rcpc-first",
      title: "First review conference",
      within: reviewIntervals.first,
      answers: "child protection chair",
      ...workingTogether("chapter 3"),
    },
    {
      key: "rcpc-next",
      title: "Next review conference",
      within: reviewIntervals.later,
      answers: "child protection chair",
      ...workingTogether("chapter 3"),
    },
  ],
  repeats: true,
  trigger: "the child protection plan began on {day}",
  event: "review conference",
  runs: (life) =>
    life
      .of("child protection plan")
      .map((plan) => ({ ...runOf(plan), ...covered(plan) })),
  deeds: (life, { trigger }) => reviewsOf(life, trigger),
});

/**
 * In time within ten working days either side of half-way; earlier is no mid-way review. The
 * due day is the last in time, so that nothing is overdue that can still be done in time.
 */
const eitherSide = "10 working days";

function halfWays(life: Life, plan: Plan): Run[] {
  const reviews = reviewsOf(life, plan.id).filter(({ day }) => day > plan.on);
  const held = [{ day: plan.on, fact: plan.id }, ...reviews];
  return held.map(({ day, fact }, index) => {
    const { first, later } = reviewIntervals;
    const next = after(day, index === 0 ? first : later);
    const halfWay = addDays(day, Math.floor(daysBetween(day, next) / 2));
    const until = earliest(held[index + 1]?.day, plan.until);
    return {
      trigger: fact,
      from: day,
      due: dueAfter(halfWay, eitherSide),
      opensOn: before(halfWay, eitherSide) ?? day,
      noted: `half-way is ${dayWords(halfWay)}`,
      ...(until ? { until } : {}),
    };
  });
}

const earliest = (one: Day | undefined, other: Day | undefined) =>
  one && other ? (one < other ? one : other) : (one ?? other);

export const midwayReviews = defineDuty({
  title: "The chair’s look at the plan between conferences",
  clocks: [
    {
      key: "cp-midway",
      title: "Mid-way review by the conference chair",
      answers: "child protection chair",
      ...localStandard("seed"),
    },
  ],
  trigger: "the conference of {day}",
  event: "mid-way review",
  runs: (life) =>
    plans(life, "oversight").flatMap(({ plan, run: { cover } }) =>
      halfWays(life, plan).map((run) => (cover ? { ...run, cover } : run)),
    ),
  deeds: (life, { opensOn }) =>
    life
      .of("oversight")
      .filter(
        ({ oversightKind, on }) =>
          oversightKind === "mid-way review" && (!opensOn || on >= opensOn),
      )
      .map((entry) => deed(entry)),
});
