import type { Day } from "#kernel/day.ts";

/** One code of a list, in force from and until the given days, both included. */
export type Code<Text extends string = string> = {
  code: Text;
  label: string;
  from?: Day;
  until?: Day;
  /** The words the same code carried up to and including a day. */
  formerly?: { label: string; until: Day };
};

/** A code list of a national standard, or of our own where the standards have none. */
export type CodeList<Text extends string = string> = {
  key: string;
  title: string;
  source: string;
  codes: readonly Code<Text>[];
};

/** The codes of a list as a type: `CodeOf<typeof legalStatus>`. */
export type CodeOf<List> = List extends CodeList<infer Text> ? Text : never;

export const defineCodes = <const Text extends string>(
  list: CodeList<Text>,
): CodeList<Text> => list;

/** True for a code of the list in any year; whether it was in force is `isCodeOn`. */
export function isCode<Text extends string>(
  list: CodeList<Text>,
  code: string,
): code is Text {
  return find(list, code) !== undefined;
}

/** True when the code was in force on the day. Codes without dates have always been in force. */
export function isCodeOn(list: CodeList, code: string, day: Day): boolean {
  const found = find(list, code);
  if (!found) return false;
  const { from = day, until = day } = found;
  return from <= day && day <= until;
}

/** The words of a code, as they were on a day where one is given; nothing for a code that is not in the list. */
export function labelOf(
  list: CodeList,
  code: string,
  on?: Day,
): string | undefined {
  const found = find(list, code);
  const former = found?.formerly;
  return former && on && on <= former.until ? former.label : found?.label;
}

/** The list as a form offers it: the words of each code. */
export const wordsOf = <Text extends string>(
  list: CodeList<Text>,
): Readonly<Record<Text, string>> =>
  Object.fromEntries(
    list.codes.map(({ code, label }) => [code, label]),
  ) as Record<Text, string>;

const find = (list: CodeList, code: string) =>
  list.codes.find((each) => each.code === code);
