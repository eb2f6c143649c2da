import { begun } from "#kernel/begun.ts";
import { type Html, html } from "#platform/web/html.ts";
import { list } from "#platform/web/list.ts";
import type { Page } from "#platform/web/page.ts";
import { allPrompts } from "./all-prompts.ts";
import { mostPrompts } from "./prompt.ts";
import type { PromptCount } from "./prompt-count.store.ts";

/** One prompt with how often it was said and put aside. */
export type Used = { form: string; when: string } & Omit<PromptCount, "prompt">;

/** Said so often, a share can be told; put aside in so many of a hundred, a prompt is not wanted. */
const enough = 20;
const unwanted = 80;

/** How the prompts of the forms are used, form by form; those counted before they were retired are left out. */
export const usedOf = (counts: readonly PromptCount[]): Used[] =>
  allPrompts.map(({ key, when }) => {
    const { said = 0, aside = 0 } = counts.find(({ prompt }) => prompt === key) ?? {}; // prettier-ignore
    return { form: key.slice(0, key.indexOf(":")), when, said, aside };
  });

/** What to think of a prompt, by its counts alone. */
export function judged({ said, aside }: Omit<Used, "form" | "when">): string {
  if (said < enough) return "Too few to tell";
  return aside * 100 > said * unwanted ? "Retire it" : "Keep it";
}

/** What the forms quietly ask, and whether anybody wants it. */
export const practicePage = (used: readonly Used[]): Page => ({
  title: "Practice",
  section: "/practice",
  width: "wide",
  body: html`<p class="govuk-body">
      <a class="govuk-link" href="/practice/caseloads">Caseloads</a>: what a
      child weighs, and how much the newly qualified carry.
    </p>
    <p class="govuk-body">
      When a form is looked at once more before it is saved, it may ask quietly
      about at most ${mostPrompts} things. Whoever writes can put a line aside
      without a reason. A line that is put aside more than four times in five
      should go.
    </p>
    ${promptsUsed(used)}
    <p class="govuk-body-s">
      Counted over the last twelve months, once for each time a form was
      written. Who put a line aside is not kept.
    </p>`,
});

const promptsUsed = (used: readonly Used[]): Html =>
  list<Used>({
    caption: "What the forms ask quietly",
    here: "",
    rows: used,
    nothing: "No form has a prompt.",
    columns: [
      { key: "form", heading: "Form", cell: ({ form }) => begun(form) },
      { key: "when", heading: "Asks when", lead: true, cell: ({ when }) => begun(when) }, // prettier-ignore
      { key: "said", heading: "Shown", numeric: true, cell: ({ said }) => said }, // prettier-ignore
      { key: "aside", heading: "Put aside", numeric: true, cell: ({ aside }) => aside }, // prettier-ignore
      { key: "share", heading: "In a hundred", numeric: true, cell: ({ said, aside }) => said === 0 ? "–" : Math.round((aside * 100) / said) }, // prettier-ignore
      { key: "judged", heading: "What to do", cell: judged },
    ],
  });
