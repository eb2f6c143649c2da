import { longDayWords } from "#kernel/date-words.ts";
import type { Problem } from "#kernel/problem.ts";
import type { Db } from "#platform/database/connection.ts";
import { dayTyped } from "#platform/web/day-question.ts";
import { govukInsetText, govukSummaryList } from "#platform/web/govuk.ts";
import { html } from "#platform/web/html.ts";
import { firstName } from "#record/children/child-words.ts";
import { closingForm, closingSteps } from "#record/closings/closing.form.ts";
import {
  correctClosing,
  endAll,
  recordClosing,
  type Running,
  runningFor,
  unreasonedOf,
} from "#record/closings/closing.store.ts";
import { endWork, workersOf } from "#record/closings/work-ends.store.ts";
import { labelOf } from "#record/codes/code.ts";
import { reasonForClosure } from "#record/codes/reason-for-closure.codes.ts";
import { prompting } from "../prompting/prompt.ts";
import { type About, defineRecording } from "../recording/recording.ts";
import { filledRows } from "../recording/shown.ts";
import { closingPrompts } from "./closing.prompts.ts";

/** A manager steps the work down or closes it, with why it is safe. Without that nothing ends. */
export const closingRecording = defineRecording({
  key: "closing",
  at: "closing",
  may: "allocation.write",
  called: "a decision to step down or close",
  title: "Step down or close",
  saved: "Your decision is in the record. What it ends has ended only if it says why it is safe. Within the hour it can be undone on the team board.", // prettier-ignore
  checked: true,

  know: async (db: Db, { child, asker, today }: About) => ({
    running: await runningFor(child.id, today, db, asker),
    workers: await workersOf(child.id, today, db, asker),
    unreasoned: await unreasonedOf(child.id, db, asker),
  }),

  form: () => closingForm,

  start: ({ unreasoned }, { today }) =>
    unreasoned
      ? {
          step: unreasoned.step,
          closedOn: dayTyped(unreasoned.closedOn),
          reasonCode: unreasoned.reasonCode,
          nextSteps: unreasoned.nextSteps ?? "",
        }
      : { closedOn: today },

  beside: ({ running, workers }) =>
    html`${inTheWay(running).map(({ message }) => govukInsetText({ text: message }))}
      <h2 class="govuk-heading-s">What ends with it</h2>
      <ul class="govuk-list govuk-list--bullet">
        ${running.plans.map(({ startedOn }) => html`<li>The child in need plan of ${longDayWords(startedOn)}</li>`)}
        ${running.referrals.map(({ receivedOn }) => html`<li>The referral of ${longDayWords(receivedOn)}</li>`)}
        ${running.writtenPlan && html`<li>The plan reviewed ${longDayWords(running.writtenPlan.reviewedOn)}</li>`}
        ${workers.map(({ name }) => html`<li>The work of ${name}, who can read the record for two more weeks</li>`)}
      </ul>
      <p class="govuk-body">
        Without why it is safe your decision is written down, and they go on.
      </p>`,

  wrong: ({ closedOn }, { running }, { asker }) => [
    ...inTheWay(running),
    ...(asker.practitioner === undefined
      ? [{ field: "step", message: "Only a practitioner of this record can decide" }] // prettier-ignore
      : []),
    ...(running.plans.some(({ startedOn }) => startedOn > closedOn) ||
    running.referrals.some(({ receivedOn }) => receivedOn > closedOn)
      ? [{ field: "closedOn", message: "It cannot end before it began" }]
      : []),
  ],

  gate: {
    number: 4,
    message: "Enter what has changed and why it is safe, or say why not yet",
    missing: ({ rationale }) => rationale === undefined,
  },

  prompts: prompting(
    closingPrompts,
    (
      answers: { closedOn: Parameters<typeof longDayWords>[0]; nextSteps: string | undefined }, // prettier-ignore
      { running }: { running: Running },
      { child },
    ) => ({
      child: firstName(child),
      seenOn: running.seenOn,
      closedOn: answers.closedOn,
      nextSteps: answers.nextSteps !== undefined,
    }),
  ),

  show: (answers) =>
    govukSummaryList({
      rows: filledRows([
        ["Decision", closingSteps[answers.step]],
        ["On", longDayWords(answers.closedOn)],
        ["Why it is safe", answers.rationale],
        ["Who helps now", answers.nextSteps],
        ["In the words of the census", labelOf(reasonForClosure, answers.reasonCode)], // prettier-ignore
      ]),
    }),

  async keep(
    id,
    answers,
    { child, asker, today },
    keeping,
    { running, workers, unreasoned },
  ) {
    const { step, closedOn, rationale, nextSteps, reasonCode } = answers;
    const row = {
      step,
      closed_on: closedOn,
      reason_code: reasonCode,
      rationale: rationale ?? null,
      next_steps: nextSteps ?? null,
      decided_by: asker.practitioner ?? "",
    };
    const kept = unreasoned
      ? await correctClosing(unreasoned.id, row, keeping)
      : await recordClosing({ id, child_id: child.id, ...row }, keeping);
    // A reason for having no rationale ends nothing.
    if (kept.problems || rationale === undefined) return kept;
    const wrong = await endAll(running, { on: closedOn, reasonCode }, keeping);
    if (wrong.length > 0) return { problems: onTheForm(wrong) };
    const held = await endWork(workers, { on: closedOn, step, today }, keeping); // prettier-ignore
    return held.length > 0 ? { problems: onTheForm(held) } : kept;
  },
});

/** What the rules of the record say, at the question it is about. */
const onTheForm = (problems: readonly Problem[]): Problem[] =>
  problems.map(({ field, message }) => ({
    field: field === "closure_reason" ? "reasonCode" : "closedOn",
    message,
  }));

const inTheWay = (running: Running): Problem[] => {
  const step = (message: string) => [{ field: "step", message }];
  if (running.protected)
    return step("A child protection plan runs: a conference ends it, not a manager alone"); // prettier-ignore
  if (running.lookedAfter)
    return step("The child is looked after: that ends before the work does");
  return running.plans.length + running.referrals.length === 0
    ? step("Nothing is open that could be stepped down or closed")
    : [];
};
