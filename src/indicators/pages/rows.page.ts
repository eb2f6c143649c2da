import { countWords } from "#kernel/date-words.ts";
import { numberWords } from "#kernel/number-words.ts";
import { mojSubNavigation } from "#platform/web/govuk.ts";
import { type Html, html } from "#platform/web/html.ts";
import { type Sort, list, withQuery } from "#platform/web/list.ts";
import type { Indicator } from "../indicator.ts";
import { type ListedRow, rowColumns } from "./row-columns.ts";
import { type Group, groupWords } from "./row-groups.ts";
import { type Standing, childQuery } from "./standing.ts";
import { pathOf } from "./standing.page.ts";

export type RowsShown = {
  indicator: Indicator;
  groups: readonly Group[];
  group: Group;
  /** The page's own rows, in order. */
  listed: readonly ListedRow[];
  pages: { page: number; size: number; total: number };
  sort: Sort;
  /** The part of a split the rows are narrowed to, in words. */
  partLabel: string | undefined;
  standing: Standing;
  here: string;
};

/** The children behind the figure: as many rows as it counts. */
export function rowsPart(given: RowsShown): Html {
  const { indicator, groups, group, listed, pages, sort, here } = given;
  const { partLabel } = given;
  return html`<section aria-labelledby="rows">
    <h2 class="govuk-heading-m" id="rows">
      Children behind this figure${partLabel !== undefined && `: ${partLabel}`}
    </h2>
    ${
      partLabel !== undefined &&
      html`<p class="govuk-body app-no-print">
        <a
          class="govuk-link"
          href="${withQuery(here, { part: undefined, page: undefined })}#rows"
          >All rows, not only ${partLabel}</a
        >
      </p>`
    }
    ${mojSubNavigation({
      label: "Rows behind the figure",
      items: groups.map((each) => ({
        text: `${each.label} (${numberWords(each.counted)})`,
        href: `${withQuery(here, { show: each.key, page: undefined })}#rows`,
        active: each === group,
      })),
    })}
    <p class="govuk-body">${groupWords(group)}.</p>
    ${list({
      caption: `${group.label}: ${countWords(group.open.rows, "row")}`,
      captionSize: "hidden",
      columns: rowColumns(
        indicator,
        group.key === "left-out",
        childQuery(given.standing),
      ),
      rows: listed,
      here,
      sort,
      pages,
      nothing: nothingIn(group),
      csvAt: withQuery(here.replace(pathOf(here), `${pathOf(here)}/rows.csv`), {
        show: group.key,
        page: undefined,
        compare: undefined,
      }),
    })}
  </section>`;
}

const nothingIn = ({ counted, label }: Group) =>
  counted > 0
    ? "None of these rows is open to you."
    : label === "All" || label === "Counted"
      ? "Nothing was counted in this period."
      : `Nothing is under “${label.toLowerCase()}” in this period.`;
