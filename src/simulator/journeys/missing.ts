/** Going missing, and being asked about it afterwards. */
import { ageOn } from "#kernel/age.ts";
import { addDays, type Day, daysBetween } from "#kernel/day.ts";
import { instantOf, londonInstant, millisecondsOf } from "#kernel/london.ts";
import type { Chance } from "../chance.ts";
import { careRates, missingRates } from "../parameters/journeys/care.ts";
import type { Child } from "../people/family.ts";
import { type Book, happened } from "./book.ts";
import { earliest, workingDayFrom, workingDaysAfter } from "./calendar.ts";

/** A child from eleven on may go, some of them again and again for a time. */
export function missingFrom(
  book: Book,
  child: Child,
  from: Day,
  until: Day,
  inCare: boolean,
): void {
  const chance = book.chance.of("missing", child.id, from);
  const { born } = child;
  if (!born) return;
  const end = earliest(until, addDays(book.setting.until, 1));
  const goes = careRates.goesMissing.value * (inCare ? 1.6 : 0.5);
  // A time of going missing lasts about a year.
  for (let year = from; year < end; year = addDays(year, 365)) {
    const age = ageOn(born, year) ?? 0;
    if (age < 11 || !chance.happens(goes * (age >= 14 ? 1.5 : 0.7))) continue;
    const days = Math.min(365, daysBetween(year, end));
    const times = chance.poisson(
      (missingRates.episodesOfOneWhoGoes.value * days) / 365,
    );
    const ons = Array.from({ length: times }, () => chance.whole(0, days - 1));
    let free = 0;
    for (const on of ons.toSorted((a, b) => a - b)) {
      const away = chance.weighted([[0, 45], [1, 38], [2, 10], [4, 5], [9, 2]]); // prettier-ignore
      if (on < free || addDays(year, on + away) >= until) continue;
      episode(book, child, addDays(year, on), away, chance.of(on, year));
      free = on + away + 2;
    }
  }
}

function episode(
  book: Book,
  child: Child,
  from: Day,
  away: number,
  chance: Chance,
): void {
  const back = addDays(from, away);
  const kind = chance.happens(missingRates.away.value)
    ? "away without authorisation"
    : "missing";
  const leftAt = `${chance.whole(away ? 15 : 8, away ? 23 : 14)}`;
  const backAt = `${chance.whole(away ? 1 : 16, away ? 20 : 23)}`;
  const returned = clock(back, backAt, chance);
  const episode_id = happened(
    book,
    "missing_episode",
    child,
    [from],
    {
      on: from,
      row: { kind, started_on: from, started_at: clock(from, leftAt, chance) },
      pace: "at once",
      by: "accountable",
    },
    {
      on: back,
      row: { returned_on: back, returned_at: returned },
      pace: "at once",
      by: "accountable",
    },
  );
  if (kind === "missing") interview(book, child, episode_id, back, returned, chance); // prettier-ignore
}

const clock = (day: Day, hour: string, chance: Chance) =>
  londonInstant(day, `${hour.padStart(2, "0")}:${chance.pick(["00", "10", "15", "30", "40", "45"])}`); // prettier-ignore

function interview(
  book: Book,
  child: Child,
  episode_id: string,
  back: Day,
  returned: string,
  chance: Chance,
): void {
  if (!chance.happens(missingRates.interviewOffered.value)) return;
  const offered = workingDayFrom(chance.happens(0.6) ? back : addDays(back, 1));
  const answer = chance.happens(missingRates.interviewAccepted.value)
    ? "accepted"
    : "declined";
  const answered = chance.happens(0.7) ? offered : workingDaysAfter(offered, 1);
  const timely = chance.happens(missingRates.heldIn72Hours.value);
  const due = millisecondsOf(returned) + 72 * 3_600_000;
  const afternoon = londonInstant(workingDaysAfter(answered, 1), "15:30");
  const soon = millisecondsOf(afternoon) < due ? afternoon : undefined;
  const held =
    timely && soon
      ? { held_on: workingDaysAfter(answered, 1), held_at: soon }
      : late(workingDaysAfter(answered, chance.whole(2, 9)));
  happened(
    book,
    "return_home_interview",
    child,
    [back],
    {
      on: offered,
      row: { episode_id, offered_on: offered },
      by: "accountable",
      pace: "soon",
    },
    {
      on: answered,
      row: { answer, answered_on: answered },
      by: "accountable",
      pace: "soon",
    },
    answer === "accepted" && {
      on: held.held_on,
      row: { ...held, independent: chance.happens(0.85) },
      by: "accountable",
      pace: "soon",
    },
  );
}

const late = (day: Day) => ({
  held_on: day,
  held_at: instantOf(millisecondsOf(londonInstant(day, "16:00"))),
});
