import { type Day, readDay } from "#kernel/day.ts";
import { type CodeList, isCode } from "#record/codes/code.ts";

/** What a cell says: its value, unknown when there is none, and why it is noted. */
export type Reading<Value> = { value?: Value; because?: string };

/** How the cells of a column are read. Never given an empty cell. */
export type Column<Value = unknown> = { read(given: string): Reading<Value> };

export const text: Column<string> = {
  read: (given) => ({ value: given }),
};

/** An identifier that spreadsheets turn into a number: `1234.0` is 1234. */
export const identifier: Column<string> = { read: (given) => plain(given) };

const earliest = "1980-01-01";
const latest = "2100-12-31";

/** `DD/MM/YYYY`; the form databases write is read too. A day no child of a return can have lived is impossible. */
export const date: Column<Day> = {
  read(given) {
    const value = dayIn(given);
    return value && earliest <= value && value <= latest
      ? { value }
      : { because: "impossible date: kept as given, read as unknown" };
  },
};

/** A date of which day or month may be unknown (`zz/06/2015`): the words are kept, the day only when whole. */
export const partialDate: Column<{ words: string; day?: Day }> = {
  read(given) {
    const day = dayIn(given);
    if (day) return { value: { words: given, day } };
    return /^(\d\d|ZZ)\/(\d\d|ZZ)\/(\d{4}|ZZZZ)$/i.test(given)
      ? { value: { words: given } }
      : {
          value: { words: given },
          because: "impossible date: kept as given, read as unknown",
        };
  },
};

/** A code of the list, of any year; `others` are codes that say nothing is known. */
export function code<Text extends string>(
  list: CodeList<Text>,
  others: readonly string[] = [],
): Column<Text> {
  return {
    read(given) {
      const { value, because } = plain(given);
      if (isCode(list, value)) return { value, ...(because && { because }) };
      if (others.includes(value)) return {};
      return {
        because: "not a code of the list: kept as given, read as unknown",
      };
    },
  };
}

/** A code read by a function of the list's own. */
export function codeReadBy<Value>(
  read: (given: string) => Value | undefined,
  others: readonly string[] = [],
): Column<Value> {
  return {
    read(given) {
      const { value: shown, because } = plain(given);
      const value = read(shown);
      if (value !== undefined) return { value, ...(because && { because }) };
      if (others.includes(shown)) return {};
      return {
        because: "not a code of the list: kept as given, read as unknown",
      };
    },
  };
}

/** `0` or `1`. */
export const flag: Column<boolean> = {
  read(given) {
    const { value, because } = plain(given);
    if (value !== "0" && value !== "1")
      return { because: "neither 0 nor 1: kept as given, read as unknown" };
    return { value: value === "1", ...(because && { because }) };
  },
};

export const integer = (from: number, to: number): Column<number> => ({
  read(given) {
    const { value, because } = plain(given);
    const number = /^\d+$/.test(value) ? Number(value) : Number.NaN;
    return number >= from && number <= to
      ? { value: number, ...(because && { because }) }
      : {
          because: `not a whole number from ${from} to ${to}: kept as given, read as unknown`,
        };
  },
});

/** In upper case, without the `.0` that passing through a spreadsheet adds. */
function plain(given: string): { value: string; because?: string } {
  const value = given.toUpperCase();
  const [whole, tail] = value.split(/(\.0+)$/);
  if (!tail || !whole || !/^\d+$/.test(whole)) return { value };
  return { value: whole, because: `${value} read as ${whole}` };
}

function dayIn(given: string): Day | undefined {
  const british = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?: 00:00(?::00)?)?$/.exec(
    given,
  );
  if (british)
    return readDay(
      `${british[3]}-${british[2]?.padStart(2, "0")}-${british[1]?.padStart(2, "0")}`,
    );
  return readDay(given.replace(/[T ]00:00(:00)?$/, ""));
}
