import type { Question } from "./forms.ts";

/** A line that, unless left empty, must read as something else, such as a year; `problem` is said where it does not. */
export const readsAs = <Answer>(
  line: Question<string | undefined>,
  as: (text: string) => Answer | undefined,
  problem: string,
): Question<Answer | undefined> => ({
  ...line,
  read(name, sent, today) {
    const read = line.read(name, sent, today);
    if ("problem" in read) return read;
    if (read.answer === undefined) return { answer: undefined };
    const answer = as(read.answer);
    return answer === undefined ? { problem } : { answer };
  },
});
