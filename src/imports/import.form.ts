import { defineForm } from "#platform/web/forms.ts";
import { anyText, files, yes } from "#platform/web/questions.ts";
import { readsAs } from "#platform/web/reads-as.ts";

/** What to import, and the two things the files themselves may not settle. */
export const importForm = defineForm({
  files: files("Which files?", {
    missing: "Select at least one file",
    hint: "The SSDA903 CSV files of one year, or a children in need census in XML. Choose several at once; what each is, is told from its content.",
  }),
  year: readsAs(
    anyText("Which collection year? (optional)", {
      hint: "The year of its 31 March, such as 2026. Needed only when the dates in the files do not tell.",
      label: "s",
      classes: "govuk-input--width-4",
    }),
    (text) => (/^(19|20)\d\d$/.test(text) ? Number(text) : undefined),
    "Enter the year of a 31 March, like 2026",
  ),
  replace: yes("Let many rows be withdrawn", {
    hint: "Without this, a file that would withdraw more than a fifth of the rows in force is refused.",
  }),
});
