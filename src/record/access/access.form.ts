import { addDays, type Day, isDay } from "#kernel/day.ts";
import { defineForm, type Question } from "#platform/web/forms.ts";
import {
  anyText,
  longText,
  oneOf,
  shortText,
} from "#platform/web/questions.ts";
import { readsAs } from "#platform/web/reads-as.ts";

/** Reasons to open a child's record besides working with the child, and what each is for. */
export const reasons = {
  duty: "Duty: covers for the worker",
  "supervising chain": "Supervises the worker or the team",
  auditor: "Audits this record",
  "business support": "Business support for one document or meeting",
  inspector: "Inspects this record",
  "information request": "Answers a request for information",
} as const;

/** The longest anybody is given a reason for at once. */
const longest = 366;

export const accessForm = defineForm({
  account: shortText("Who needs to open this record?", {
    missing: "Enter who needs to open this record",
    hint: "A full name or an email address",
  }),
  kind: oneOf("Why?", reasons, { missing: "Select why" }),
  until: lastDay(
    shortText("Until which day?", {
      missing: "Enter the last day",
      hint: "Like 27/3/2027, at most a year from now",
      classes: "govuk-input--width-10",
    }),
  ),
  reason: longText("What exactly for?", {
    missing: "Enter what exactly it is for",
    rows: 3,
  }),
});

function lastDay(line: Question<string>): Question<Day> {
  return {
    ...line,
    read(name, sent, today) {
      const read = line.read(name, sent, today);
      if ("problem" in read) return read;
      const day = writtenDay(read.answer);
      if (!day) return { problem: "Enter a day like 27/3/2027" };
      return day >= today && day <= addDays(today, longest)
        ? { answer: day }
        : { problem: "The last day must be within a year from now" };
    },
  };
}

/** A line that may be left empty, for a day such as 27/3/2017. */
export const dayOrNothing = (
  label: string,
  { problem, ...look }: Parameters<typeof anyText>[1] & { problem: string },
): Question<Day | undefined> =>
  readsAs(anyText(label, look), writtenDay, problem);

/** `27/3/2017`, `27 3 2017`, `27.3.2017` or `27-3-2017`. */
function writtenDay(text: string): Day | undefined {
  const [date = "", month = "", year = ""] = text.split(/[/. -]/);
  const day = `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`;
  return isDay(day) ? day : undefined;
}
