import { countWords } from "#kernel/date-words.ts";
import { html } from "#platform/web/html.ts";
import type { Page } from "#platform/web/page.ts";
import type { ChildrenFound } from "./children-found.ts";
import { childrenFound, childrenShown, howMany } from "./found-children.ts";
import { searchBox } from "#record/children/search-box.ts";
import type { FoundNotes } from "./found-notes.store.ts";
import type { FoundPerson, FoundPractitioner } from "./found-people.store.ts";
import { noteList } from "./note-list.ts";
import { peopleList, practitionerList } from "./people-list.ts";

type Found = FoundNotes & {
  words: string;
  here: string;
  children: ChildrenFound;
  people: readonly FoundPerson[];
  practitioners: readonly FoundPractitioner[];
  /** False for a role that does not read what people write. */
  readsNotes: boolean;
};

export function searchPage(given: Found): Page {
  const { words, here, children, people, practitioners, notes } = given;
  const shown = [...childrenShown(children), ...[...people, ...notes].map(({ child }) => child)]; // prettier-ignore
  return {
    title: titleOf(given),
    section: "/children",
    searches: true,
    width: "wide",
    breadcrumbs: [{ text: "Children", href: "/children" }],
    shows: [...new Set(shown)],
    body: html`${searchBox(words)} ${isEmpty(given) && nothing(given)}
    ${childrenFound(children, here)}
    ${people.length > 0 && peopleList(people, here)}
    ${practitioners.length > 0 && practitionerList(practitioners, here)}
    ${notes.length > 0 && noteList(given, words)}
    ${
      !given.readsNotes &&
      html`<p class="govuk-body">
        Notes are not searched: your role does not read what people write.
      </p>`
    }`,
  };
}

const isEmpty = ({ children, people, practitioners, notes }: Found) =>
  howMany(children) + people.length + practitioners.length + notes.length ===
    0 && children.restricted === undefined;

function titleOf(given: Found): string {
  const { children, people, practitioners, notes } = given;
  if (isEmpty(given)) return "Nothing found";
  const counted = [
    [howMany(children), "child", "children"],
    [new Set(people.map(({ name }) => name)).size + practitioners.length, "person", "people"],
    [notes.length, "note", "notes"],
  ] as const; // prettier-ignore
  const words = counted
    .filter(([count]) => count > 0)
    .map(([count, one, many]) => countWords(count, one, many));
  return words.length === 0 ? "A record exists" : `${words.join(", ")} found`;
}

const nothing = ({ words, readsNotes }: Found) =>
  html`<div class="app-nothing">
    <p class="govuk-body">
      Nothing you may see matches “${words}”. Words spelt a little otherwise
      were looked for too.
    </p>
    <p class="govuk-body govuk-!-margin-bottom-0">
      Try fewer words${readsNotes && ": a note must have all of them"}, one name
      only, a child ID or a date of birth like 3/3/2017.
      <a class="govuk-link" href="/children?list=all">See all children</a>
    </p>
  </div>`;

/** Before anything is looked for: what can be. */
export const emptySearch: Page = {
  title: "Search",
  section: "/children",
  searches: true,
  width: "wide",
  breadcrumbs: [{ text: "Children", href: "/children" }],
  body: html`${searchBox()}
    <p class="govuk-body">
      You find what you may see: children by name, number or birthday; family
      and professionals by name; and what people wrote in visits, oversight,
      plans, discussions, handovers and chronologies, who else was there and to
      whom papers were given, what children said among it. A note must have all
      of your words; a word may be spelt a little otherwise.
    </p>`,
};

/** A search that is over half an hour old, or was somebody else's. */
export const searchForgotten: Page = {
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
    ${searchBox()}`,
};
