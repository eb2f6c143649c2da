import { numberWords } from "#kernel/number-words.ts";
import { type Cell, type Written, csvDownload } from "./csv.ts";
import { govukPagination } from "./govuk.ts";
import { type Html, html } from "./html.ts";
import type { Fields } from "./route.ts";

/** One column of a list, on screen and in a spreadsheet. */
export type Column<Row> = {
  /** Names the column in addresses. */
  key: string;
  heading: string;
  cell(row: Row): Html | string | number | undefined;
  /** For spreadsheets, where the cell is markup. */
  plain?(row: Row): Cell;
  numeric?: true;
  /** Dates and the like stay on one line. */
  unbroken?: true;
  /** Rows may be ordered by it. Ordering them is for whoever reads them. */
  sortable?: true;
  /** What the row is about: its header. */
  lead?: true;
};

export type Sort = { by: string; order: "ascending" | "descending" };

export type List<Row> = {
  caption: string;
  captionSize?: "s" | "m" | "l" | "hidden";
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  /** The address of this page; links keep the rest of its query. */
  here: string;
  sort?: Sort;
  /** Pages count from 1. `total` rows are in all of them. */
  pages?: { page: number; size: number; total: number };
  /** What to say, and do next, when there are no rows. */
  nothing: string | Html;
  /** Where the same rows are a spreadsheet. */
  csvAt?: string;
};

/** So many columns a tablet has room for. */
const fits = 6;

/** The rows of a list as a table: cards on a phone, sorted and turned by links. */
export function list<Row>(given: List<Row>): Html {
  const { caption, captionSize = "m", columns, rows, nothing } = given;
  if (rows.length === 0)
    return html`<div class="app-nothing">
      <p class="govuk-body govuk-!-margin-bottom-0">${nothing}</p>
    </div>`;
  const captionClass =
    captionSize === "hidden"
      ? "govuk-visually-hidden"
      : `govuk-table__caption--${captionSize}`;
  const many = columns.length > fits && " app-table--many";
  return html`<table
      class="govuk-table app-table app-table--compact app-table--stack${many}"
    >
      <caption class="govuk-table__caption ${captionClass}">
        ${caption}
      </caption>
      <thead class="govuk-table__head">
        <tr class="govuk-table__row">
          ${columns.map((column) => heading(column, given))}
        </tr>
      </thead>
      <tbody class="govuk-table__body">
        ${rows.map(
          (row) =>
            html`<tr class="govuk-table__row">
              ${columns.map((column) => cell(column, row))}
            </tr>`,
        )}
      </tbody>
    </table>
    ${foot(given)}`;
}

/** The same columns and rows as a spreadsheet. `name` is without its ending. */
export function listDownload<Row>(
  name: string,
  columns: readonly Column<Row>[],
  rows: Iterable<Row> | AsyncIterable<Row>,
): Written {
  const headings = columns.map((column) => column.heading);
  const line = (row: Row) =>
    columns.map((column): Cell => {
      if (column.plain) return column.plain(row);
      const shown = column.cell(row);
      if (typeof shown === "object")
        throw new Error(`Column ${column.key} is markup and has no plain form`);
      return shown;
    });
  async function* lines() {
    for await (const row of rows) yield line(row);
  }
  return csvDownload(name, headings, lines());
}

/** How the address asks for rows to be ordered, or `usual` if not by a column that can. */
export function sortAsked<Row>(
  query: Fields,
  columns: readonly Column<Row>[],
  usual: Sort,
): Sort {
  const by = columns.find(
    ({ key, sortable }) => sortable && key === query["sort"],
  )?.key;
  if (by === undefined) return usual;
  return {
    by,
    order: query["order"] === "descending" ? "descending" : "ascending",
  };
}

/** The page the address asks for, within those there are. */
export function pageAsked(query: Fields, size: number, total: number) {
  const last = Math.max(1, Math.ceil(total / size));
  const asked = Number(query["page"]);
  const page = Number.isInteger(asked) ? Math.min(Math.max(asked, 1), last) : 1;
  return { page, size, total, from: (page - 1) * size };
}

/** The same address with some of its query changed; undefined takes a name out. */
export function withQuery(
  here: string,
  changes: Readonly<Record<string, string | undefined>>,
): string {
  const [path = "", old = ""] = here.split("?", 2);
  const query = new URLSearchParams(old);
  for (const [name, value] of Object.entries(changes))
    if (value === undefined) query.delete(name);
    else query.set(name, value);
  const text = query.toString();
  return text === "" ? path : `${path}?${text}`;
}

function heading<Row>(column: Column<Row>, { here, sort }: List<Row>): Html {
  const numeric = column.numeric && " govuk-table__header--numeric";
  const order = sort?.by === column.key ? sort.order : undefined;
  if (!sort || !column.sortable)
    return html`<th scope="col" class="govuk-table__header${numeric}">
      ${column.heading}
    </th>`;
  const next = order === "ascending" ? "descending" : "ascending";
  const href = withQuery(here, {
    sort: column.key,
    order: next,
    page: undefined,
  });
  return html`<th
    scope="col"
    class="govuk-table__header${numeric}"
    aria-sort="${order ?? "none"}"
  >
    <a class="app-sort" href="${href}">${column.heading}${arrow(order)}</a>
  </th>`;
}

const arrow = (order: Sort["order"] | undefined) =>
  html`<svg
    class="app-sort__arrow"
    viewBox="0 0 10 10"
    aria-hidden="true"
    focusable="false"
  >
    <path
      d="${
        order === undefined
          ? "M1 4 5 0 9 4zM1 6 5 10 9 6z"
          : order === "ascending"
            ? "M0 8 5 1 10 8z"
            : "M0 2 5 9 10 2z"
      }"
    />
  </svg>`;

function cell<Row>(column: Column<Row>, row: Row): Html {
  const shown = column.cell(row);
  const unbroken = column.unbroken ? " app-no-wrap" : "";
  const lead = `govuk-table__header app-table__lead${unbroken}`;
  if (column.lead) return html`<th scope="row" class="${lead}">${shown}</th>`;
  const numeric = column.numeric && " govuk-table__cell--numeric";
  return html`<td class="govuk-table__cell${numeric}${unbroken}">
    <span class="app-table__label">${column.heading}</span><span>${shown}</span>
  </td>`;
}

function foot<Row>({ rows, pages, here, csvAt }: List<Row>): Html | undefined {
  if (!pages && csvAt === undefined) return undefined;
  const total = pages?.total ?? rows.length;
  const first = pages ? (pages.page - 1) * pages.size + 1 : 1;
  return html`<div class="app-list-foot">
      <p class="govuk-body-s">
        ${
          total === rows.length
            ? `${numberWords(total)} in all`
            : `${numberWords(first)} to ${numberWords(first + rows.length - 1)} of ${numberWords(total)}`
        }
      </p>
      ${
        csvAt !== undefined &&
        html`<p class="govuk-body-s app-no-print">
          <a class="govuk-link" href="${csvAt}">Download this list</a>
        </p>`
      }
    </div>
    ${pages && turning(pages, here)}`;
}

function turning(
  { page, size, total }: NonNullable<List<never>["pages"]>,
  here: string,
): Html | undefined {
  const last = Math.ceil(total / size);
  if (last <= 1) return undefined;
  const at = (number: number) => withQuery(here, { page: String(number) });
  // First, last, and those beside where we are.
  const near = [1, page - 1, page, page + 1, last]
    .filter((number) => number >= 1 && number <= last)
    .filter((number, index, all) => all.indexOf(number) === index);
  return govukPagination({
    landmarkLabel: "Pages of this list",
    ...(page > 1 && { previous: { href: at(page - 1) } }),
    ...(page < last && { next: { href: at(page + 1) } }),
    items: near.flatMap((number, index) => [
      ...(number - (near[index - 1] ?? number - 1) > 1
        ? [{ ellipsis: true } as const]
        : []),
      { number, href: at(number), current: number === page },
    ]),
  });
}
