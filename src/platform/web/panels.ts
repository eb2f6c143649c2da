import type { Problem } from "#kernel/problem.ts";
import {
  type Answers,
  defineForm,
  type Question,
  type Questions,
} from "./forms.ts";
import { html } from "./html.ts";

/** Whom or what a panel asks about. */
type One = { id: string; name: string };

/** The same questions of each of several, each under a heading of its own; answers by id. None can be left out. */
export function panels<Each extends One, const Panel extends Questions>(
  label: string,
  all: readonly Each[],
  questions: (one: Each) => Panel,
): Question<ReadonlyMap<string, Answers<Panel>>> {
  const of = (name: string, one: Each) => {
    const prefix = `${name}-${one.id}-`;
    const form = defineForm(
      Object.fromEntries(
        Object.entries(questions(one)).map(([part, question]) => [
          `${prefix}${part}`,
          within(prefix, question),
        ]),
      ),
    );
    return { prefix, form };
  };
  return {
    label,
    ...(all[0] && { parts: questions(all[0]) }),
    read(name, sent, today) {
      const answer = new Map<string, Answers<Panel>>();
      const problems: Problem[] = [];
      for (const one of all) {
        const { prefix, form } = of(name, one);
        const read = form.read(sent, today);
        problems.push(...read.problems);
        const answers = Object.entries(read.answers ?? {}).map(
          ([part, each]) => [part.slice(prefix.length), each] as const,
        );
        answer.set(one.id, Object.fromEntries(answers) as Answers<Panel>);
      }
      return problems.length > 0
        ? { problem: problems[0]?.message ?? "", within: problems }
        : { answer };
    },
    ask: (name, filled) =>
      html`${all.map(
        (one) =>
          html`<section
            class="app-panel"
            aria-labelledby="${name}-${one.id}-heading"
          >
            <h2 class="govuk-heading-l" id="${name}-${one.id}-heading">
              ${one.name}
            </h2>
            ${of(name, one).form.ask(filled)}
          </section>`,
      )}`,
  };
}

const within = (prefix: string, question: Question<unknown>) =>
  question.askedIf
    ? {
        ...question,
        askedIf: {
          ...question.askedIf,
          name: `${prefix}${question.askedIf.name}`,
        },
      }
    : question;
