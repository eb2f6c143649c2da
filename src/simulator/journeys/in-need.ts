/** A child in need plan and its reviews. */
import { addDays, addMonths, type Day } from "#kernel/day.ts";
import type { Id } from "#kernel/id.ts";
import type { Chance } from "../chance.ts";
import {
  disabledPlanLasts,
  inNeedPlanLasts,
  inNeedRates,
} from "../parameters/journeys/help.ts";
import type { Child } from "../people/family.ts";
import type { TeamKey } from "../workforce/workforce.ts";
import { type Book, happened } from "./book.ts";
import { missingFrom } from "./missing.ts";
import {
  earliest,
  endOfChildhood,
  workingDayFrom,
  workingDayUpTo,
  workingDaysAfter,
} from "./calendar.ts";
import { writtenPlan } from "./written-plans.ts";

export type InNeed = {
  name: string;
  /** The day the child was found to be in need; the plan is written after it. */
  found: Day;
  /** A plan of another kind ended that day, so this one is written at once. */
  atOnce?: true;
  until: Day;
  children: readonly Child[];
  referrals: ReadonlyMap<Child, Id>;
  team: TeamKey;
};

export function inNeedUntil(
  found: Day,
  disabled: boolean,
  chance: Chance,
): Day {
  const lasts = disabled ? disabledPlanLasts : inNeedPlanLasts;
  return workingDayFrom(
    addDays(found, Math.round(chance.along(lasts.quantiles))),
  );
}

export function inNeed(book: Book, plan: InNeed): void {
  const { name, found, until, children, referrals, team } = plan;
  const chance = book.chance.of("in need", name);
  const late = chance.happens(inNeedRates.planLate.value);
  const started = plan.atOnce
    ? workingDayFrom(found)
    : workingDaysAfter(found, late ? chance.whole(11, 34) : chance.whole(1, 9));
  // Once things are steady a plan asks for visits further apart.
  const every =
    !book.family.story && chance.happens(inNeedRates.visitsFurtherApart.value)
      ? chance.pick([30, 40, 40])
      : undefined;
  const reviews = reviewDays(started, until, chance);
  for (const child of children) {
    const ends = earliest(until, endOfChildhood(child));
    if (started < ends) {
      happened(
        book,
        "child_in_need_plan",
        child,
        [name],
        {
          on: started,
          row: {
            referral_id: referrals.get(child) ?? null,
            started_on: started,
            visit_every: every ?? null,
          },
          by: "accountable",
          pace: "soon",
        },
        { on: ends, row: { ended_on: ends }, by: "accountable", pace: "soon" },
      );
      for (const held of reviews)
        if (held < ends)
          happened(book, "review", child, [name, held], {
            on: held,
            row: {
              kind: "child in need",
              held_on: held,
              chaired_independently: false,
            },
            doers: { chaired_by: `manager of ${team}` },
            by: "accountable",
            pace: "promptly",
          });
    }
    if (started < ends)
      writtenPlan(book, child, { name, kind: "in need", from: started, until: ends, reviews, team }); // prettier-ignore
    missingFrom(book, child, found, ends, false);
    if (found < ends)
      book.followed.push({
        why: "in need",
        child,
        from: found,
        until: ends,
        team,
        name,
        ...(every ? { every } : {}),
      });
  }
}

/** Within six weeks, then within three months of the one before; one in six is not held. */
function reviewDays(started: Day, until: Day, chance: Chance): Day[] {
  const held: Day[] = [];
  let day = workingDayUpTo(addDays(started, 42 - chance.whole(0, 8)));
  while (day < until) {
    if (chance.happens(inNeedRates.reviewHeld.value)) held.push(day);
    day = workingDayUpTo(addDays(addMonths(day, 3), -chance.whole(0, 10)));
  }
  return held;
}
