import { notFound } from "#kernel/problem.ts";
import { govukSummaryList } from "#platform/web/govuk.ts";
import { patternForm } from "#record/chronologies/chronology.form.ts";
import {
  keepPattern,
  patternsOf,
} from "#record/chronologies/chronology.store.ts";
import { halfYearWords, isHalfYear } from "#record/chronologies/chronology.ts";
import { defineRecording } from "../recording/recording.ts";
import { filledRows } from "../recording/shown.ts";

/** J7: what the events of a half-year, named by its first day, say together. */
export const patternRecording = defineRecording({
  key: "chronology pattern",
  at: "chronology/pattern",
  may: "record.write",
  called: "the pattern of a half-year",
  title: "The pattern of a half-year",
  saved: "The pattern is in the chronology.",
  leads: "chronology",
  isOf: isHalfYear,
  checked: false,
  edits: true,

  async know(db, { child, asker, of = "" }) {
    if (!isHalfYear(of)) throw notFound("half-year");
    const all = await patternsOf(child.id, db, asker);
    const stands = all.find(({ halfYear }) => halfYear === of);
    return { halfYear: of, stands: stands?.pattern ?? "" };
  },

  form: ({ halfYear }) => patternForm(halfYearWords(halfYear)),

  start: ({ halfYear, stands }) => ({ of: halfYear, pattern: stands }),

  show: ({ pattern }, { halfYear }) =>
    govukSummaryList({
      rows: filledRows([[halfYearWords(halfYear), pattern]]),
    }),

  keep: (id, { pattern }, { child }, keeping, { halfYear }) =>
    keepPattern({ id, child: child.id, halfYear }, pattern, keeping),
});
