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

/** Contacts by calendar month, January first, beside the mean of all: schools in August and December see no one. */
const seasons = [
  1.14, 1.0, 1.1, 0.88, 1.03, 1.08, 1.17, 0.66, 0.99, 1.06, 1.12, 0.77,
];

type Arrival = { since: Day; alone: boolean };

/** Days on which families are first heard of, month after month. */
export function* arrivals(setting: Setting, chance: Chance): Iterable<Arrival> {
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
