import { countWords, longDayWords } from "#kernel/date-words.ts";
import type { Day } from "#kernel/day.ts";
import {
  govukButton,
  govukInput,
  mojSubNavigation,
} from "#platform/web/govuk.ts";
import { type Html, html } from "#platform/web/html.ts";
import { type List, list, withQuery } from "#platform/web/list.ts";
import type { Page } from "#platform/web/page.ts";
import { childColumns, foundColumns } from "./children-columns.ts";
import { type ListKey, listKeys, lists } from "./children-list.ts";
import type { ListedChild } from "./children-list.store.ts";
import type { Match } from "./children-search.store.ts";

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
    body: html`${searchForm("")}
      ${mojSubNavigation({
        label: "Lists of children",
        items: listKeys.map((each) => ({
          text: `${lists[each].title} (${counts[each].toLocaleString("en-GB")})`,
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

/** What was found for words that no address holds. */
export function foundPage(
  words: string,
  found: readonly (ListedChild & Match)[],
  given: { here: string; asAt: Day; most: number },
): Page {
  const many = found.length >= given.most;
  return {
    title: foundWords(found.length),
    section: "/children",
    searches: true,
    width: "wide",
    breadcrumbs: [{ text: "Children", href: "/children" }],
    shows: found.map(({ id }) => id),
    body: html`${searchForm(words)}
    ${
      many &&
      html`<p class="govuk-body">
        Only the ${given.most} best matches are shown. Add another name or the
        child’s ID to find fewer.
      </p>`
    }
    ${list({
      caption: "Children found, best match first",
      captionSize: "m",
      columns: foundColumns(given.asAt),
      rows: found,
      here: given.here,
      nothing: html`No child matches “${words}”. Check the spelling, try one
        name only, or search by child ID, UPN, NHS number or date of birth.
        <a class="govuk-link" href="/children?list=all">See all children</a>`,
    })}`,
  };
}

/** A search that is over half an hour old, or was somebody else's. */
export const forgottenPage: Page = {
  title: "This search is no longer kept",
  status: 404,
  section: "/children",
  searches: true,
  width: "wide",
  breadcrumbs: [{ text: "Children", href: "/children" }],
  body: html`<p class="govuk-body">
      What you search for is kept for half an hour and for you alone. Search
      again:
    </p>
    ${searchForm("")}`,
};

const foundWords = (count: number) =>
  count === 0
    ? "No child found"
    : `${countWords(count, "child", "children")} found`;

function searchForm(words: string): Html {
  return html`<form
    method="post"
    action="/children/search"
    role="search"
    aria-label="Children"
  >
    ${govukInput({
      id: "words",
      name: "words",
      value: words,
      label: { text: "Find a child", classes: "govuk-label--m" },
      hint: {
        text: "A name, even if you are not sure of its spelling, a child ID, UPN or NHS number, or a date of birth like 3/3/2017",
      },
      classes: "govuk-input--width-20",
      autocomplete: "off",
      spellcheck: false,
    })}
    ${govukButton({ text: "Find", classes: "app-no-print" })}
  </form>`;
}

function nothingOn(key: ListKey, all: number): Html | string {
  if (all === 0)
    return html`There are no children in the record yet. They come with the
      returns you <a class="govuk-link" href="/imports">import</a>.`;
  if (key === "not-allocated")
    return "Every child looked after, on a plan or in need has a worker recorded.";
  return `No child is on this list: ${lists[key].title.toLowerCase()}.`;
}
