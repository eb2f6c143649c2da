import { type Day, isDay } from "#kernel/day.ts";

/** The first day of the half of the year in which the day is. */
export function halfYearOf(day: Day): Day {
  const [year, month] = day.split("-");
  return `${year}-${Number(month) < 7 ? "01" : "07"}-01` as Day;
}

export const halfYearWords = (first: Day): string =>
  `${first.slice(5, 7) === "01" ? "January to June" : "July to December"} ${first.slice(0, 4)}`;

export const isHalfYear = (text: string): text is Day =>
  isDay(text) && halfYearOf(text) === text;
