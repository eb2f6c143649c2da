/** What happens to a family, from the first time anyone tells us of it. Pure: the same family, the same course. */
import { addDays, addMonths, type Day } from "#kernel/day.ts";
import type { Chance } from "../chance.ts";
import {
  contactOutcomes,
  frontDoorRates,
  untilHeardAgain,
  untilReferredAgain,
} from "../parameters/journeys/front-door.ts";
import type { Child, Family } from "../people/family.ts";
import { storyOf, type ToldReferral } from "../stories/stories.ts";
import type { Setting } from "../told.ts";
import { addTo, aside, type Book, openBook } from "./book.ts";
import { heardFrom, isConcern, workingDayFrom } from "./calendar.ts";
import { earlyHelp } from "./early-help.ts";
import { episode } from "./episode.ts";
import { contact, sourceOn } from "./front-door.ts";
import type { Followed, Happening } from "./happening.ts";
import { supervised } from "./oversight.ts";
import { alone, grownUpInCare, longInCare } from "./standing.ts";
import type { Need } from "../workforce/workforce.ts";
import { joined } from "./needs.ts";

export type Course = {
  family: Family;
  happenings: readonly Happening[];
  /** When each child is visited. */
  followed: readonly Followed[];
  needs: readonly Need[];
};

/** A family whose time with the service is over by the first day has no happenings, and is not told of. */
export function courseOf(family: Family, setting: Setting): Course {
  const book = openBook(family, setting);
  const standing =
    grownUpInCare(book) || alone(book) || longInCare(book, setting.from);
  const told = storyOf(family)?.referrals;
  if (told) asTold(book, told);
  else if (!standing) throughTheFrontDoor(book);
  supervised(book);
  const { happenings, followed } = book;
  return { family, happenings, followed, needs: joined(book.needs) };
}

export const needsOf = ({ needs }: Course): readonly Need[] => needs;

type Visit = { book: Book; until: Day; referredOn?: Day };

/** Contact after contact, as long as somebody is told of a child here. */
function throughTheFrontDoor(book: Book): void {
  const { setting } = book;
  const chance = book.chance.of("front door");
  const visits: Visit[] = [];
  let day: Day | undefined = book.family.since;
  let plans = 0;
  let referrals = 0;
  // For whom early help was not enough: what follows is a referral.
  let steppedUp: readonly Child[] = [];
  for (let number = 1; day && day <= setting.until; number++) {
    const drawn = chance.of(number);
    const { becomesReferral, becomesReferralAgain } = frontDoorRates;
    const isUp = steppedUp.length > 0;
    const rate = referrals > 0 ? becomesReferralAgain : becomesReferral;
    const isReferral = isUp || drawn.happens(rate.value);
    const children = isUp ? steppedUp : concerned(book, day, isReferral, drawn);
    steppedUp = [];
    if (children.length === 0) break;
    const visit: Visit = { book: aside(book), until: day };
    const source = isUp ? "5B" : sourceOn(day, children, drawn);
    const outcome = isReferral
      ? "referral"
      : drawn.weighted(contactOutcomes.shares);
    contact(visit.book, { name: number, day, children, source, outcome });
    if (isReferral) {
      const done = episode(
        visit.book,
        { number, day, source, children },
        plans,
      );
      visit.until = done.closed;
      visit.referredOn = day;
      plans = done.plans;
      referrals++;
      meanwhile(visit.book, number, day, done.closed, children, drawn);
    } else if (outcome === "early help") {
      const helped = earlyHelp(visit.book, number, day, children);
      visit.until = helped.until;
      steppedUp = helped.steppedUp;
    }
    visits.push(visit);
    day = steppedUp.length > 0 ? visit.until : heardAgain(visit, book.family.since, drawn.of("again")); // prettier-ignore
  }
  for (const visit of visits)
    if (isTold(visit, setting)) addTo(book, visit.book);
}

/** How long before the first day a file may have been opened: longer where a child came into care from it. */
const oldest = { file: 220, care: 800 } as const;

/** What was over before the first day, or has been open for longer than that, is in the files before this record. */
function isTold(
  { until, referredOn, book }: Visit,
  { from }: Setting,
): boolean {
  if (until < from) return false;
  const care = book.happenings.some(({ table }) => table === "looked_after_period"); // prettier-ignore
  const since = addDays(from, -(care ? oldest.care : oldest.file));
  return !referredOn || referredOn >= since;
}

/** A story's referrals, each from a school, with all children of the family. */
function asTold(book: Book, referrals: readonly ToldReferral[]): void {
  const { family, setting } = book;
  referrals.forEach(({ months, assessed }, at) => {
    const number = at + 1;
    const day = workingDayFrom(addMonths(setting.until, -months));
    const { children } = family;
    const told = aside(book);
    contact(told, { name: number, day, children, source: "2A", outcome: "referral" }); // prettier-ignore
    const { closed } = episode(told, { number, day, source: "2A", children, assessed }, 0); // prettier-ignore
    if (closed >= setting.from) addTo(book, told);
  });
}

/** A referral is about most children of the family; a contact mostly about one, and often the same one; nobody begins with a child about to grow up. */
function concerned(book: Book, day: Day, isReferral: boolean, chance: Chance) {
  const here = book.family.children.filter(
    (child) =>
      isConcern(child, day) &&
      isConcern(child, addDays(day, isReferral ? 200 : 20)),
  );
  const { referralAboutOne, contactAboutOne } = frontDoorRates;
  const one = isReferral ? referralAboutOne : contactAboutOne;
  if (here.length < 2 || !chance.happens(one.value)) return here;
  const usual = book.chance.of("usual one").pick(book.family.children);
  return [here.includes(usual) ? usual : chance.pick(here)];
}

/** Less likely once two years have passed since the first time. */
function heardAgain({ until, referredOn }: Visit, since: Day, chance: Chance) {
  const { returnsAfterReferral, isHeardOfAgain, fades } = frontDoorRates;
  const again = referredOn ? returnsAfterReferral : isHeardOfAgain;
  const share = until > addDays(since, 730) ? fades.value : 1;
  if (!chance.happens(again.value * share)) return undefined;
  const { quantiles } = referredOn ? untilReferredAgain : untilHeardAgain;
  const days = Math.max(1, Math.round(chance.along(quantiles)));
  return heardFrom(addDays(until, days), chance);
}

/** While the file is open others go on telling us; it changes no plan. */
function meanwhile(
  book: Book,
  number: number,
  from: Day,
  until: Day,
  children: readonly Child[],
  chance: Chance,
): void {
  const between = chance.of("meanwhile");
  const { isHeardOfWhileOpen } = frontDoorRates;
  const mean = 365 / isHeardOfWhileOpen.value;
  let day = from;
  for (let nth = 1; ; nth++) {
    const days = -Math.log(1 - between.share()) * mean;
    day = heardFrom(addDays(day, 1 + Math.round(days)), between);
    if (day >= until || day > book.setting.until) return;
    const about = children.filter((child) => isConcern(child, day));
    if (about.length === 0) return;
    const one = [between.pick(about)];
    contact(book, {
      name: `${number}.${nth}`,
      day,
      children: one,
      source: sourceOn(day, one, between),
      outcome: "information and advice",
    });
  }
}
