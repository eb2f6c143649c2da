import type { Db } from "#platform/database/connection.ts";
import { defineForm } from "#platform/web/forms.ts";
import { html } from "#platform/web/html.ts";
import { actionRows } from "#record/actions/action.form.ts";
import {
  endAgreed,
  keepAgreed,
  type OpenAction,
  openActionsFor,
} from "#record/actions/action.store.ts";
import { becameOf } from "#record/actions/became.form.ts";
import { firstName } from "#record/children/child-words.ts";
import { type About, defineRecording } from "../recording/recording.ts";

export const becameForm = (
  open: readonly OpenAction[],
  child: string,
  me: string,
) =>
  // prettier-ignore
  defineForm({
    became: becameOf(open, child),
    actions: actionRows("What is agreed instead, or next?", me),
  });

/** What became of promises and of whatever else was agreed, without waiting for a visit or supervision. */
export const becameRecording = defineRecording({
  key: "agreed",
  at: "agreed",
  may: "record.write",
  called: "what became of what was agreed",
  title: "What became of what was agreed",
  saved: "What became of it is in the record.",
  checked: false,

  know: (db: Db, { child, asker }: About) =>
    openActionsFor(child.id, db, asker),

  form: (open, { child, asker }) => becameForm(open, firstName(child), asker.name), // prettier-ignore

  start: () => ({}),

  show: () => html``,

  async keep(id, { became, actions }, { child, today }, keeping) {
    await endAgreed(became, today, keeping);
    await keepAgreed(actions, { child: child.id, from: id }, keeping);
    return { id };
  },
});
