import { govukSummaryList } from "#platform/web/govuk.ts";
import { firstName } from "#record/children/child-words.ts";
import { collectingForm } from "#record/collecting/collecting.form.ts";
import {
  collectingOf,
  keepCollecting,
} from "#record/collecting/collecting.store.ts";
import { defineRecording } from "../recording/recording.ts";
import { filledRows } from "../recording/shown.ts";

/** J6: who can collect the child, who must not. Two people may write in it. */
export const collectingRecording = defineRecording({
  key: "collecting",
  at: "collecting",
  may: "record.write",
  called: "who may collect a child",
  title: "Who may collect the child",
  saved: "Who may collect the child is in the record.",
  checked: false,
  edits: true,

  know: (db, { child, asker }) => collectingOf(child.id, db, asker),

  form: (_, { child }) => collectingForm(firstName(child)),

  start: (stands) => ({
    may: stands?.may ?? "",
    mustNot: stands?.mustNot ?? "",
  }),

  wrong: ({ may, mustNot }) =>
    may === undefined && mustNot === undefined
      ? [{ field: "may", message: "Enter who may collect the child, or who must not" }] // prettier-ignore
      : [],

  show: ({ may, mustNot }) =>
    govukSummaryList({
      rows: filledRows([
        ["May collect", may],
        ["Must not", mustNot],
      ]),
    }),

  keep: (id, answers, { child }, keeping) =>
    keepCollecting({ id, child: child.id }, answers, keeping),
});
