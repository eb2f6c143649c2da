import type { householdVisitForm } from "#record/visits/household-visit.form.ts";
import { longEntry, wordsIn } from "../prompting/long-entry.ts";
import { type Prompt, prompting } from "../prompting/prompt.ts";
import { sharedWords } from "./shared-words.ts";

export type HouseholdFacts = {
  children: readonly {
    child: string;
    seen: boolean;
    heard: boolean;
    /** All that is written of this child. */
    text: string;
  }[];
  words: number;
};

/** So much of two texts in common, and it is one text. */
const sameText = 0.8;

export const householdVisitPrompts: readonly Prompt<HouseholdFacts>[] = [
  {
    key: "household visit: one text for two children",
    when: "what is written of two children is more than four fifths the same",
    source: "inspections of visits: siblings merged",
    says({ children }) {
      for (const [place, one] of children.entries())
        for (const other of children.slice(place + 1))
          if (sharedWords(one.text, other.text) > sameText)
            return `What is written of ${one.child} and of ${other.child} is nearly the same. What was each one’s own?`;
      return undefined;
    },
  },
  {
    key: "household visit: child unheard",
    when: "a child was seen, and neither their words nor what was observed is there",
    source: "inspections of visits: the child’s voice absent",
    says({ children }) {
      const unheard = children.filter(({ seen, heard }) => seen && !heard);
      return unheard.length === 0
        ? undefined
        : `Nothing is here that these children said or showed: ${unheard.map(({ child }) => child).join(", ")}.`;
    },
  },
  longEntry("household visit"),
];

type Answers = NonNullable<
  ReturnType<ReturnType<typeof householdVisitForm>["read"]>["answers"]
>;
type Known = { asked: readonly { id: string; child: string }[] };

/** As the form of one visit to several children is answered. */
export const householdVisitPrompting = prompting(
  householdVisitPrompts,
  (answers: Answers, { asked }: Known): HouseholdFacts => {
    const children = asked.flatMap(({ id, child }) => {
      const own = answers.children.get(id);
      if (!own) return [];
      const texts = [own.words, own.observed, own.worries, own.goingWell];
      return [
        {
          child,
          seen: own.seen === "yes",
          heard: Boolean(own.words ?? own.observed),
          text: texts.filter(Boolean).join(" "),
        },
      ];
    });
    return { children, words: wordsIn(children.map(({ text }) => text)) };
  },
);
