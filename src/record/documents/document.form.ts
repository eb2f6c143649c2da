import { defineForm, fills, type Question } from "#platform/web/forms.ts";
import { govukFileUpload } from "#platform/web/govuk.ts";
import { asked, chosen, oneOf, shortText } from "#platform/web/questions.ts";
import { fileWords, type Held } from "./document.ts";

export const documentKinds = {
  "their own work": "The child’s own work: a drawing, something written",
  photograph: "Photograph",
  letter: "Letter",
  report: "Report",
  agreement: "Plan or agreement, signed",
  health: "Health letter or report",
  enquiry: "Paper of an enquiry or strategy discussion",
} as const;

export type DocumentKind = keyof typeof documentKinds;

/** About the child, and no one record. */
export const theChild = { id: "child", name: "The child, not one record" };

type Given = {
  /** Records it may belong to. */
  offered: readonly { id: string; name: string }[];
  /** The file as it was kept with the draft, or why the one just sent was not. */
  held?: Held | undefined;
  problem?: string | undefined;
};

/** A file, what it is and what it is about. */
export const documentForm = ({ offered, held, problem }: Given) =>
  defineForm({
    file: fills("document.sha256", theFile(held, problem)),
    title: fills(
      "document.title",
      shortText("What is it called?", {
        missing: "Enter what the document is called",
        hint: "So that the next reader finds it, such as “Letter from school about mornings”.",
        label: "s",
      }),
    ),
    kind: fills(
      "document.kind",
      oneOf("What is it?", documentKinds, {
        missing: "Select what the document is",
        label: "s",
      }),
    ),
    about: fills(
      "document.about_id",
      chosen("What is it about?", [theChild, ...offered], {
        missing: "Select what the document is about",
      }),
    ),
  });

/** One file. Once taken it stays with the form, whatever else is put right. */
function theFile(
  held: Held | undefined,
  problem: string | undefined,
): Question<Held> {
  const kept = held && `Kept with this form: ${held.name}, ${fileWords(held)}.`;
  const label = held ? "Another file instead" : "Which file?";
  return {
    label,
    read: () =>
      problem !== undefined
        ? { problem: `${problem}.${kept ? ` ${kept}` : " What you wrote is kept."}` } // prettier-ignore
        : held
          ? { answer: held }
          : { problem: "Select a file" },
    ask: (name, filled) =>
      govukFileUpload({
        ...asked(name, filled, {
          hint: kept
            ? `${kept} Choose a file only to send another.`
            : "A PDF, a picture (JPEG, PNG or WebP) or a Word document, up to 20 MB. Where a picture was taken is not kept.",
        }),
        id: name,
        name,
        label: { text: label, classes: "govuk-label--s" },
      }),
  };
}
