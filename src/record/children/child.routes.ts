import { route } from "#platform/over-database.ts";
import { listDownload, pageAsked, sortAsked } from "#platform/web/list.ts";
import { childrenPage, childSearch } from "./child.page.ts";
import { exported } from "../exports/exported.ts";
import { childColumns } from "./children-columns.ts";
import { listAsked } from "./children-list.ts";
import {
  childrenOn,
  countLists,
  holdsAllocations,
  usualDay,
} from "./children-list.store.ts";
import { findChildren } from "./children-found.ts";
import { foundPage } from "./found.page.ts";
import { searchForgotten } from "./search-box.ts";
import { rememberedWords } from "./remembered.ts";

const pageSize = 50;
const byName = { by: "name", order: "ascending" } as const;
const searches = rememberedWords();

/** Finding a child, and the lists of children. */
export const childrenRoutes = [
  route({
    at: "GET /children",
    may: "children.list",
    trail: "opened a list of children",
    handle: ({ asker, query, here, today, read }) =>
      read(async (db) => {
        const key = listAsked(query["list"]);
        const asAt = await usualDay(db, asker, today);
        const counts = await countLists(db, asker, asAt);
        const sort = sortAsked(query, childColumns(asAt), byName);
        const pages = pageAsked(query, pageSize, counts[key]);
        return childrenPage({
          key,
          counts,
          asAt,
          sort,
          pages,
          here,
          allocationsHeld: await holdsAllocations(db, asker),
          rows: await childrenOn(key, db, asker, asAt, {
            sort,
            from: pages.from,
            size: pageSize,
          }),
        });
      }),
  }),

  ...exported({
    at: "/children.csv",
    may: "children.list",
    needs: "export.child_level",
    trail: "downloaded a list of children",
    make: ({ asker, query, today, read }) =>
      read(async (db) => {
        const key = listAsked(query["list"]);
        const asAt = await usualDay(db, asker, today);
        const columns = childColumns(asAt);
        const rows = await childrenOn(key, db, asker, asAt, {
          sort: sortAsked(query, columns, byName),
          from: 0,
          size: 1_000_000,
        });
        return {
          download: listDownload(`children-${key}-${asAt}`, columns, rows),
          shows: rows.map(({ id }) => id),
        };
      }),
  }),

  route({
    at: "POST /children/search",
    may: "children.list",
    trail: "searched for a child",
    kind: "search",
    limit: "search",
    handle: ({ asker, entered }) => ({
      goTo: `/children/found/${searches.remember(entered["words"] ?? "", asker)}`,
    }),
  }),

  route({
    at: "GET /children/found/:searchId",
    may: "children.list",
    trail: "looked at what a search for a child found",
    kind: "search",
    async handle({ asker, params, here, today, read }) {
      const words = searches.recall(params.searchId, asker);
      if (words === undefined) return searchForgotten(childSearch);
      return read(async (db) =>
        foundPage(await findChildren(words, db, asker, today), here),
      );
    },
  }),
];
