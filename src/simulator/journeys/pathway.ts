/** Needs assessed, the plan agreed and signed; reviewed every six months after care. */
import { birthday } from "#kernel/age.ts";
import { addDays, addMonths, type Day } from "#kernel/day.ts";
import type { Chance } from "../chance.ts";
import { leavingCareRates } from "../parameters/journeys/leaving-care.ts";
import { type Book, happened } from "./book.ts";
import {
  earliest,
  workingDayFrom,
  workingDayUpTo,
  workingDaysAfter,
} from "./calendar.ts";
import type { Leaver } from "./leaving-care.ts";

export function pathwayPlans(book: Book, leaver: Leaver, eligible: Day): void {
  const { child, until } = leaver;
  const chance = book.chance.of("pathway", child.id);
  const assessed = workingDayFrom(addDays(eligible, chance.whole(20, 110)));
  // A plan of one's own as a grown-up.
  const again = child.born
    ? workingDayFrom(addDays(birthday(child.born, 18), chance.whole(-20, 30)))
    : assessed;
  const plans = [assessed, ...(again > addDays(assessed, 120) ? [again] : [])];
  plans.forEach((day, nth) => {
    const ends = plans[nth + 1] ?? until;
    const agreed = plan(book, leaver, day, ends, chance.of(nth));
    if (nth === plans.length - 1) reviews(book, leaver, agreed, ends, chance.of("reviews")); // prettier-ignore
  });
}

function plan(
  book: Book,
  { child, accepts }: Leaver,
  assessed: Day,
  ends: Day,
  chance: Chance,
): Day {
  const late = chance.happens(leavingCareRates.pathwayPlanLate.value);
  const signed = workingDaysAfter(
    assessed,
    late ? chance.whole(21, 55) : chance.whole(6, 20),
  );
  const agreed = workingDaysAfter(signed, -chance.whole(0, 4));
  happened(
    book,
    "pathway_plan",
    child,
    [assessed],
    {
      on: assessed,
      row: { needs_assessed_on: assessed },
      by: "personal adviser",
    },
    { on: agreed, row: { agreed_on: agreed }, by: "personal adviser" },
    accepts && {
      on: signed,
      row: { signed_on: signed },
      by: "personal adviser",
    },
    signed < ends && {
      on: ends,
      row: { ended_on: ends },
      by: "personal adviser",
    },
  );
  return agreed;
}

/** While in care, looked-after reviews do it. */
function reviews(
  book: Book,
  { child, from }: Leaver,
  agreed: Day,
  until: Day,
  chance: Chance,
): void {
  const end = earliest(until, addDays(book.setting.until, 1));
  let held = agreed > from ? agreed : from;
  for (;;) {
    const due = addMonths(held, 6);
    held = chance.happens(leavingCareRates.pathwayReviewLate.value)
      ? workingDayFrom(addDays(due, chance.whole(3, 70)))
      : workingDayUpTo(addDays(due, -chance.whole(0, 20)));
    if (held >= end) return;
    happened(book, "review", child, ["pathway", held], {
      on: held,
      row: { kind: "pathway", held_on: held },
      doers: { chaired_by: "manager of care leavers" },
      by: "personal adviser",
      pace: "usual",
    });
  }
}
