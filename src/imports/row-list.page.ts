import { longDayWords } from "#kernel/date-words.ts";
import type { Day } from "#kernel/day.ts";
import { html } from "#platform/web/html.ts";
import { type Column, type List, list, withQuery } from "#platform/web/list.ts";
import type { Page } from "#platform/web/page.ts";
import { inImports } from "./import.page.ts";
import type { Kept, SaidOfRow } from "./row-list.store.ts";

/** The columns of a list of rows, on screen and in a spreadsheet. */
export const rowColumns: readonly Column<SaidOfRow>[] = [
  {
    key: "row",
    heading: "Row",
    lead: true,
    cell: ({ row }) => html`<span class="app-no-wrap">Row ${row}</span>`,
    plain: ({ row }) => row,
  },
  {
    key: "file",
    heading: "File",
    cell: ({ file, year }) =>
      `${file}, year to ${longDayWords(`${year}-03-31` as Day)}`,
  },
  {
    key: "child",
    heading: "Child ID",
    cell: ({ laChildId, childId }) =>
      childId === null
        ? laChildId || "–"
        : html`<a class="govuk-link" href="/children/${childId}"
            >${laChildId}</a
          >`,
    plain: ({ laChildId }) => laChildId,
  },
  { key: "column", heading: "Column", cell: ({ column }) => column },
  {
    key: "value",
    heading: "Value",
    cell: ({ value }) => value || "empty",
    plain: ({ value }) => value,
  },
  { key: "reason", heading: "Reason", cell: ({ reason }) => reason },
];

const words: Readonly<
  Record<Kept, { title: string; at: string; means: string; nothing: string }>
> = {
  "set aside": {
    title: "Rows set aside",
    at: "/imports/set-aside",
    means:
      "These rows of the files in force were not taken, and their reasons are beside them. They are tried again by themselves whenever a file is imported: what lacked a child, say, is taken when the child arrives. The others need putting right in a file imported again.",
    nothing: "No row is set aside.",
  },
  noted: {
    title: "Rows taken with a note",
    at: "/imports/noted",
    means:
      "These rows of the files in force were taken. What could not be read in them is kept as given and counts as not known.",
    nothing: "No row was taken with a note.",
  },
};

export const rowsPage = (
  kept: Kept,
  rows: Pick<List<SaidOfRow>, "rows" | "here" | "pages">,
): Page => {
  const { title, at, means, nothing } = words[kept];
  return {
    title,
    ...inImports,
    width: "wide",
    shows: rows.rows.flatMap(({ childId }) => childId ?? []),
    body: html`<div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <p class="govuk-body">${means}</p>
        </div>
      </div>
      ${list({
        ...rows,
        caption: title,
        captionSize: "hidden",
        columns: rowColumns,
        nothing,
        csvAt: withQuery(rows.here.replace(at, `${at}.csv`), {
          page: undefined,
        }),
      })}`,
  };
};
