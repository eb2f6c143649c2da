import { addDays, type Day } from "#kernel/day.ts";
import { protectionRates } from "../parameters/journeys/protection.ts";
import { type Book, happened, idOf } from "./book.ts";
import {
  earliest,
  endOfChildhood,
  workingDayFrom,
  workingDaysAfter,
} from "./calendar.ts";
import type { Protection } from "./protection.ts";

/** First within ten working days of the conference, then about every five weeks; now and then late. */
export function coreGroups(
  book: Book,
  { name, from, children }: Protection,
  until: Day,
): void {
  const chance = book.chance.of("core groups", name);
  const late = () => chance.happens(protectionRates.coreGroupLate.value);
  const last = earliest(until, book.setting.until);
  let held = workingDaysAfter(
    from,
    late() ? chance.whole(11, 16) : chance.whole(6, 10),
  );
  while (held < last) {
    const parents_attended = chance.happens(0.78);
    for (const child of children)
      if (held < endOfChildhood(child))
        happened(book, "core_group", child, [name, held], {
          on: held,
          row: {
            plan_id: idOf(book, "child_protection_plan", child, [name]),
            held_on: held,
            parents_attended,
          },
          by: "accountable",
          pace: "promptly",
        });
    const days = late() ? chance.whole(43, 60) : chance.whole(30, 41);
    held = workingDayFrom(addDays(held, days));
  }
}
