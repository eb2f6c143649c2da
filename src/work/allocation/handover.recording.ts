import type { Db } from "#platform/database/connection.ts";
import { dayTyped } from "#platform/web/day-question.ts";
import { html } from "#platform/web/html.ts";
import { openActionsFor } from "#record/actions/action.store.ts";
import { handoverForm } from "#record/allocations/handover.form.ts";
import {
  correctHandover,
  recordHandover,
} from "#record/allocations/handover.store.ts";
import { nothingMissingAnyMore } from "#record/corrections/finished-without.store.ts";
import { rowOf } from "#record/keeping.store.ts";
import { promisesBeside } from "../child-page/promised.ts";
import { gates } from "../recording/gates.ts";
import { type About, defineRecording } from "../recording/recording.ts";

/** J6: what the next worker must know. */
export const handoverRecording = defineRecording({
  key: "handover",
  at: "handover",
  may: "record.write",
  called: "a handover note",
  title: "Write a handover note",
  saved: "The handover note is in the record.",
  checked: false,
  know: (db: Db, { child, asker }: About) =>
    openActionsFor(child.id, db, asker),
  form: () => handoverForm,
  start: () => ({}),

  beside: (open, { child, today }) => promisesBeside(open, child, today),
  show: () => html``,
  keep: async (id, answers, { child, asker, today }, keeping) => {
    const { practitioner } = asker;
    if (practitioner === undefined)
      return {
        problems: [
          {
            field: "matters",
            message: "Only a practitioner of this record can hand a child over",
          },
        ],
      };
    await nothingMissingAnyMore(gates[10].without, child.id, keeping);
    return recordHandover(
      {
        id,
        child_id: child.id,
        written_by: practitioner,
        written_on: today,
        ...handoverRow(answers),
      },
      keeping,
    );
  },

  corrects: {
    table: "handover_note",

    async standing(id, db, { child, asker }) {
      const row = await rowOf(
        "handover_note",
        { id, child: child.id },
        db,
        asker,
      );
      return (
        row && {
          matters: row.what_matters,
          nextSteps: row.next_steps,
          whoIsWho: row.who_is_who ?? "",
          risks: row.risks ?? "",
          promises: row.promises ?? "",
          childTold: dayTyped(row.child_told_on ?? ""),
        }
      );
    },

    keep: (id, answers, _, keeping) =>
      correctHandover(id, handoverRow(answers), keeping),
  },
});

type Answers = NonNullable<ReturnType<typeof handoverForm.read>["answers"]>;

const handoverRow = (answers: Answers) => ({
  what_matters: answers.matters,
  next_steps: answers.nextSteps,
  who_is_who: answers.whoIsWho ?? null,
  risks: answers.risks ?? null,
  promises: answers.promises ?? null,
  child_told_on: answers.childTold ?? null,
});
