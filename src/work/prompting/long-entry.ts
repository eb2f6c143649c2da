import type { Prompt } from "./prompt.ts";

/** So many words and more are seldom read to the end by whoever comes next. */
const longest = 350;

export const wordsIn = (texts: readonly (string | null | undefined)[]) =>
  texts.join(" ").split(/\s+/).filter(Boolean).length;

export const isLong = (texts: readonly (string | null | undefined)[]) =>
  wordsIn(texts) > longest;

/** The nudge of any form whose texts together are long. */
export const longEntry = (form: string): Prompt<{ words: number }> => ({
  key: `${form}: long`,
  when: `its texts together have more than ${longest} words`,
  source: "inspections of three councils: length is the fault",
  says: ({ words }) =>
    words > longest
      ? `This has ${words} words. Which ${longest} would whoever comes next need most?`
      : undefined,
});
