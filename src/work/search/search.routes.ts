import { route } from "#platform/over-database.ts";
import { findChildren } from "./children-found.ts";
import { rememberedWords } from "./remembered.ts";
import { notesWith } from "./found-notes.store.ts";
import { peopleNamed, practitionersNamed } from "./found-people.store.ts";
import { emptySearch, searchForgotten, searchPage } from "./search.page.ts";
import { termsOf } from "./terms.ts";

const searches = rememberedWords();

/** One search over children, people and what was written of them, as far as the asker may know. */
export const searchRoutes = [
  route({
    at: "GET /search",
    may: "children.list",
    trail: "opened the search of the record",
    handle: () => emptySearch,
  }),

  route({
    at: "POST /search",
    may: "children.list",
    trail: "searched the record",
    kind: "search",
    limit: "search",
    handle({ asker, entered }) {
      const words = (entered["words"] ?? "").trim();
      if (words === "") return { goTo: "/search" };
      return { goTo: `/search/${searches.remember(words, asker)}` };
    },
  }),

  route({
    at: "GET /search/:searchId",
    may: "children.list",
    trail: "looked at what a search of the record found",
    kind: "search",
    async handle({ asker, params, here, today, read }) {
      const words = searches.recall(params.searchId, asker);
      if (words === undefined) return searchForgotten;
      const terms = termsOf(words);
      return read(async (db) => {
        const children = await findChildren(words, db, asker, today);
        const people = await peopleNamed(terms, db, asker);
        const practitioners = await practitionersNamed(terms, db, asker);
        // Words that name somebody are not misspelt: notes with words like them would only be in the way.
        const misspelt = [children.found, children.only, people, practitioners].every(({ length }) => length === 0); // prettier-ignore
        return searchPage({
          words,
          here,
          children,
          people,
          practitioners,
          ...(await notesWith(terms, db, asker, misspelt)),
          readsNotes: asker.may.has("child.narrative"),
        });
      });
    },
  }),
];
