import type { discussionForm } from "#record/child-protection/discussion.form.ts";
import { longEntry, wordsIn } from "../prompting/long-entry.ts";
import { type Prompt, prompting } from "../prompting/prompt.ts";

export type DiscussionFacts = {
  /** Of police and health, who did not attend. */
  absent: readonly string[];
  actions: number;
  words: number;
};

export const discussionPrompts: readonly Prompt<DiscussionFacts>[] = [
  {
    key: "strategy discussion: not quorate",
    when: "police or health did not attend",
    source: "inspections of strategy discussions: health absent",
    says: ({ absent }) =>
      absent.length === 0
        ? undefined
        : `It is not quorate without ${absent.join(" and ")}, and the clock runs on. Can they be spoken to today?`,
  },
  {
    key: "strategy discussion: no action",
    when: "no action is agreed",
    source: "inspections of strategy discussions: actions not specific",
    says: ({ actions }) =>
      actions === 0
        ? "No action is agreed. Who does what until the next decision?"
        : undefined,
  },
  longEntry("strategy discussion"),
];

type Answers = NonNullable<
  ReturnType<ReturnType<typeof discussionForm>["read"]>["answers"]
>;

/** As the form of a strategy discussion is answered. */
export const discussionPrompting = prompting(
  discussionPrompts,
  (answers: Answers): DiscussionFacts => ({
    absent: (["police", "health"] as const).filter((agency) => answers[agency] !== "attended"), // prettier-ignore
    actions: answers.actions.length,
    words: wordsIn([answers.information, answers.risk, answers.decision]),
  }),
);
