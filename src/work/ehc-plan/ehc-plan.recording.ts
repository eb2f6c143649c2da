import { longDayWords } from "#kernel/date-words.ts";
import { dayTyped } from "#platform/web/day-question.ts";
import { govukSummaryList } from "#platform/web/govuk.ts";
import { ehcPlanForm } from "#record/children/ehc-plan.form.ts";
import { ehcPlanOf, keepEhcPlan } from "#record/children/ehc-plan.store.ts";
import { defineRecording } from "../recording/recording.ts";
import { filledRows } from "../recording/shown.ts";

/** That a child has an education, health and care plan, and when it ceased. */
export const ehcPlanRecording = defineRecording({
  key: "EHC plan",
  at: "ehc-plan",
  may: "record.write",
  called: "an EHC plan",
  title: "EHC plan",
  saved: "The EHC plan is in the record.",
  checked: false,
  edits: true,

  know: (db, { child, asker }) => ehcPlanOf(child.id, db, asker),

  form: () => ehcPlanForm,

  start: (plan) =>
    plan
      ? { startedOn: dayTyped(plan.startedOn), endedOn: dayTyped(plan.endedOn ?? "") } // prettier-ignore
      : {},

  wrong: ({ startedOn, endedOn }) =>
    endedOn !== undefined && endedOn < startedOn
      ? [{ field: "endedOn", message: "The day it ceased cannot be before the day it was issued" }] // prettier-ignore
      : [],

  show: ({ startedOn, endedOn }) =>
    govukSummaryList({
      rows: filledRows([
        ["Issued", longDayWords(startedOn)],
        ["Ceased", endedOn && longDayWords(endedOn)],
      ]),
    }),

  keep: (id, { startedOn, endedOn }, { child }, keeping) =>
    keepEhcPlan(
      { id, child: child.id },
      { started_on: startedOn, ended_on: endedOn ?? null },
      keeping,
    ),
});
