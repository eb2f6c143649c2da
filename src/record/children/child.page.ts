import { longDayWords } from "#kernel/date-words.ts";
import type { Day } from "#kernel/day.ts";
import { numberWords } from "#kernel/number-words.ts";
import { mojSubNavigation } from "#platform/web/govuk.ts";
import { type Html, html } from "#platform/web/html.ts";
import { type List, list, withQuery } from "#platform/web/list.ts";
import type { Page } from "#platform/web/page.ts";
import { childColumns } from "./children-columns.ts";
import { type ListKey, listKeys, lists } from "./children-list.ts";
import { searchBox } from "./search-box.ts";
import type { ListedChild } from "./children-list.store.ts";

type OnList = Pick<List<ListedChild>, "rows" | "here" | "sort" | "pages"> & {
  key: ListKey;
  counts: Readonly<Record<ListKey, number>>;
  asAt: Day;
  /** False when the data loaded never say who works with whom. */
  allocationsHeld: boolean;
};

/** The lists of children by how they stand, with the way to find one child above them. */
export function childrenPage(given: OnList): Page {
  const { key, counts, asAt, here, rows } = given;
  const { title, means } = lists[key];
  const unanswerable = key === "not-allocated" && !given.allocationsHeld;
  return {
    title: "Children",
    section: "/children",
    searches: true,
    width: "wide",
    shows: unanswerable ? [] : rows.map(({ id }) => id),
    body: html`${searchBox()}
      ${mojSubNavigation({
        label: "Lists of children",
        items: listKeys.map((each) => ({
          text: `${lists[each].title} (${numberWords(counts[each])})`,
          href: `/children?list=${each}`,
          active: each === key,
        })),
      })}
      <h2 class="govuk-heading-m govuk-!-margin-bottom-1">${title}</h2>
      <p class="govuk-body">
        ${means} As at ${longDayWords(asAt)}, as now known.
      </p>
      ${
        unanswerable
          ? html`<div class="app-nothing">
              <p class="govuk-body govuk-!-margin-bottom-0">
                Who works with each child is not in the data loaded, so nobody
                can be called not allocated.
              </p>
            </div>`
          : list({
              ...given,
              caption: title,
              captionSize: "hidden",
              columns: childColumns(asAt),
              nothing: nothingOn(key, counts.all),
              csvAt: withQuery(here.replace("/children", "/children.csv"), {
                page: undefined,
              }),
            })
      }`,
  };
}

function nothingOn(key: ListKey, all: number): Html | string {
  if (all === 0)
    return html`There are no children in the record yet. They come with the
      returns you <a class="govuk-link" href="/imports">import</a>.`;
  if (key === "not-allocated")
    return "Every child looked after, on a plan or in need has a worker recorded.";
  return `No child is on this list: ${lists[key].title.toLowerCase()}.`;
}
