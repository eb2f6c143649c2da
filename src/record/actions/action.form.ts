import { fills, type Question } from "#platform/web/forms.ts";
import { dayTyped } from "#platform/web/day-question.ts";
import { nearDay } from "#platform/web/near-day.ts";
import { anyText, shortText, yes } from "#platform/web/questions.ts";
import { rows, rowsTyped } from "#platform/web/rows.ts";
import type { Fields } from "#platform/web/route.ts";
import type { Agreed } from "./action.store.ts";

/** What was agreed: what, who (`me`, when nobody is named) and by when, and whether the child was promised it. */
export const actionRows = (label: string, me: string) =>
  rows(
    label,
    {
      what: fills("action.what", shortText("What", { missing: "Enter what will be done", label: "s" })), // prettier-ignore
      who: fills("action.who_words", named(me)),
      due: fills("action.due_on", nearDay("By when", { missing: "Enter by when, as a day" })), // prettier-ignore
      promised: fills("action.promised_to_child", yes("This is a promise to the child")), // prettier-ignore
    },
    { each: "action", keyed: true },
  );

function named(me: string): Question<string> {
  const who = anyText("Who", {
    hint: "Leave it empty if it is you",
    label: "s",
    classes: "govuk-input--width-20",
  });
  return {
    ...who,
    read: (_, sent, today) => {
      const read = who.read(_, sent, today);
      return "answer" in read ? { answer: read.answer ?? me } : read;
    },
  };
}

/** The same rows as they stand. */
export const actionsTyped = (name: string, agreed: readonly Agreed[]): Fields =>
  rowsTyped(
    name,
    agreed.map(({ id = "", what, who, due, promised }) => ({
      id,
      what,
      who,
      due: dayTyped(due),
      ...(promised && { promised: "yes" }),
    })),
  );
