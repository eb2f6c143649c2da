/**
 * A calendar of its own for counting the sector's files again: a written list of days, one after
 * the other, and the holidays of the years those files speak of. Nothing here is the kernel's.
 */
const holidays = new Set(
  `2017-01-02 2017-04-14 2017-04-17 2017-05-01 2017-05-29 2017-08-28 2017-12-25 2017-12-26
   2018-01-01 2018-03-30 2018-04-02 2018-05-07 2018-05-28 2018-08-27 2018-12-25 2018-12-26
   2019-01-01 2019-04-19 2019-04-22 2019-05-06 2019-05-27 2019-08-26 2019-12-25 2019-12-26
   2020-01-01 2020-04-10 2020-04-13 2020-05-08 2020-05-25 2020-08-31 2020-12-25 2020-12-28
   2025-01-01 2025-04-18 2025-04-21 2025-05-05 2025-05-26 2025-08-25 2025-12-25 2025-12-26
   2026-01-01 2026-04-03 2026-04-06 2026-05-04 2026-05-25 2026-08-31 2026-12-25 2026-12-28`.split(
    /\s+/,
  ),
);

const isLeap = (year: number) => year % 4 === 0;
const lengthOf = (year: number, month: number) =>
  [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][
    month - 1
  ] ?? 0;
const written = (year: number, month: number, day: number) =>
  `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;

/** Every day from 2005 to 2029. */
const days: string[] = [];
for (let year = 2005; year < 2030; year++)
  for (let month = 1; month <= 12; month++)
    for (let day = 1; day <= lengthOf(year, month); day++)
      days.push(written(year, month, day));
const places = new Map(days.map((day, place) => [day, place]));
const placeOf = (day: string) => places.get(day) ?? Number.NaN;

/** 1 January 2005 was a Saturday. */
const isWorking = (day: string) => placeOf(day) % 7 > 1 && !holidays.has(day);

export const next = (day: string): string => days[placeOf(day) + 1] ?? "";
export const daysBetween = (from: string, to: string): number =>
  placeOf(to) - placeOf(from);

export function workingDaysAfter(day: string, count: number): string {
  let at = day;
  for (let counted = 0; counted < count;)
    if (isWorking((at = next(at)))) counted++;
  return at;
}

/** The same day of a later month, or that month's last. */
export function monthsAfter(day: string, count: number): string {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  const months = year * 12 + month - 1 + count;
  const [toYear, toMonth] = [Math.floor(months / 12), (months % 12) + 1];
  return written(toYear, toMonth, Math.min(date, lengthOf(toYear, toMonth)));
}

/** A child born on 29 February is 18 on 1 March. */
export function eighteenth(born: string): string {
  const [year = 0, month = 0, date = 0] = born.split("-").map(Number);
  const isThere = date <= lengthOf(year + 18, month);
  return isThere ? written(year + 18, month, date) : written(year + 18, 3, 1);
}
