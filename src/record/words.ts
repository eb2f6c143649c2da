import { longDayWords } from "#kernel/date-words.ts";
import type { Day } from "#kernel/day.ts";
import { type CodeList, labelOf } from "./codes/code.ts";

/** `Contact received: early help`: a sentence with what is known after it, in lower case, and nothing where nothing is. */
export function sentence(
  start: string,
  ...more: (string | false | undefined)[]
): string {
  const known = more.filter((each) => Boolean(each));
  return known.length > 0 ? `${start}: ${known.join(", ")}` : start;
}

/** The words of a code as of a day, begun in lower case; the code itself where no list knows it. */
export function codeWords(
  list: CodeList,
  code: string | undefined,
  on?: Day,
): string | undefined {
  if (code === undefined) return undefined;
  const label = labelOf(list, code, on);
  return label === undefined ? code : lowered(label);
}

/** `decided 4 March 2026`, where there is a day. */
export const onWords = (
  what: string,
  day: Day | undefined,
): string | undefined => day && `${what} ${longDayWords(day)}`;

/** Leaves abbreviations and single capitals alone: `NHS`, `A level`. */
const lowered = (label: string) =>
  /^[A-Z][a-z]/.test(label) ? label[0]!.toLowerCase() + label.slice(1) : label;
