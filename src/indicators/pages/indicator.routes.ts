import { route } from "#platform/over-database.ts";
import { exported } from "#record/exports/exported.ts";
import { indicatorPage } from "./indicator.page.ts";
import { monthsDownload, rowsDownload } from "./indicator-csv.ts";
import { indicatorAsked, rowsAsked } from "./indicator-asked.ts";

/** One measure by itself, and its figures and rows as spreadsheets. */
export const indicatorRoutes = [
  route({
    at: "GET /performance/:key",
    may: "figures.read",
    trail: "opened a figure",
    limit: "drill",
    handle: async (request) => indicatorPage(await indicatorAsked(request)),
  }),

  route({
    at: "GET /performance/:key/months.csv",
    may: "figures.read",
    trail: "downloaded a figure over time",
    handle: async (request) => ({
      download: monthsDownload(await indicatorAsked(request)),
    }),
  }),

  ...exported({
    at: "/performance/:key/rows.csv",
    may: "figures.read",
    needs: "export.child_level",
    trail: "downloaded the children behind a figure",
    async make({ params, ...request }) {
      const key = params["key"] ?? "";
      const asked = await rowsAsked({ ...request, params: { key } });
      return {
        download: rowsDownload(asked),
        shows: [...new Set(asked.rows.map(({ child }) => child.id))],
      };
    },
  }),
];
