import type { About } from "../recording/recording.ts";

/**
 * One quiet line about what was written, which whoever writes may put aside without a reason. It stops nothing. It
 * looks at whether something is there, linked, dated or long; never at how good anybody's words are.
 */
export type Prompt<Facts> = {
  /** Its lasting name, under which it is counted. */
  key: string;
  /** When it is said, for whoever checks the table. */
  when: string;
  /** Where practice asks for it. */
  source: string;
  /** What is said of these facts; undefined where there is nothing to say. */
  says(facts: Facts): string | undefined;
};

export type Said = { key: string; words: string };

/** The prompts of a form, the most telling first, over what was answered and is known. */
export type Prompting<Answers, Known> = {
  table: readonly Prompt<never>[];
  said(answers: Answers, known: Known, about: About): readonly Said[];
};

/** More than so many stand on no form, whatever is put aside. */
export const mostPrompts = 3;

/** A table of prompts with how its facts are read off a form. */
export const prompting = <Facts, Answers, Known>(
  table: readonly Prompt<Facts>[],
  factsOf: (answers: Answers, known: Known, about: About) => Facts,
): Prompting<Answers, Known> => ({
  table,
  said: (answers, known, about) => saidOf(table, factsOf(answers, known, about)), // prettier-ignore
});

/** What a table says of these facts: the first few. */
export const saidOf = <Facts>(
  table: readonly Prompt<Facts>[],
  facts: Facts,
): Said[] =>
  table
    .flatMap(({ key, says }) => {
      const words = says(facts);
      return words === undefined ? [] : [{ key, words }];
    })
    .slice(0, mostPrompts);
