import { route } from "#platform/over-database.ts";
import { indicatorPage } from "./indicator.page.ts";
import { monthsDownload, rowsDownload } from "./indicator-csv.ts";
import { indicatorAsked, rowsAsked } from "./indicator-asked.ts";

/** One measure by itself, and its figures and rows as spreadsheets. */
export const indicatorRoutes = [
  route({
    at: "GET /performance/:key",
    may: "figures.read",
    trail: "opened a figure",
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

  route({
    at: "GET /performance/:key/rows.csv",
    may: "figures.read",
    trail: "downloaded the children behind a figure",
    async handle(request) {
      const asked = await rowsAsked(request);
      return {
        download: rowsDownload(asked),
        shows: [...new Set(asked.rows.map(({ child }) => child.id))],
      };
    },
  }),
];
