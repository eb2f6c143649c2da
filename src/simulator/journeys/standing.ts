/** Those who do not come by the front door of these years: already in care, grown up in it, or alone from abroad. */
import { ageOn, birthday } from "#kernel/age.ts";
import { addDays, type Day } from "#kernel/day.ts";
import { standingRates } from "../parameters/journeys/standing.ts";
import type { Child } from "../people/family.ts";
import { assess } from "./assessment.ts";
import { type Book, idOf, needed } from "./book.ts";
import {
  earliest,
  endOfChildhood,
  latest,
  workingDayFrom,
  workingDayUpTo,
  workingDaysAfter,
} from "./calendar.ts";
import { careOf, type Care, inCare } from "./care.ts";
import { leftCareAt } from "./leaving-care.ts";
import type { Route } from "../parameters/journeys/care.ts";
import { referral } from "./referral.ts";

/** Young people who are of age on the first day; their time in care is in the files before this record. */
export function grownUpInCare(book: Book): boolean {
  const { family, setting } = book;
  if (family.kind !== "care leaver") return false;
  for (const child of family.children)
    if (child.born && birthday(child.born, 18) <= setting.from)
      leftCareAt(book, child, birthday(child.born, 18));
  return true;
}

export function alone(book: Book): boolean {
  const { family, setting } = book;
  const came = family.children.filter(
    ({ unaccompanied }) => unaccompanied && unaccompanied.from <= setting.until,
  );
  for (const child of came)
    broughtIn(book, child, child.unaccompanied!.from, "asylum");
  return came.length > 0;
}

/** A few families' children have been in care for more than three years already. */
export function longInCare(book: Book, first: Day): boolean {
  const chance = book.chance.of("long in care");
  if (!chance.happens(standingRates.longInCare.value)) return false;
  const from = workingDayFrom(addDays(first, -chance.whole(380, 900)));
  const children = book.family.children.filter(
    (child) =>
      child.born !== undefined &&
      child.born <= from &&
      endOfChildhood(child) > addDays(first, 60) &&
      (ageOn(child.born, first) ?? 0) < 18,
  );
  for (const child of children) broughtIn(book, child, from, "long");
  return children.length > 0;
}

/** A referral and its assessment, then care. */
function broughtIn(book: Book, child: Child, from: Day, route: Route): void {
  const chance = book.chance.of("brought in", child.id);
  const children = [child];
  const asked =
    route === "asylum" ? from : workingDayFrom(addDays(from, -chance.whole(30, 90))); // prettier-ignore
  const decided = workingDayFrom(asked);
  const number = 0;
  const referrals = new Map([[child, idOf(book, "referral", child, [number])]]);
  const care: Care = careOf(book, "care", child, from, route);
  const started = workingDaysAfter(decided, 1);
  const took = workingDaysAfter(started, chance.whole(12, 40));
  const authorised = latest(
    started,
    earliest(took, workingDayUpTo(addDays(endOfChildhood(child), -1))),
  );
  assess(
    book,
    {
      name: "first",
      asked,
      decided,
      ordinal: 1,
      children,
      referrals,
      outcome: "looked after",
    },
    { started, authorised },
  );
  inCare(book, care);
  referral(book, {
    number,
    day: asked,
    source: route === "asylum" ? "7" : "5A",
    children,
    decided,
    outcome: "assessment",
    referrals,
    ends: new Map([[child, { on: care.until, because: "RC7" }]]),
    without: "contact",
  });
  const handover = latest(authorised, from);
  needed(book, children, {
    team: "assessment",
    role: "accountable",
    from: started,
    until: handover,
  });
  needed(book, children, {
    team: "children in care",
    role: "accountable",
    from: handover,
    until: earliest(care.until, endOfChildhood(child)),
  });
}
