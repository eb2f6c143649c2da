/** What happens to a family, from the first time anyone tells us of it. Pure: the same family, the same course. */
import { addDays, type Day } from "#kernel/day.ts";
import type { Chance } from "../chance.ts";
import {
  contactOutcomes,
  frontDoorRates,
  untilHeardAgain,
  untilReferredAgain,
} from "../parameters/journeys/front-door.ts";
import type { Child, Family } from "../people/family.ts";
import type { Setting } from "../told.ts";
import { addTo, aside, type Book, openBook } from "./book.ts";
import {
  heardFrom,
  isConcern,
  latest,
  workingDaysAfter,
} from "./calendar.ts";
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
  if (!standing) throughTheFrontDoor(book);
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
  for (let number = 1; day && day <= setting.until; number++) {
    const drawn = chance.of(number);
    const children = concerned(book, day, drawn);
    if (children.length === 0) break;
    const visit: Visit = { book: aside(book), until: day };
    const source = sourceOn(day, drawn);
    const { becomesReferral, becomesReferralAgain } = frontDoorRates;
    const isReferral = drawn.happens(
      (referrals > 0 ? becomesReferralAgain : becomesReferral).value,
    );
    const outcome = isReferral
      ? "referral"
      : drawn.weighted(contactOutcomes.shares);
    contact(visit.book, { name: number, day, children, source, outcome });
    if (isReferral) {
      const done = episode(visit.book, { number, day, source, children }, plans);
      visit.until = done.closed;
      visit.referredOn = day;
      plans = done.plans;
      referrals++;
      meanwhile(visit.book, number, day, done.closed, children, drawn);
    } else if (outcome === "early help")
      visit.until = earlyHelp(visit.book, number, day, children);
    visits.push(visit);
    day = heardAgain(visit, drawn.of("again"));
  }
  for (const visit of toldOf(visits, setting)) addTo(book, visit.book);
}

/** Open on the first day or later, or referred within the year before a referral that is. */
const toldOf = (visits: readonly Visit[], { from }: Setting): Visit[] =>
  visits.filter(({ until, referredOn }, at) => {
    if (until >= from) return true;
    const next = visits.slice(at + 1).find((each) => each.referredOn);
    return (
      referredOn !== undefined &&
      next?.referredOn !== undefined &&
      next.until >= from &&
      next.referredOn <= addDays(referredOn, 365)
    );
  });

/** Mostly all children of the family, sometimes the one it is about. */
function concerned({ family }: Book, day: Day, chance: Chance): Child[] {
  const here = family.children.filter((child) => isConcern(child, day));
  return here.length > 1 && chance.happens(0.3) ? [chance.pick(here)] : here;
}

function heardAgain({ until, referredOn }: Visit, chance: Chance) {
  const { returnsAfterReferral, isHeardOfAgain } = frontDoorRates;
  const again = referredOn ? returnsAfterReferral : isHeardOfAgain;
  if (!chance.happens(again.value)) return undefined;
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
    contact(book, {
      name: `${number}.${nth}`,
      day,
      children: [between.pick(about)],
      source: sourceOn(day, between),
      outcome: "information and advice",
    });
  }
}
