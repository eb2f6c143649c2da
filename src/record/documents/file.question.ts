import type { Question } from "#platform/web/forms.ts";
import { govukFileUpload } from "#platform/web/govuk.ts";
import { html } from "#platform/web/html.ts";
import { asked, yes } from "#platform/web/questions.ts";
import type { Fields } from "#platform/web/route.ts";
import { fileWords, type Held } from "./document.ts";

/** What a draft tells of the file that was taken with it: the server alone says it. */
export const heldIn = ({ held }: Fields): Held | undefined =>
  held === undefined ? undefined : (JSON.parse(held) as Held);

/** The box by which a file that was taken is let go again. */
export const letsGo = (name: string) => `${name}-out`;

/** One file, which may stay away. Once taken it stays with the form, whatever else is put right. */
export const anyFile = (
  label: string,
  hint: string,
): Question<Held | undefined> => ({
  label,
  read: (_, { entered }) => ({ answer: heldIn(entered) }),
  ask(name, filled) {
    const held = heldIn(filled.entered);
    const kept =
      held && `Kept with this form: ${held.name}, ${fileWords(held)}.`;
    const out = letsGo(name);
    return html`${govukFileUpload({
      ...asked(name, filled, {
        hint: kept ? `${kept} Choose a file only to send another.` : hint,
      }),
      id: name,
      name,
      label: { text: label, classes: "govuk-label--s" },
    })}
    ${held && yes("Leave this file out").ask(out, { ...filled, entered: {} }, {})}`;
  },
});
