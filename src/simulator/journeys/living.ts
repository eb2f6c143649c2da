/** Where a care leaver lives and what they do, asked about twice a year and around birthdays. */
import { addDays, type Day } from "#kernel/day.ts";
import type { Chance } from "../chance.ts";
import {
  activities,
  homes,
  leavingCareRates,
} from "../parameters/journeys/leaving-care.ts";
import { type Book, happened } from "./book.ts";
import { earliest, workingDayFrom } from "./calendar.ts";
import type { Leaver } from "./leaving-care.ts";

export function livingOnTheirOwn(book: Book, leaver: Leaver): void {
  const { child, from, until, accepts } = leaver;
  if (!accepts) return;
  const chance = book.chance.of("living", child.id);
  const end = earliest(until, addDays(book.setting.until, 1));
  let home = chance.weighted(homes.shares);
  let activity = chance.weighted(activities.shares);
  let day = workingDayFrom(addDays(from, chance.whole(2, 25)));
  while (day < end) {
    happened(book, "accommodation_and_activity", child, [day], {
      on: day,
      row: {
        on_day: day,
        in_touch: "YES",
        accommodation: home,
        suitable: isSuitable(home, chance),
        activity,
      },
      by: "personal adviser",
      pace: "usual",
    });
    if (chance.happens(0.28)) home = chance.weighted(homes.shares);
    if (chance.happens(0.3)) activity = chance.weighted(activities.shares);
    day = next(day, chance);
  }
}

const next = (day: Day, chance: Chance): Day =>
  workingDayFrom(addDays(day, chance.whole(120, 210)));

/** No night shelter, street or cell is a suitable home. */
const isSuitable = (home: string, chance: Chance): boolean =>
  !"SVWX".includes(home) && chance.happens(leavingCareRates.homeSuitable.value + 0.03); // prettier-ignore
