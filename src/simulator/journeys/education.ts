/** Personal education plans, one a term, from nursery age on. */
import { ageOn } from "#kernel/age.ts";
import { addDays, monthIn } from "#kernel/day.ts";
import { careRates } from "../parameters/journeys/care.ts";
import { type Book, happened } from "./book.ts";
import { earliest, workingDayFrom, workingDaysAfter } from "./calendar.ts";
import type { Care } from "./care.ts";

export function educated(book: Book, care: Care): void {
  const { name, child, from } = care;
  const chance = book.chance.of("education", name, child.id);
  const until = earliest(care.until, addDays(book.setting.until, 1));
  let begun = workingDaysAfter(
    from,
    chance.happens(careRates.educationPlanLate.value)
      ? chance.whole(11, 25)
      : chance.whole(2, 10),
  );
  for (let nth = 0; begun < until; nth++) {
    const age = child.born ? (ageOn(child.born, begun) ?? 0) : 0;
    const completed = workingDaysAfter(begun, chance.whole(3, 22));
    if (age >= 3)
      happened(
        book,
        "personal_education_plan",
        child,
        [name, nth],
        {
          on: begun,
          row: { initiated_on: begun },
          by: "accountable",
          pace: "usual",
        },
        completed < care.until && {
          on: completed,
          row: {
            completed_on: completed,
            virtual_school_attended: chance.happens(0.72),
          },
          by: "accountable",
          pace: "usual",
        },
      );
    begun = workingDayFrom(addDays(begun, chance.whole(105, 135)));
    if (monthIn(begun) === 8)
      begun = workingDayFrom(addDays(begun, chance.whole(31, 45)));
  }
}
