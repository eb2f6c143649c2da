import { longDayWords } from "#kernel/date-words.ts";
import type { Id } from "#kernel/id.ts";
import type { Db } from "#platform/database/connection.ts";
import { dayTyped } from "#platform/web/day-question.ts";
import { govukSummaryList } from "#platform/web/govuk.ts";
import { html } from "#platform/web/html.ts";
import { actionsTyped } from "#record/actions/action.form.ts";
import {
  agreedIn,
  endAgreed,
  keepAgreed,
  openActionsFor,
} from "#record/actions/action.store.ts";
import { firstName } from "#record/children/child-words.ts";
import { type Keeping, rowOf } from "#record/keeping.store.ts";
import { oversightForm } from "#record/oversight/oversight.form.ts";
import {
  correctOversight,
  recordOversight,
} from "#record/oversight/oversight.store.ts";
import { supervisedWorkerOf } from "#record/supervision/worker-supervision.store.ts";
import { isLong } from "../prompting/long-entry.ts";
import { type About, defineRecording } from "../recording/recording.ts";
import { agreedList, becameList, filledRows } from "../recording/shown.ts";
import { workerCard } from "../supervision/worker-card.ts";
import { oversightPrompting, oversightTexts } from "./oversight.prompts.ts";
import { sinceLastTimePanel } from "./since-last-time.ts";
import { sinceLastTime } from "./since-last-time.store.ts";

/** J13: oversight and supervision, one form in two depths. */
export const oversightRecording = defineRecording({
  key: "oversight",
  at: "oversight",
  may: "record.write",
  called: "oversight",
  title: "Record oversight",
  saved: "The oversight is in the record.",
  // A question considered and decided is two minutes' work; supervision, and what is long, is looked at once more.
  checked: (entered) =>
    entered["kind"] === "supervision" || isLong(oversightTexts(entered)),
  prompts: oversightPrompting,
  event: "supervision",

  know: async (db: Db, { child, asker, today }: About) => ({
    worker: await supervisedWorkerOf(child.id, today, db, asker),
    since: await sinceLastTime(child.id, today, db, asker),
    agreed: await openActionsFor(child.id, db, asker),
  }),

  form: ({ agreed }, { child, asker }) => oversightForm(agreed, firstName(child), asker.name), // prettier-ignore

  start: (_, { today }) => ({
    enteredOn: today,
    kind: "management oversight",
  }),

  beside: ({ since, worker }, { child }) =>
    html`${sinceLastTimePanel(child, since)} ${worker && workerCard(worker)}`,

  show: (answers, { agreed }) =>
    govukSummaryList({
      rows: filledRows([
        ["When", longDayWords(answers.enteredOn)],
        ["Considered", answers.considered],
        ["Decision and why", answers.decision],
        ["Life today", answers.lifeToday],
        ["What we think is going on", answers.hypothesis],
        ["From 0 to 10", answers.scale],
        ["What would make it one more", answers.scaleNext],
        ["What became of what was agreed", becameList(answers.became, agreed)],
        ["Agreed", agreedList(answers.actions)],
      ]),
    }),

  async keep(id, answers, { child, asker }, keeping) {
    const kept = await recordOversight(
      {
        id,
        child_id: child.id,
        entered_by: asker.practitioner ?? null,
        ...oversightRow(answers),
      },
      keeping,
    );
    if (!kept.problems) await keepBeside(id, answers, child.id, keeping);
    return kept;
  },

  corrects: {
    table: "oversight",

    async standing(id, db, { child, asker }) {
      const row = await rowOf("oversight", { id, child: child.id }, db, asker);
      if (!row) return undefined;
      return {
        enteredOn: dayTyped(row.entered_on),
        kind: row.kind,
        considered: row.considered ?? "",
        decision: row.decision ?? "",
        lifeToday: row.life_today ?? "",
        hypothesis: row.hypothesis ?? "",
        ...(row.scale !== null && { scale: String(row.scale) }),
        scaleNext: row.scale_next ?? "",
        ...actionsTyped("actions", await agreedIn(id, db, asker)),
      };
    },

    async keep(id, answers, { child }, keeping) {
      const kept = await correctOversight(id, oversightRow(answers), keeping);
      if (!kept.problems) await keepBeside(id, answers, child.id, keeping);
      return kept;
    },
  },
});

type Answers = NonNullable<
  ReturnType<ReturnType<typeof oversightForm>["read"]>["answers"]
>;

/** What became of what was agreed before, on the day, and what is agreed now. */
async function keepBeside(
  id: Id,
  { became, actions, enteredOn }: Answers,
  child: Id,
  keeping: Keeping,
): Promise<void> {
  await endAgreed(became, enteredOn, keeping);
  await keepAgreed(actions, { child, from: id }, keeping);
}

const oversightRow = (answers: Answers) => ({
  kind: answers.kind,
  entered_on: answers.enteredOn,
  considered: answers.considered ?? null,
  decision: answers.decision,
  life_today: answers.lifeToday ?? null,
  hypothesis: answers.hypothesis ?? null,
  scale: answers.scale === undefined ? null : Number(answers.scale),
  scale_next: answers.scaleNext ?? null,
});
