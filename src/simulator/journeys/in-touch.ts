/** Keeping in touch with a care leaver: about every six weeks; some are lost for a time, whatever is tried. */
import { addDays, addMonths, type Day } from "#kernel/day.ts";
import type { Chance } from "../chance.ts";
import { storyOf } from "../stories/stories.ts";
import { leavingCareRates, ways } from "../parameters/journeys/leaving-care.ts";
import { type Book, happened } from "./book.ts";
import { earliest, workingDayFrom } from "./calendar.ts";
import type { Leaver } from "./leaving-care.ts";
import { inTouchText } from "../texts/in-touch.ts";

export function inTouch(book: Book, leaver: Leaver): void {
  const { child, from, until, accepts } = leaver;
  const chance = book.chance.of("in touch", child.id);
  const end = earliest(until, addDays(book.setting.until, 1));
  const { lostFor = 0 } = storyOf(book.family) ?? {};
  const lostSince = addMonths(book.setting.until, -lostFor);
  let day = workingDayFrom(addDays(from, chance.whole(5, 35)));
  while (day < end) {
    if (day >= lostSince) return attempts(book, leaver, day, end, chance);
    const lost = chance.happens(leavingCareRates.losesTouch.value / 4);
    if (lost || !accepts) {
      const back = addDays(day, accepts ? chance.whole(60, 200) : 400);
      attempts(book, leaver, day, earliest(back, end), chance);
      day = workingDayFrom(back);
      continue;
    }
    touched(book, leaver, day, chance.weighted(ways.shares), chance);
    const days = chance.happens(leavingCareRates.touchLate.value)
      ? chance.whole(58, 80)
      : chance.whole(28, 54);
    day = workingDayFrom(addDays(day, days));
  }
}

/** Calls that ring out, letters, messages nobody answers. */
function attempts(
  book: Book,
  leaver: Leaver,
  from: Day,
  until: Day,
  chance: Chance,
): void {
  const between = leaver.accepts ? [9, 24] : [80, 120];
  for (
    let day = from;
    day < until;
    day = workingDayFrom(addDays(day, chance.whole(between[0]!, between[1]!)))
  )
    touched(
      book,
      leaver,
      day,
      chance.weighted([
        ["one-way message", 7],
        ["letter", 3],
      ]),
      chance,
    );
}

function touched(
  book: Book,
  { child }: Leaver,
  day: Day,
  way: string,
  chance: Chance,
): void {
  happened(book, "in_touch_contact", child, [day], {
    on: day,
    row: {
      made_on: day,
      way,
      two_way: way !== "one-way message" && way !== "letter",
      notes: inTouchText(chance.of(day), way),
    },
    doers: { practitioner_id: "personal adviser" },
    by: "personal adviser",
    pace: "usual",
  });
}
