import type { Day } from "#kernel/day.ts";
import type { Problem } from "#kernel/problem.ts";
import { type Html, html } from "./html.ts";
import { problemSummary } from "./problem-summary.ts";
import type { Fields } from "./route.ts";
import type { Upload } from "./uploads.ts";

/** All that came with a form: what was typed or chosen, and files. */
export type Sent = { entered: Fields; files?: readonly Upload[] };

/**
 * A question reads its answer and asks itself. A new kind of question is one more of these.
 * Kinds are in `questions.ts`.
 */
export type Question<Answer> = {
  label: string;
  /** `within` says it more exactly, where a question is made of several. */
  read(
    name: string,
    sent: Sent,
    today: Day,
  ): { answer: Answer } | { problem: string; within?: readonly Problem[] };
  /** `inside` are questions asked only if this one is answered so, by answer. */
  ask(
    name: string,
    filled: Filled,
    inside: Readonly<Record<string, Html>>,
  ): Html;
  /** Where the error summary leads, when not to `#name`. */
  focus?: (name: string) => string;
  askedIf?: { name: string; is: string };
  /** The columns its answer is kept in, as `visit.visited_on`: no two questions of one form fill the same one. */
  fills?: readonly string[];
  /** What is asked of each, where there are several rows of it. */
  parts?: Readonly<Record<string, Question<unknown>>>;
};

export type Questions = Readonly<Record<string, Question<unknown>>>;
/** What a form of these questions is answered with. */
export type Answers<Form extends Questions> = {
  [Name in keyof Form]: NonNullable<Form[Name]> extends Question<infer Answer>
    ? Answer
    : never;
};

/** A form on screen: what was entered, and what is wrong with it. */
export type Filled = { entered: Fields; problems: readonly Problem[] };
export const blank: Filled = { entered: {}, problems: [] };

export function defineForm<const Form extends Questions>(questions: Form) {
  const names = Object.keys(questions);
  const asked = (name: string, entered: Fields): boolean => {
    const condition = questions[name]?.askedIf;
    return (
      !condition ||
      (entered[condition.name] === condition.is &&
        asked(condition.name, entered))
    );
  };

  return {
    /** The table itself: for handbooks and for other ways of asking. */
    questions,

    /** Typed answers, or what the person must put right. Questions not asked have no answer. */
    read(
      sent: Sent,
      today: Day,
    ): Filled & { answers: Answers<Form> | undefined } {
      const { entered } = sent;
      const problems: Problem[] = [];
      const answers: Record<string, unknown> = {};
      for (const name of names) {
        if (!asked(name, entered)) continue;
        const read = questions[name]?.read(name, sent, today);
        if (!read) continue;
        if ("answer" in read) answers[name] = read.answer;
        else
          problems.push(
            ...(read.within ?? [{ field: name, message: read.problem }]),
          );
      }
      const whole = problems.length === 0;
      return {
        entered,
        problems,
        answers: whole ? (answers as Answers<Form>) : undefined,
      };
    },

    /** The questions in order. Those that depend on an answer stand inside it. */
    ask(filled: Filled): Html {
      const one = (name: string): Html | undefined => {
        const inside: Record<string, Html> = {};
        for (const [other, { askedIf }] of Object.entries(questions)) {
          if (askedIf?.name !== name) continue;
          inside[askedIf.is] = html`${inside[askedIf.is]}${one(other)}`;
        }
        return questions[name]?.ask(name, filled, inside);
      };
      return html`${names
        .filter((name) => !questions[name]?.askedIf)
        .map(one)}`;
    },

    /** Goes first in the page of a form sent back; nothing when nothing is wrong. */
    summary: ({ problems }: Filled) =>
      problemSummary(problems, {
        focus: (field) => questions[field]?.focus?.(field) ?? field,
      }),

    /** 422 for a form sent back, so that browsers and tests can tell. */
    status: ({ problems }: Filled) => (problems.length > 0 ? 422 : 200),
  };
}

/** Asked, and read, only where another question of the form is answered so. */
export function onlyIf<Answer>(
  name: string,
  is: string,
  question: Question<Answer>,
): Question<Answer | undefined> {
  return { ...question, askedIf: { name, is } };
}

/** May be left open: then undefined. */
export function orOpen<Answer>(
  question: Question<Answer>,
): Question<Answer | undefined> {
  return {
    ...question,
    read: (name, sent, today) =>
      sent.entered[name]
        ? question.read(name, sent, today)
        : { answer: undefined },
  };
}

/** Says which column the answer fills. */
export function fills<Answer>(
  column: string,
  question: Question<Answer>,
): Question<Answer> {
  return { ...question, fills: [column, ...(question.fills ?? [])] };
}
