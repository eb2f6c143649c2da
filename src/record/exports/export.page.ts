import { countWords, instantWords } from "#kernel/date-words.ts";
import type { Filled } from "#platform/web/forms.ts";
import { govukButton, govukInsetText } from "#platform/web/govuk.ts";
import { type Html, html } from "#platform/web/html.ts";
import { list } from "#platform/web/list.ts";
import type { Page } from "#platform/web/page.ts";
import type { Asker } from "#platform/web/route.ts";
import { exportForm } from "./export.form.ts";
import { type Export, keptDays } from "./export.store.ts";

const breadcrumbs = [{ text: "Exports", href: "/exports" }];

const childrenWords = (count: number) => countWords(count, "child", "children");

/** Before rows about children leave: what for. */
export const askWhyPage = (
  asked: { name: string; children: number; needsSecond: boolean; here: string },
  filled: Filled,
): Page => ({
  title: "Export rows about children",
  caption: asked.name,
  breadcrumbs,
  status: exportForm.status(filled),
  body: html`${exportForm.summary(filled)}
    <p class="govuk-body">
      The file is about ${childrenWords(asked.children)}. It is yours alone, and
      can be fetched for ${keptDays} days.
    </p>
    ${
      asked.needsSecond &&
      govukInsetText({
        text: "It is about more than 200 children, so somebody else has to agree before you can fetch it.",
      })
    }
    <form method="post" action="${asked.here}" novalidate>
      ${exportForm.ask(filled)} ${govukButton({ text: "Make the file" })}
    </form>`,
});

const standing = ({ over, needsSecond, agreed }: Export): string => {
  if (over) return "Over";
  if (!needsSecond || agreed === true) return "Ready";
  return agreed === false ? "Refused" : "Waits for a second person";
};

const columns = (others: boolean) => [
  {
    key: "what",
    heading: "File",
    lead: true as const,
    cell: ({ id, what }: Export) =>
      html`<a class="govuk-link" href="/exports/${id}">${what}</a>`,
  },
  ...(others
    ? [
        {
          key: "who",
          heading: "Asked for by",
          cell: ({ ownerName }: Export) => ownerName,
        },
      ]
    : []),
  {
    key: "children",
    heading: "Children",
    numeric: true as const,
    cell: ({ children }: Export) => children.length,
  },
  {
    key: "asked",
    heading: "Asked for",
    cell: ({ askedAt }: Export) => instantWords(askedAt),
  },
  { key: "standing", heading: "File is", cell: standing },
];

export const exportsPage = (
  own: readonly Export[],
  waiting: readonly Export[] | undefined,
): Page => ({
  title: "Exports",
  width: "wide",
  body: html`${
    waiting &&
    list<Export>({
      caption: "Waiting for a second person",
      here: "/exports",
      rows: waiting,
      columns: columns(true),
      nothing: "No export waits for a second person.",
    })
  }
  ${list<Export>({
    caption: "Files I asked for",
    here: "/exports",
    rows: own,
    columns: columns(false),
    nothing: "You asked for no file.",
  })}`,
});

/** One file: what it is, why, and what can be done about it. */
export function exportPage(found: Export, asker: Asker): Page {
  const own = found.owner === asker.id;
  const { id, agreed, over, needsSecond } = found;
  const ready = own && !over && (!needsSecond || agreed === true);
  const judging =
    !own && !over && agreed === null && asker.may.has("export.approve");
  return {
    title: found.what,
    breadcrumbs,
    body: html`<p class="govuk-body">
        ${standing(found)}. About ${childrenWords(found.children.length)}; asked
        for by ${found.ownerName} ${instantWords(found.askedAt)}.
        ${found.judgedBy !== null && `${agreed ? "Agreed to" : "Refused"} by ${found.judgedBy}.`}
      </p>
      <p class="govuk-body">What for: ${found.reason}</p>
      ${
        ready &&
        html`<p class="govuk-body">
          <a class="govuk-link" href="/exports/${id}/file">Fetch the file</a>,
          until ${instantWords(found.until)}
        </p>`
      }
      ${judging && html`${deed(id, "agree", "Agree")} ${deed(id, "refuse", "Refuse")}`}`,
  };
}

const deed = (id: string, to: string, button: string): Html =>
  html`<form method="post" action="/exports/${id}/${to}">
    ${govukButton({
      text: button,
      ...(to === "refuse" && { classes: "govuk-button--secondary" }),
    })}
  </form>`;
