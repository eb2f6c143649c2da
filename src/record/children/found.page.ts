import { countWords } from "#kernel/date-words.ts";
import { html } from "#platform/web/html.ts";
import { list } from "#platform/web/list.ts";
import type { Page } from "#platform/web/page.ts";
import { childSearch } from "./child.page.ts";
import { searchBox } from "./search-box.ts";
import { foundColumns } from "./children-columns.ts";
import type { ChildrenFound } from "./children-found.ts";
import {
  bestOnly,
  childrenShown,
  foundOnly,
  howMany,
  restrictedNotice,
} from "./found-children.ts";

/** What was found for words that no address holds. */
export function foundPage(given: ChildrenFound, here: string): Page {
  const { words, restricted } = given;
  const count = howMany(given);
  return {
    title: restricted === undefined ? foundWords(count) : "A record exists",
    section: "/children",
    searches: true,
    width: "wide",
    breadcrumbs: [{ text: "Children", href: "/children" }],
    shows: childrenShown(given),
    body: html`${searchBox(childSearch, words)} ${restrictedNotice(restricted)}
    ${bestOnly(given)}
    ${
      (given.found.length > 0 || (count === 0 && restricted === undefined)) &&
      list({
        caption: "Children found, best match first",
        captionSize: "m",
        columns: foundColumns(given.asAt),
        rows: given.found,
        here,
        nothing: html`No child matches “${words}”. Check the spelling, try one
          name only, or search by child ID, UPN, NHS number or date of birth.
          <a class="govuk-link" href="/children?list=all">See all children</a>`,
      })
    }
    ${given.only.length > 0 && foundOnly(given, here)}`,
  };
}

const foundWords = (count: number) =>
  count === 0
    ? "No child found"
    : `${countWords(count, "child", "children")} found`;
