import { addMonths, readDay, type Day } from "#kernel/day.ts";
import { coverOf } from "#kernel/year.ts";
import { isCodeOn, type CodeList } from "#record/codes/code.ts";

/** Why a value is noted in the census of a collection year; nothing when there is nothing to say. */
export type Column = (value: string, year: number) => string | undefined;

const unknown = "value kept raw, read as unknown";
const bounds = "before 1980, or over 30 years from the reference date";

/** A day that happened: one after the reference date is odd, not impossible. */
export const event: Column = (value, year) =>
  impossible(value, year) ??
  (dayIn(value, year)! > coverOf(year).to
    ? "after the reference date: taken as given"
    : undefined);

/** A day foreseen, such as a target, may well lie after the reference date. */
export const foreseen: Column = (value, year) => impossible(value, year);

export const birth: Column = (value, year) =>
  beyond(value, year)
    ? `impossible birth date (${bounds}): ${unknown}; the rest of the row is taken`
    : event(value, year);

export const expectedBirth: Column = (value, year) =>
  beyond(value, year) ? birth(value, year) : foreseen(value, year);

export const yesOrNo: Column = (value) =>
  truth(value) === undefined
    ? `neither true nor false, 1 nor 0: ${unknown}`
    : undefined;

export const count: Column = (value) =>
  wholeNumber(value) === undefined ? `not a number: ${unknown}` : undefined;

export const anyText: Column = () => undefined;

export const identifier: Column = (value) =>
  /^[A-Za-z0-9]{1,20}$/.test(value)
    ? undefined
    : "not an identifier of up to 20 letters and figures: taken as given";

/** A code need only have been in force on some day of the year. */
export const codeOf =
  (list: CodeList): Column =>
  (value, year) => {
    const { from, to } = coverOf(year);
    return isCodeOn(list, value, from) || isCodeOn(list, value, to)
      ? undefined
      : "not a code of the list: kept as given";
  };

/** The day a value spells, unless no child in need of that year can have it. */
export function dayIn(value: string, year: number): Day | undefined {
  const day = spelt(value);
  return day && !beyond(value, year) ? day : undefined;
}

export function truth(value: string): boolean | undefined {
  if (/^(?:true|1)$/i.test(value)) return true;
  return /^(?:false|0)$/i.test(value) ? false : undefined;
}

export const wholeNumber = (value: string): number | undefined =>
  /^\d{1,6}$/.test(value) ? Number(value) : undefined;

function impossible(value: string, year: number): string | undefined {
  if (beyond(value, year)) return `impossible date (${bounds}): ${unknown}`;
  return spelt(value) ? undefined : `not a date: ${unknown}`;
}

/** Some systems write a time or a zone behind the date; it says nothing about the day. */
const spelt = (value: string) =>
  readDay(value.replace(/(?:T00:00:00(?:\.0+)?)?(?:Z|[+-]\d\d:\d\d)?$/, ""));

/** Also of years that are no days of ours: 1066 is too early, not misspelt. */
function beyond(value: string, year: number): boolean {
  if (!/^\d{4}-\d\d-\d\d/.test(value)) return false;
  const reference = coverOf(year).to;
  return (
    value < "1980" ||
    value < addMonths(reference, -360) ||
    value > addMonths(reference, 360)
  );
}
