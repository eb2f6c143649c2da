/** Reviews of a looked-after child: within 20 working days, three months, then every six. */
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

/** Writes them, and says on which days they were held. */
export function reviewedInCare(book: Book, care: Care): Day[] {
  const { name, child, from } = care;
  const chance = book.chance.of("reviews", name, child.id);
  const until = earliest(care.until, addDays(book.setting.until, 1));
  const held: Day[] = [];
  let day = first(from, chance);
  for (let nth = 1; day < until; nth++) {
    held.push(day);
    const age = child.born ? (ageOn(child.born, day) ?? 0) : 0;
    happened(book, "review", child, [name, day], {
      on: day,
      row: {
        kind: "looked after",
        held_on: day,
        participation: participation(age, chance),
        chaired_independently: true,
      },
      doers: { chaired_by: "reviewing officer" },
      by: "reviewing officer",
      pace: "promptly",
    });
    const due = addMonths(day, nth === 1 ? 3 : 6);
    day = late(chance)
      ? workingDayFrom(addDays(due, chance.whole(2, 40)))
      : workingDayUpTo(addDays(due, -chance.whole(0, 14)));
  }
  return held;
}

const late = (chance: Chance) => chance.happens(careRates.reviewLate.value);

const first = (from: Day, chance: Chance): Day =>
  workingDaysAfter(from, late(chance) ? chance.whole(21, 30) : chance.whole(13, 20)); // prettier-ignore

const participation = (age: number, chance: Chance): string =>
  age < 4
    ? "PN0"
    : chance.weighted([
        ["PN1", 48],
        ["PN2", 4],
        ["PN3", age < 9 ? 8 : 2],
        ["PN4", 2],
        ["PN5", 10],
        ["PN6", 22],
        ["PN7", 7],
      ]);
