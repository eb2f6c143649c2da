import { countWords, longDayWords } from "#kernel/date-words.ts";
import type { Day } from "#kernel/day.ts";
import type { Id } from "#kernel/id.ts";
import {
  govukButton,
  govukInput,
  govukInsetText,
  mojSubNavigation,
} from "#platform/web/govuk.ts";
import { type Html, html } from "#platform/web/html.ts";
import { type List, list, withQuery } from "#platform/web/list.ts";
import type { Page } from "#platform/web/page.ts";
import { childColumns, foundColumns } from "./children-columns.ts";
import { type ListKey, listKeys, lists } from "./children-list.ts";
import type { ListedChild } from "./children-list.store.ts";
import type { Brief, Match } from "./children-search.store.ts";
import { bornWords, childName } from "./child-words.ts";

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
  given: Found,
): Page {
  const { only, restricted } = given;
  const count = found.length + only.length;
  const many = count >= given.most;
  return {
    title: restricted === undefined ? foundWords(count) : "A record exists",
    section: "/children",
    searches: true,
    width: "wide",
    breadcrumbs: [{ text: "Children", href: "/children" }],
    shows: [
      ...[...found, ...only].map(({ id }) => id),
      ...(restricted === undefined ? [] : [restricted]),
    ],
    body: html`${searchForm(words)} ${restrictedNotice(restricted)}
    ${
      many &&
      html`<p class="govuk-body">
        Only the ${given.most} best matches are shown. Add another name or the
        child’s ID to find fewer.
      </p>`
    }
    ${
      (found.length > 0 || (only.length === 0 && restricted === undefined)) &&
      list({
        caption: "Children found, best match first",
        captionSize: "m",
        columns: foundColumns(given.asAt),
        rows: found,
        here: given.here,
        nothing: html`No child matches “${words}”. Check the spelling, try one
          name only, or search by child ID, UPN, NHS number or date of birth.
          <a class="govuk-link" href="/children?list=all">See all children</a>`,
      })
    }
    ${only.length > 0 && foundOnly(given)}`,
  };
}

type Found = {
  here: string;
  asAt: Day;
  most: number;
  /** Children who may be found and not opened. */
  only: readonly Brief[];
  /** The asker may open a record in an emergency. */
  inEmergency: boolean;
  /** A restricted child whose exact name and birth date were asked for. */
  restricted?: Id;
};

/** That there is a record, and nothing of what is in it. */
const restrictedNotice = (child: Id | undefined) =>
  child !== undefined &&
  govukInsetText({
    html: html`<p class="govuk-body">A record exists. Access is restricted.</p>
      <p class="govuk-body govuk-!-margin-bottom-0">
        <a class="govuk-link" href="/children/${child}/emergency"
          >Open it in an emergency</a
        >
      </p>`,
  });

/** Finding keeps a child from being entered twice; opening needs a reason. */
const foundOnly = ({ only, here, asAt, inEmergency }: Found) =>
  list<Brief>({
    caption: "Children you do not work with",
    captionSize: "m",
    rows: only,
    here,
    columns: [
      { key: "name", heading: "Child", lead: true, cell: childName },
      { key: "born", heading: "Age", cell: (child) => bornWords(child, asAt) },
      {
        key: "worker",
        heading: "Who answers",
        cell: ({ worker, team }) =>
          worker === null ? "–" : [worker, team].filter(Boolean).join(", "),
      },
      ...(inEmergency
        ? [
            {
              key: "open",
              heading: "Open",
              cell: ({ id }: Brief) =>
                html`<a class="govuk-link" href="/children/${id}/emergency"
                  >In an emergency</a
                >`,
            },
          ]
        : []),
    ],
    nothing: "",
  });

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
