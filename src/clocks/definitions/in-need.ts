/**
 * When a child is in need and neither on a protection plan nor looked after, as the plans, visits
 * and supervision of a child in need count it. Lists and figures say the same in SQL, up to the end
 * of a return's cover: in-need.store.ts.
 */
import type { Day } from "#kernel/day.ts";
import type { Fact } from "#record/facts.ts";
import type { Life } from "../life.ts";

type Plan = Fact<"child in need plan">;
type Beginning = Fact<"assessment"> | Plan;

/** From the first of an assessment authorised with that outcome and the plan, to the end or a step up; again after a step down. */
export type InNeed = {
  first: Beginning;
  from: Day;
  /** The first day on which the child is no longer in need. */
  until?: Day;
  plans: Plan[];
};

type Stretch = { first: Beginning; from: Day; until: Day };

/** Later than any day of a life. */
const never: Day = "9999-12-31";

export function timesInNeed(life: Life): InNeed[] {
  const plans = life.of("child in need plan");
  const stretches = [
    ...life.of("assessment").flatMap((each) => foundBy(life, each)),
    ...plans.map((plan) => ({ first: plan, from: plan.on, until: endOf(plan) })),
  ].filter(({ from, until }) => from < until); // prettier-ignore
  const apart = [
    ...life.of("child protection plan"),
    ...life.of("looked-after period"),
  ];
  return joined(stretches)
    .flatMap((stretch) => without(apart, stretch))
    .map(({ first, from, until }) => ({
      first,
      from,
      ...(until < never ? { until } : {}),
      plans: plans.filter((plan) => plan.on < until && endOf(plan) > from),
    }));
}

/** Need that an assessment found lasts to the end of the plan that follows or already runs, or the referral's. */
function foundBy(life: Life, assessment: Fact<"assessment">): Stretch[] {
  const { authorised: from, outcome } = assessment;
  if (!from || outcome !== "child in need plan") return [];
  const plan = life
    .of("child in need plan")
    .find(({ until }) => !until || until > from);
  const closed = life.find("referral", assessment.referral)?.until ?? never;
  const planned = plan?.until ?? never;
  return [{ first: assessment, from, until: closed < planned ? closed : planned }]; // prettier-ignore
}

const endOf = ({ until }: Fact): Day => until ?? never;

/** Stretches that overlap or touch, as one. */
function joined(stretches: Stretch[]): Stretch[] {
  const whole: Stretch[] = [];
  for (const stretch of stretches.sort(byDay)) {
    const last = whole.at(-1);
    if (!last || stretch.from > last.until) whole.push({ ...stretch });
    else if (stretch.until > last.until) last.until = stretch.until;
  }
  return whole;
}

/** What is left of a stretch outside protection and care. */
function without(apart: readonly Fact[], stretch: Stretch) {
  const left: Stretch[] = [];
  let { from } = stretch;
  const within = apart
    .map((each) => ({ from: each.on, until: endOf(each) }))
    .sort(byDay);
  for (const each of within) {
    if (each.until <= from || each.from >= stretch.until) continue;
    if (each.from > from) left.push({ ...stretch, from, until: each.from });
    from = each.until;
  }
  if (from < stretch.until) left.push({ ...stretch, from });
  return left;
}

const byDay = (a: { from: Day }, b: { from: Day }) =>
  a.from < b.from ? -1 : a.from > b.from ? 1 : 0;
