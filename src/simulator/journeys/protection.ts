/** A child protection plan: its review conferences, the chair's look half-way between them, its end. */
import { addDays, addMonths, type Day, daysBetween } from "#kernel/day.ts";
import type { Id } from "#kernel/id.ts";
import type { Chance } from "../chance.ts";
import {
  categories,
  planLasts,
  protectionRates,
} from "../parameters/journeys/protection.ts";
import type { Child } from "../people/family.ts";
import { type Book, happened, needed } from "./book.ts";
import {
  earliest,
  endOfChildhood,
  workingDayFrom,
  workingDayUpTo,
  workingDaysAfter,
} from "./calendar.ts";
import { coreGroups } from "./core-groups.ts";
import type { TeamKey } from "../workforce/workforce.ts";
import { oversightText } from "../texts/oversight.ts";
import { writtenPlan } from "./written-plans.ts";

export type Protection = {
  name: string;
  from: Day;
  children: readonly Child[];
  referrals: ReadonlyMap<Child, Id>;
  team: TeamKey;
  previous: number;
};

/** When the plan ends if nothing else ends it first: at a review conference, mostly. */
export function plannedEnd(from: Day, chance: Chance) {
  const reviews = reviewDays(from, chance.of("reviews"));
  const wished = addDays(from, Math.round(chance.along(planLasts.quantiles)));
  const at = reviews.find((day) => day >= wished) ?? wished;
  const near = reviews.findLast((day) => day <= wished);
  const until =
    near && daysBetween(near, wished) < daysBetween(wished, at) ? near : at;
  return { until, reviews };
}

/** The first within three months, the next within six of the one before; now and then late. */
function reviewDays(from: Day, chance: Chance): Day[] {
  const held: Day[] = [];
  for (let last = from; held.length < 9;) {
    const due = addMonths(last, held.length === 0 ? 3 : 6);
    last = chance.happens(protectionRates.reviewLate.value)
      ? workingDayFrom(addDays(due, chance.whole(3, 30)))
      : workingDayUpTo(addDays(due, -chance.whole(0, 12)));
    held.push(last);
  }
  return held;
}

export type ProtectionEnds = {
  until: Day;
  reviews: readonly Day[];
  outcome: string;
};

export function protect(
  book: Book,
  plan: Protection,
  { until, reviews, outcome }: ProtectionEnds,
): void {
  const { name, from, children, referrals, team, previous } = plan;
  // Over before the first day: only its number is known.
  if (until < book.setting.from) return;
  const chance = book.chance.of("protection", name);
  const category = chance.weighted(categories.shares);
  const later = chance.happens(0.12)
    ? chance.weighted(categories.shares)
    : category;
  const every = chance.happens(protectionRates.ownInterval.value) ? 15 : null;
  for (const child of children) {
    const ends = earliest(until, endOfChildhood(child));
    const plan_id = happened(
      book,
      "child_protection_plan",
      child,
      [name],
      {
        on: from,
        row: {
          referral_id: referrals.get(child) ?? null,
          started_on: from,
          initial_category: category,
          latest_category: category,
          previous_plans: previous,
          visit_every: every,
        },
        by: "chair",
        pace: "soon",
        sitting: `conference ${from}`,
      },
      {
        on: ends,
        row: { ended_on: ends, latest_category: later },
        by: "chair",
        pace: "soon",
      },
    );
    reviewed(book, child, plan_id, plan, { reviews, ends, until, outcome });
    writtenPlan(book, child, { name, kind: "protected", from: addDays(from, 8), until: ends, reviews, team }); // prettier-ignore
    halfWay(book, child, plan_id, plan, { reviews, ends }, chance);
    book.followed.push({
      why: "protected",
      child,
      from,
      until: ends,
      team,
      name,
      ...(every ? { every } : {}),
    });
  }
  coreGroups(book, plan, until);
  needed(book, children, {
    team: "reviewing officers",
    role: "chair",
    from,
    until,
  });
}

function reviewed(
  book: Book,
  child: Child,
  plan_id: Id,
  { name }: Protection,
  ending: { reviews: readonly Day[]; ends: Day; until: Day; outcome: string },
): void {
  const { reviews, ends, until, outcome } = ending;
  for (const held of reviews.filter((day) => day <= ends))
    happened(book, "conference", child, [name, held], {
      on: held,
      row: {
        kind: "review",
        held_on: held,
        plan_id,
        quorate: true,
        outcome: held === until ? outcome : "plan continues",
      },
      doers: { chaired_by: "chair" },
      by: "chair",
      pace: "usual",
    });
}

function halfWay(
  book: Book,
  child: Child,
  plan_id: Id,
  { name, from }: Protection,
  { reviews, ends }: { reviews: readonly Day[]; ends: Day },
  chance: Chance,
): void {
  [from, ...reviews].forEach((held, index) => {
    const drawn = chance.of("mid-way", held);
    const next = addMonths(held, index === 0 ? 3 : 6);
    const day = workingDaysAfter(
      addDays(held, Math.floor(daysBetween(held, next) / 2)),
      drawn.whole(-6, 8),
    );
    if (day >= earliest(ends, reviews[index]) || day <= held) return;
    if (!drawn.happens(protectionRates.midwayHeld.value)) return;
    happened(book, "oversight", child, [name, "mid-way", held], {
      on: day,
      row: {
        kind: "mid-way review",
        entered_on: day,
        about_id: plan_id,
        ...oversightText(drawn.of(child.id), "mid-way review"),
      },
      doers: { entered_by: "chair" },
      by: "chair",
      pace: "soon",
    });
  });
}
