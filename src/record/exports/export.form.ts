import { defineForm, type Question } from "#platform/web/forms.ts";
import { longText, oneOf } from "#platform/web/questions.ts";

/** Shorter ones say nothing. */
const shortest = 10;

export const exportForm = defineForm({
  reason: saying(
    longText("What do you need these rows for?", {
      missing: "Enter what you need these rows for",
      hint: "It is kept with the file and in the access trail",
      rows: 3,
    }),
  ),
  as: oneOf(
    "As what kind of file?",
    { csv: "CSV", xlsx: "Excel workbook" },
    { missing: "Select the kind of file" },
  ),
});

function saying(question: Question<string>): Question<string> {
  return {
    ...question,
    read(name, sent, today) {
      const read = question.read(name, sent, today);
      return "answer" in read && read.answer.length < shortest
        ? { problem: `Say it in at least ${shortest} characters` }
        : read;
    },
  };
}
