import { defineForm, type Question } from "#platform/web/forms.ts";
import { anyText, files, yes } from "#platform/web/questions.ts";

/** What to import, and the two things the files themselves may not settle. */
export const importForm = defineForm({
  files: files("Which files?", {
    missing: "Select at least one file",
    hint: "The SSDA903 CSV files of one year, or a children in need census in XML. Choose several at once; what each is, is told from its content.",
  }),
  year: yearOr(
    anyText("Which collection year? (optional)", {
      hint: "The year of its 31 March, such as 2026. Needed only when the dates in the files do not tell.",
      label: "s",
      classes: "govuk-input--width-4",
    }),
  ),
  replace: yes("Let many rows be withdrawn", {
    hint: "Without this, a file that would withdraw more than a fifth of the rows in force is refused.",
  }),
});

/** A line that, when not left empty, must be a year. */
function yearOr(
  line: Question<string | undefined>,
): Question<number | undefined> {
  return {
    ...line,
    read(name, sent, today) {
      const read = line.read(name, sent, today);
      if ("problem" in read) return read;
      if (read.answer === undefined) return { answer: undefined };
      return /^(19|20)\d\d$/.test(read.answer)
        ? { answer: Number(read.answer) }
        : { problem: "Enter the year of a 31 March, like 2026" };
    },
  };
}
