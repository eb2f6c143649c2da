import {
  addDays,
  addMonths,
  type Day,
  daysBetween,
  startOfMonth,
  weekdayOf,
} from "#kernel/day.ts";
import type { Chance } from "../chance.ts";
import { people } from "../parameters/people.ts";
import type { Setting } from "../told.ts";
import { storyFamilies } from "../stories/story-families.ts";
import { careLeaverFamily, unaccompaniedFamily } from "./alone.ts";
import type { Family } from "./family.ts";
import { ordinaryFamily } from "./ordinary-family.ts";

/** What a family is drawn from. */
export type Start = {
  number: number;
  since: Day;
  chance: Chance;
  setting: Setting;
};

/** Contacts by calendar month, January first, beside the mean of all: schools in August and December see no one. */
const seasons = [
  1.14, 1.0, 1.1, 0.88, 1.03, 1.08, 1.17, 0.66, 0.99, 1.06, 1.12, 0.77,
];

/** Everybody whom the service may meet: care leavers first, then families by the day they are first heard of. */
export function* familiesOf(
  setting: Setting,
  chance: Chance,
): Iterable<Family> {
  let number = 0;
  const start = (since: Day): Start => {
    const at = number++;
    return { number: at, since, chance: chance.of("family", at), setting };
  };
  const leavers = Math.round(
    (people.careLeavers.value * setting.residents) / 10_000,
  );
  for (let count = 0; count < leavers; count++)
    yield careLeaverFamily(start(setting.from));
  yield* storyFamilies(setting, chance);
  for (const { since, alone } of arrivals(setting, chance.of("arrivals"))) {
    const family = (alone ? unaccompaniedFamily : ordinaryFamily)(start(since));
    if (family) yield family;
  }
}

type Arrival = { since: Day; alone: boolean };

/** Days on which families are first heard of, month after month. */
function* arrivals(setting: Setting, chance: Chance): Iterable<Arrival> {
  const first = addMonths(setting.from, -12 * people.yearsBefore.value);
  const monthly = (rate: number) => (rate * setting.residents) / 10_000 / 12;
  for (
    let month = startOfMonth(first);
    month <= setting.until;
    month = addMonths(month, 1)
  ) {
    const of = chance.of(month);
    const season = seasons[Number(month.slice(5, 7)) - 1]!;
    const families = of.poisson(monthly(people.familiesAYear.value) * season);
    const alone = of.poisson(monthly(people.unaccompaniedAYear.value));
    yield* Array.from({ length: families + alone }, (_, at) => ({
      since: dayIn(month, of),
      alone: at >= families,
    }))
      .filter(({ since }) => since >= first && since <= setting.until)
      .toSorted((one, other) => daysBetween(other.since, one.since));
  }
}

/** Seldom at a weekend. */
function dayIn(month: Day, chance: Chance): Day {
  const length = daysBetween(month, addMonths(month, 1));
  const day = addDays(month, chance.whole(0, length - 1));
  return weekdayOf(day) > 5 && chance.happens(0.75)
    ? dayIn(month, chance)
    : day;
}
