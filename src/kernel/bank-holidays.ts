/**
 * Bank holidays in England and Wales, as proclaimed: never computed, because substitute
 * days move and single days are added. Add a year here when it has been announced.
 *
 * Source: gov.uk/bank-holidays and, for past years, the proclamations it was made from.
 */
import type { Day } from "./day.ts";

export type BankHoliday = { day: Day; name: string };

const everyYear = [
  "New Year’s Day",
  "Good Friday",
  "Easter Monday",
  "Early May bank holiday",
  "Spring bank holiday",
  "Summer bank holiday",
  "Christmas Day",
  "Boxing Day",
] as const;

/** Month and date of each of the eight, in the order above: where the true date was a weekend, its substitute. */
const years: Readonly<Record<number, string>> = {
  2010: "01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28",
  2011: "01-03 04-22 04-25 05-02 05-30 08-29 12-27 12-26",
  2012: "01-02 04-06 04-09 05-07 06-04 08-27 12-25 12-26",
  2013: "01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26",
  2014: "01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26",
  2015: "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28",
  2016: "01-01 03-25 03-28 05-02 05-30 08-29 12-27 12-26",
  2017: "01-02 04-14 04-17 05-01 05-29 08-28 12-25 12-26",
  2018: "01-01 03-30 04-02 05-07 05-28 08-27 12-25 12-26",
  2019: "01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26",
  2020: "01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28",
  2021: "01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28",
  2022: "01-03 04-15 04-18 05-02 06-02 08-29 12-27 12-26",
  2023: "01-02 04-07 04-10 05-01 05-29 08-28 12-25 12-26",
  2024: "01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26",
  2025: "01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26",
  2026: "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28",
  2027: "01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28",
  2028: "01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26",
};

const onlyOnce: readonly BankHoliday[] = [
  { day: "2011-04-29", name: "Royal Wedding" },
  { day: "2012-06-05", name: "Queen’s Diamond Jubilee" },
  { day: "2022-06-03", name: "Queen’s Platinum Jubilee" },
  { day: "2022-09-19", name: "State Funeral of Queen Elizabeth II" },
  { day: "2023-05-08", name: "Coronation of King Charles III" },
];

const trueDates: Readonly<Record<string, string>> = {
  "New Year’s Day": "01-01",
  "Christmas Day": "12-25",
  "Boxing Day": "12-26",
};

function holidaysOf([year, dates]: [string, string]): BankHoliday[] {
  return dates.split(" ").map((date, index) => {
    const name = everyYear[index]!;
    const moved = (trueDates[name] ?? date) !== date;
    return {
      day: `${year}-${date}` as Day,
      name: moved ? `${name} (substitute day)` : name,
    };
  });
}

/** In order of date. */
export const bankHolidays: readonly BankHoliday[] = [
  ...Object.entries(years).flatMap(holidaysOf),
  ...onlyOnce,
].toSorted((a, b) => (a.day < b.day ? -1 : 1));

const listed = Object.keys(years).map(Number);

/** The first and last calendar year whose bank holidays are all known. */
export const listedYears = {
  first: Math.min(...listed),
  last: Math.max(...listed),
} as const;
