/** When a child is in need, as the plans, visits and supervision of a child in need count it. */
import type { Day } from "#kernel/day.ts";
import type { Fact } from "#record/facts.ts";
import type { Life } from "../life.ts";

type Beginning = Fact<"assessment" | "child in need plan">;

/** From the first of an assessment authorised with that outcome and the plan, to the plan's end or a step up. */
export type InNeed = {
  first: Beginning;
  from: Day;
  until?: Day;
  plans: Fact<"child in need plan">[];
};

export function timesInNeed(life: Life): InNeed[] {
  const beginnings = [
    ...life
      .of("assessment")
      .flatMap((each) =>
        each.authorised && each.outcome === "child in need plan"
          ? [{ from: each.authorised, first: each as Beginning }]
          : [],
      ),
    ...life
      .of("child in need plan")
      .map((each) => ({ from: each.on, first: each as Beginning })),
  ].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));

  const times: InNeed[] = [];
  for (const { from, first } of beginnings) {
    const running = times.at(-1);
    const goesOn = running && (!running.until || from <= running.until);
    const time: InNeed = goesOn ? running : { first, from, plans: [] };
    if (!goesOn) times.push(time);
    if (first.kind === "child in need plan") time.plans.push(first);
    const until = endOf(life, time);
    delete time.until;
    if (until) time.until = until;
  }
  return times;
}

/** The last plan's end; before there is a plan, the referral's; a protection plan or care ends it too. */
function endOf(life: Life, { first, from, plans }: InNeed): Day | undefined {
  const plan = plans.at(-1);
  const ends = plan
    ? [plan.until]
    : [first.kind === "assessment" && life.find("referral", first.referral)?.until]; // prettier-ignore
  const stepsUp = [
    ...life.of("child protection plan"),
    ...life.of("looked-after period"),
  ].flatMap(({ on }) => (on > from ? [on] : []));
  return [...ends, ...stepsUp]
    .filter((day): day is Day => !!day && day >= from)
    .sort()[0];
}
