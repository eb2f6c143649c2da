import type { Problem } from "#kernel/problem.ts";
import type { Db } from "#platform/database/connection.ts";
import { dayTyped } from "#platform/web/day-question.ts";
import { html } from "#platform/web/html.ts";
import { rowsTyped } from "#platform/web/rows.ts";
import type { Fields } from "#platform/web/route.ts";
import { openActionsFor } from "#record/actions/action.store.ts";
import { firstName } from "#record/children/child-words.ts";
import { mostOutcomes, planForm } from "#record/plans/plan.form.ts";
import {
  keepPlan,
  type Plan,
  planOf,
  type WrittenPlan,
} from "#record/plans/plan.store.ts";
import { promisesBeside } from "../child-page/promised.ts";
import { prompting } from "../prompting/prompt.ts";
import { type About, defineRecording } from "../recording/recording.ts";
import { lengthOf } from "./plan-length.ts";
import { planPrompts } from "./plan.prompts.ts";
import { planShown } from "./plan-shown.ts";

/** J8: a short plan written with the family; two people may write in it at once. */
export const planRecording = defineRecording({
  key: "plan",
  at: "plan",
  may: "record.write",
  called: "a plan",
  title: "Write or review the plan",
  saved: "The plan is in the record. Give the family their version.",
  checked: true,
  edits: true,

  know: async (db: Db, { child, asker }: About) => ({
    plan: await planOf(child.id, db, asker),
    open: await openActionsFor(child.id, db, asker),
  }),

  form: (_, { child }) => planForm(firstName(child)),

  start: ({ plan }) => (plan ? asTyped(plan) : {}),

  beside: ({ plan, open }, { child, today }) =>
    html`<h2 class="govuk-heading-s">Short is kind</h2>
      <p class="govuk-body">
        At most four outcomes. Most families read up to two pages, about 450
        words.
      </p>
      ${plan && html`<p class="govuk-body">${lengthOf(plan)}</p>`}
      ${promisesBeside(open, child, today)}`,

  wrong: tooMuch,

  gate: {
    number: 1,
    message: "Enter the role of who does it and by when for every action, or say why not", // prettier-ignore
    missing: ({ actions }) => actions.some(({ role, due }) => !role || !due),
  },

  prompts: prompting(planPrompts, (answers: Answers, _, { child }) => ({
    child: firstName(child),
    plan: writtenFrom(answers),
  })),

  show: (answers, _, { child }) =>
    planShown(writtenFrom(answers), firstName(child), "professional"),

  async keep(id, answers, { child, today }, keeping, { plan }) {
    const written = writtenFrom(answers);
    return {
      id: await keepPlan(written, plan, { childId: child.id, newId: id, today }, keeping), // prettier-ignore
    };
  },
});

type Answers = NonNullable<ReturnType<ReturnType<typeof planForm>["read"]>["answers"]>; // prettier-ignore

/** What the form cannot ask of one question alone. */
function tooMuch({ outcomes, actions }: Answers): Problem[] {
  const problems: Problem[] = [];
  if (outcomes.length > mostOutcomes)
    problems.push({
      field: "outcomes",
      message: `Choose the ${mostOutcomes} outcomes that matter most: fold the others into them`,
    });
  for (const [row, action] of actions.entries())
    if (Number(action.outcome) > outcomes.length)
      problems.push({
        field: `actions-${row}-outcome`,
        message: "Select an outcome that this plan has",
      });
  return problems;
}

function writtenFrom(answers: Answers): WrittenPlan {
  const { outcomes, actions } = answers;
  return {
    why: answers.why ?? null,
    words: answers.words ?? null,
    ifWrong: answers.ifWrong ?? null,
    safetyPerson: answers.safetyPerson ?? null,
    endsWhen: answers.endsWhen ?? null,
    forChild: answers.forChild ?? null,
    noChildVersion: answers.noChildVersion ?? null,
    outcomes: outcomes.map(({ id, different, known, progress }) => ({
      id,
      different,
      known: known ?? null,
      progress: progress as Plan["outcomes"][number]["progress"],
    })),
    actions: actions.map(({ id, outcome, what, who, role, due }) => ({
      id,
      outcome: outcomes[Number(outcome) - 1]?.id ?? "",
      what,
      who,
      role: role ?? null,
      due: due ?? null,
    })),
  };
}

/** The plan as the form holds it. */
const asTyped = (plan: Plan): Fields => ({
  why: plan.why ?? "",
  words: plan.words ?? "",
  ifWrong: plan.ifWrong ?? "",
  safetyPerson: plan.safetyPerson ?? "",
  endsWhen: plan.endsWhen ?? "",
  childVersion: plan.forChild === null ? "no" : "yes",
  forChild: plan.forChild ?? "",
  noChildVersion: plan.noChildVersion ?? "",
  ...rowsTyped(
    "outcomes",
    plan.outcomes.map(({ id, different, known, progress }) => ({
      id,
      different,
      known: known ?? "",
      progress: progress ?? "",
    })),
  ),
  ...rowsTyped(
    "actions",
    plan.actions.map(({ id, outcome, what, who, role, due }) => ({
      id,
      outcome: String(plan.outcomes.findIndex((each) => each.id === outcome) + 1), // prettier-ignore
      what,
      who,
      role: role ?? "",
      due: dayTyped(due ?? ""),
    })),
  ),
});
