import type { Day } from "#kernel/day.ts";
import type { Question } from "./forms.ts";
import { mojDatePicker } from "./govuk.ts";
import { dayFrom, type DayRules, dayTyped } from "./day-question.ts";
import { asked } from "./questions.ts";

/** A day near today in one box, typed or picked from a calendar: a visit, a meeting, when something is due. */
export function nearDay(label: string, rules: DayRules): Question<Day> {
  return {
    label,
    read: (name, sent, today) => dayFrom(name, sent, today, rules),
    ask: (name, filled) =>
      mojDatePicker({
        ...asked(name, filled, rules),
        id: name,
        name,
        value: dayTyped(filled.entered[name]),
        label: { text: label, classes: `govuk-label--${rules.label ?? "s"}` },
      }),
  };
}

/** The same, which may be left empty: then undefined. */
export function anyNearDay(
  label: string,
  rules: Omit<DayRules, "missing"> = {},
): Question<Day | undefined> {
  const question = nearDay(label, { ...rules, missing: "" });
  return {
    ...question,
    read: (name, sent, today) =>
      (sent.entered[name] ?? "").trim() === ""
        ? { answer: undefined }
        : question.read(name, sent, today),
  };
}
