import type { Day } from "#kernel/day.ts";
import type { Problem } from "#kernel/problem.ts";
import { type CodeList, isCodeOn } from "./codes/code.ts";

/** A value of a row: absent, or null where a column holds nothing. */
export type Given<Value> = Value | null | undefined;

/** The problem, when it is one: rules are lists of these. */
export const wrong = (
  isWrong: boolean,
  field: string,
  message: string,
): Problem[] => (isWrong ? [{ field, message }] : []);

/** The second day may be the first, or later, or not known. */
export const notBefore = (
  first: Given<Day>,
  second: Given<Day>,
  field: string,
  message: string,
): Problem[] =>
  wrong(Boolean(first && second && second < first), field, message);

/** The code must be one of the list's, in force on the day. */
export const listed = (
  list: CodeList,
  code: Given<string>,
  on: Given<Day>,
  field: string,
): Problem[] =>
  wrong(
    Boolean(code && on && !isCodeOn(list, code, on)),
    field,
    `“${code}” is not in the list “${list.title}” on that day`,
  );
