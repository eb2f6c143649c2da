import { type Day, isDay } from "#kernel/day.ts";
import type { Filled, Question, Sent } from "./forms.ts";
import { govukDateInput } from "./govuk.ts";
import { asked, legend } from "./questions.ts";

export type DayRules = {
  missing: string;
  notAfterToday?: string;
  notBeforeToday?: string;
  hint?: string;
  label?: "s" | "m" | "l";
};

const parts = ["day", "month", "year"] as const;

/** A day in three boxes; one text such as 2026-01-09 or 9/1/2026 is read as well. */
export function day(label: string, rules: DayRules): Question<Day> {
  return {
    label,
    focus: (name) => `${name}-day`,
    read: (name, sent, today) => dayFrom(name, sent, today, rules),
    ask(name, filled) {
      const problem = filled.problems.some(({ field }) => field === name);
      return govukDateInput({
        ...asked(name, filled, rules),
        id: name,
        namePrefix: name,
        fieldset: { legend: legend(label, rules) },
        items: parts.map((part) => ({
          name: part,
          classes: `govuk-input--width-${part === "year" ? 4 : 2}${problem ? " govuk-input--error" : ""}`,
          value: boxOf(name, part, filled),
        })),
      });
    },
  };
}

/** The day that was typed, or what is wrong with it. */
export function dayFrom(
  name: string,
  sent: Sent,
  today: Day,
  rules: DayRules,
): { answer: Day } | { problem: string } {
  const entered = readBoxes(name, sent);
  if (entered === undefined) return { problem: rules.missing };
  if (entered === "impossible")
    return { problem: "Enter a real date, like 9 1 2026" };
  if (rules.notAfterToday !== undefined && entered > today)
    return { problem: rules.notAfterToday };
  if (rules.notBeforeToday !== undefined && entered < today)
    return { problem: rules.notBeforeToday };
  return { answer: entered };
}

/** As a person types a day: `9/1/2026`; what is no day stays as it was typed. */
export function dayTyped(text = ""): string {
  if (!isDay(text)) return text;
  const [year, month, date] = text.split("-");
  return `${Number(date)}/${Number(month)}/${year}`;
}

/** A day that may be left empty: then undefined. */
export function anyDay(
  label: string,
  rules: Omit<DayRules, "missing"> = {},
): Question<Day | undefined> {
  const question = day(label, { ...rules, missing: "" });
  return {
    ...question,
    read: (name, sent, today) =>
      readBoxes(name, sent) === undefined
        ? { answer: undefined }
        : question.read(name, sent, today),
  };
}

function readBoxes(
  name: string,
  { entered }: Sent,
): Day | "impossible" | undefined {
  const boxes = parts.map((part) => (entered[`${name}-${part}`] ?? "").trim());
  const whole = entered[name]?.trim() ?? "";
  if (boxes.every((box) => box === "") && whole === "") return undefined;
  const written = whole === "" ? boxes : whole.split(/[/.\s]+/);
  const [date = "", month = "", year = ""] = written;
  const text =
    written.length === 3
      ? `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`
      : whole;
  return isDay(text) ? text : "impossible";
}

/** What goes back in a box: what was typed there, or its part of a whole day given. */
function boxOf(
  name: string,
  part: (typeof parts)[number],
  { entered }: Filled,
): string {
  const typed = entered[`${name}-${part}`];
  if (typed !== undefined) return typed;
  const whole = entered[name] ?? "";
  if (!isDay(whole)) return "";
  const [year = "", month = "", date = ""] = whole.split("-");
  return { day: String(Number(date)), month: String(Number(month)), year }[
    part
  ];
}
