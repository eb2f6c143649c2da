import type { OpenAction } from "#record/actions/action.store.ts";
import type { oversightForm } from "#record/oversight/oversight.form.ts";
import { longEntry, wordsIn } from "../prompting/long-entry.ts";
import { type Prompt, prompting } from "../prompting/prompt.ts";

export type OversightFacts = {
  supervision: boolean;
  /** Open actions of which nothing is said, each by what and who. */
  notReviewed: readonly string[];
  /** What we think is going on is there. */
  reflected: boolean;
  words: number;
};

/** So many are named; the others are counted. */
const named = 4;

export const oversightPrompts: readonly Prompt<OversightFacts>[] = [
  {
    key: "supervision: actions not reviewed",
    when: "it is supervision, and of an action that is open nothing is said",
    source: "inspections of supervision: actions not followed up",
    says({ supervision, notReviewed }) {
      if (!supervision || notReviewed.length === 0) return undefined;
      const more = notReviewed.length - named;
      return `Nothing is said of what became of: ${notReviewed.slice(0, named).join("; ")}${more > 0 ? `; and ${more} more` : ""}.`;
    },
  },
  {
    key: "supervision: no reflection",
    when: "it is supervision, and what is thought to be going on is not there",
    source: "inspections of supervision: fields for reflection empty",
    says: ({ supervision, reflected }) =>
      supervision && !reflected
        ? "What do we think is going on, and what else could it be?"
        : undefined,
  },
  longEntry("oversight"),
];

type Answers = NonNullable<
  ReturnType<ReturnType<typeof oversightForm>["read"]>["answers"]
>;
type Known = { agreed: readonly OpenAction[] };

/** The texts of oversight, by what was answered or typed. */
export const oversightTexts = (
  of: Partial<Record<"considered" | "decision" | "lifeToday" | "hypothesis" | "scaleNext", string | undefined>>, // prettier-ignore
) => [of.considered, of.decision, of.lifeToday, of.hypothesis, of.scaleNext];

/** As the form of oversight is answered. */
export const oversightPrompting = prompting(
  oversightPrompts,
  (answers: Answers, { agreed }: Known): OversightFacts => {
    const reviewed = new Set(answers.became.map(({ id }) => id));
    return {
      supervision: answers.kind === "supervision",
      notReviewed: agreed
        .filter(({ id }) => !reviewed.has(id))
        .map(({ what, who }) => `${what} (${who})`),
      reflected: answers.hypothesis !== undefined,
      words: wordsIn(oversightTexts(answers)),
    };
  },
);
