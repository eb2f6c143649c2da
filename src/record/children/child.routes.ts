import { route } from "#platform/over-database.ts";
import { listDownload, pageAsked, sortAsked } from "#platform/web/list.ts";
import { childrenPage } from "./child.page.ts";
import { exported } from "../exports/exported.ts";
import { childColumns } from "./children-columns.ts";
import { listAsked } from "./children-list.ts";
import {
  childrenOn,
  countLists,
  holdsAllocations,
  usualDay,
} from "./children-list.store.ts";

const pageSize = 50;
const byName = { by: "name", order: "ascending" } as const;

/** The lists of children. */
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
];
