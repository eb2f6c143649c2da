import { countWords, instantWords, longDayWords } from "#kernel/date-words.ts";
import type { Day } from "#kernel/day.ts";
import { numberWords } from "#kernel/number-words.ts";
import type { Filled } from "#platform/web/forms.ts";
import { govukButton } from "#platform/web/govuk.ts";
import { html } from "#platform/web/html.ts";
import { type List, list } from "#platform/web/list.ts";
import type { Page } from "#platform/web/page.ts";
import { importForm } from "./import.form.ts";
import type { ImportedFile, ListedImport } from "./import-list.store.ts";
import {
  became,
  childrenWords,
  outcomeWords,
  statusTag,
} from "./outcome-words.ts";

export const inImports = {
  section: "/imports",
  breadcrumbs: [{ text: "Imports", href: "/imports" }],
} as const;

/** What there is to do with returns, and what was done. */
export const importsPage = (
  imports: Pick<List<ListedImport>, "rows" | "here" | "pages">,
  setAside: number,
  filled: Filled,
): Page => ({
  title: "Imports",
  status: importForm.status(filled),
  section: "/imports",
  width: "wide",
  body: html`${importForm.summary(filled)}
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h2 class="govuk-heading-m">Import files</h2>
        <form
          method="post"
          action="/imports"
          enctype="multipart/form-data"
          novalidate
        >
          ${importForm.ask(filled)} ${govukButton({ text: "Import files" })}
        </form>
      </div>
    </div>
    <h2 class="govuk-heading-m">Rows set aside</h2>
    <p class="govuk-body">
      ${
        setAside === 0
          ? "No row of the files in force is set aside."
          : html`<a class="govuk-link" href="/imports/set-aside"
                >${countWords(setAside, "row")} of the files in force</a
              >
              ${setAside === 1 ? "is" : "are"} set aside. They are tried again
              by themselves when what they lacked arrives.`
      }
      <a class="govuk-link" href="/imports/noted">Rows taken with a note</a>
    </p>
    ${list<ListedImport>({
      ...imports,
      caption: "What was imported",
      columns: [
        {
          key: "when",
          heading: "When",
          lead: true,
          cell: ({ id, beganAt }) =>
            html`<a class="govuk-link" href="/imports/${id}"
              >${instantWords(beganAt)}</a
            >`,
        },
        { key: "who", heading: "By", cell: ({ askedBy }) => askedBy },
        {
          key: "files",
          heading: "Files",
          numeric: true,
          cell: ({ files }) => files,
        },
        ...counts,
        {
          key: "status",
          heading: "Result",
          cell: ({ status, refused }) =>
            html`${statusTag(status)}
            ${refused > 0 && status !== "refused" && countWords(refused, "file refused", "files refused")}`,
        },
      ],
      nothing: "Nothing has been imported yet. Choose files above to begin.",
    })}`,
});

/** One import: what became of each of its files, and what to do about it. */
export function importPage(
  given: ListedImport,
  files: readonly ImportedFile[],
): Page {
  const { status, askedBy, beganAt, endedAt } = given;
  return {
    title: `Import of ${instantWords(beganAt)}`,
    ...inImports,
    width: "wide",
    body: html`<p class="govuk-body">
        ${statusTag(status)} Asked for by ${askedBy}.
        ${endedAt !== null && html`Ended ${instantWords(endedAt)}.`}
        ${childrenWords(given)}
      </p>
      ${outcomeWords(given)}
      ${list<ImportedFile>({
        caption: "Files",
        here: "",
        rows: files,
        columns: [
          {
            key: "file",
            heading: "File",
            lead: true,
            cell: ({ name, kind, year }) =>
              html`<div>
                ${name}
                <p class="govuk-body-s govuk-!-margin-bottom-0">
                  ${kind ?? "Not recognised"}${year !== null && `, year to ${longDayWords(`${year}-03-31` as Day)}`}
                </p>
              </div>`,
          },
          ...counts,
          { key: "became", heading: "What became of it", cell: became },
        ],
        nothing: "No file was read.",
      })}`,
  };
}

const counts = (["read", "taken", "noted", "setAside"] as const).map((key) => ({
  key,
  heading: {
    read: "Read",
    taken: "Taken",
    noted: "With a note",
    setAside: "Set aside",
  }[key],
  numeric: true as const,
  cell: (row: Record<typeof key, number>) => numberWords(row[key]),
}));
