/** Health of a looked-after child: assessments, and the checks of the year. */
import { ageOn } from "#kernel/age.ts";
import { addDays, addMonths, type Day } from "#kernel/day.ts";
import type { Chance } from "../chance.ts";
import { careRates } from "../parameters/journeys/care.ts";
import { type Book, happened } from "./book.ts";
import {
  earliest,
  workingDayFrom,
  workingDayUpTo,
  workingDaysAfter,
} from "./calendar.ts";
import type { Care } from "./care.ts";

export function healthy(book: Book, care: Care): void {
  const chance = book.chance.of("health", care.name, care.child.id);
  const until = earliest(care.until, addDays(book.setting.until, 1));
  assessments(book, care, until, chance.of("assessments"));
  checks(book, care, until, chance.of("checks"));
}

const ageAt = ({ child }: Care, day: Day) =>
  child.born ? (ageOn(child.born, day) ?? 0) : 0;

function assessments(book: Book, care: Care, until: Day, chance: Chance): void {
  const { name, child, from } = care;
  const late = chance.happens(careRates.initialHealthLate.value);
  let day = workingDaysAfter(
    from,
    late ? chance.whole(21, 45) : chance.whole(8, 20),
  );
  for (let nth = 0; day < until; nth++) {
    const kind = nth === 0 ? "initial" : "review";
    const refused =
      ageAt(care, day) >= 14 && chance.happens(careRates.healthRefused.value);
    happened(book, "health_assessment", child, [name, nth], {
      on: day,
      row: refused
        ? { kind, refused_on: day, refused_because: "Did not want to go" }
        : { kind, held_on: day },
      by: "accountable",
      pace: "slow",
    });
    const months = ageAt(care, addMonths(day, 6)) < 5 ? 6 : 12;
    const due = addMonths(day, months);
    day = chance.happens(0.15)
      ? workingDayFrom(addDays(due, chance.whole(3, 60)))
      : workingDayUpTo(addDays(due, -chance.whole(2, 30)));
  }
}

type Check = "dental" | "immunisations" | "development" | "strengths and difficulties"; // prettier-ignore

/** Each about so many months apart, for children of these ages, in so many of a hundred cases. */
const checked: readonly (readonly [Check, number, number, number, number])[] = [
  ["dental", 11, 2, 17, 86],
  ["immunisations", 12, 0, 17, 93],
  ["development", 12, 0, 4, 92],
  ["strengths and difficulties", 12, 4, 16, 84],
];

function checks(book: Book, care: Care, until: Day, chance: Chance): void {
  for (const [kind, months, youngest, oldest, share] of checked) {
    let day = workingDayFrom(addDays(care.from, chance.whole(30, 150)));
    for (
      ;
      day < until;
      day = workingDayFrom(
        addDays(addMonths(day, months), chance.whole(-20, 35)),
      )
    ) {
      // prettier-ignore
      const age = ageAt(care, day);
      if (age < youngest || age > oldest || !chance.happens(share / 100))
        continue;
      happened(book, "health_check", care.child, [care.name, kind, day], {
        on: day,
        row: {
          kind,
          checked_on: day,
          ...(kind === "immunisations"
            ? { up_to_date: chance.happens(0.86) }
            : {}),
          ...(kind === "strengths and difficulties"
            ? { score: chance.whole(3, 26) }
            : {}),
        },
        by: "accountable",
        pace: "slow",
      });
    }
  }
}
