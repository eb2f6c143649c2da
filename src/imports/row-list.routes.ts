import { route } from "#platform/over-database.ts";
import { listDownload, pageAsked } from "#platform/web/list.ts";
import { exported } from "#record/exports/exported.ts";
import { countRows, type Kept, rowsOf } from "./row-list.store.ts";
import { rowColumns, rowsPage } from "./row-list.page.ts";

const pageSize = 50;

/** Both lists of rows of the files in force, on screen and as a spreadsheet. */
export const rowRoutes = [
  ...routesFor("set aside", "/imports/set-aside"),
  ...routesFor("noted", "/imports/noted"),
];

function routesFor(kept: Kept, at: `/imports/${string}`) {
  return [
    route({
      at: `GET ${at}`,
      may: "imports.write",
      trail: `opened the rows ${kept}`,
      handle: ({ asker, query, here, read }) =>
        read(async (db) => {
          const asked = { kept, file: query["file"] };
          const total = await countRows(asked, db, asker);
          const pages = pageAsked(query, pageSize, total);
          const rows = await rowsOf(asked, db, asker, {
            from: pages.from,
            size: pageSize,
          });
          return rowsPage(kept, { rows, here, pages });
        }),
    }),

    ...exported({
      at: `${at}.csv`,
      may: "imports.write",
      needs: "imports.set_aside",
      trail: `downloaded the rows ${kept}`,
      make: ({ asker, query, read }) =>
        read(async (db) => {
          const asked = { kept, file: query["file"] };
          const rows = await rowsOf(asked, db, asker, {
            from: 0,
            size: 1_000_000,
          });
          return {
            download: listDownload(
              `rows-${kept.replace(" ", "-")}`,
              rowColumns,
              rows,
            ),
            shows: rows.flatMap(({ childId }) => childId ?? []),
          };
        }),
    }),
  ];
}
