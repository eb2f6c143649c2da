import { type OverDatabase, route } from "#platform/over-database.ts";
import type { Fields, Request } from "#platform/web/route.ts";
import { comparatorsOf } from "../benchmarks/benchmark.store.ts";
import { indicators } from "../definitions.ts";
import { defaultAsAt } from "../loaded.store.ts";
import { overview } from "../over-time.ts";
import { indicatorRoutes } from "./indicator.routes.ts";
import { measureOf } from "./measure.ts";
import { monthsCounted, wholeMonths } from "./months.ts";
import { performanceDownload } from "./performance-csv.ts";
import { performancePage } from "./performance.page.ts";
import { asAtAsked, knownAtAsked } from "./standing.ts";
import { targetsOn } from "./targets.store.ts";

/** How well it is going: every measure, and each of them by itself. */
export const performanceRoutes = [
  route({
    at: "GET /performance",
    may: "figures.read",
    trail: "looked at the figures",
    async handle(request) {
      const { query, here } = request;
      return performancePage({
        ...(await measuresAsked(request)),
        entered: query,
        here,
      });
    },
  }),

  route({
    at: "GET /performance.csv",
    may: "figures.read",
    trail: "downloaded the figures",
    async handle(request) {
      const { measures, standing } = await measuresAsked(request);
      return { download: performanceDownload(measures, standing) };
    },
  }),

  ...indicatorRoutes,
];

type Asked = Pick<Request<OverDatabase>, "asker" | "read" | "today"> & {
  query: Fields;
};

/** Every measure over the last months, read in one snapshot so that they agree. */
async function measuresAsked({ asker, read, query, today }: Asked) {
  const { authority } = asker;
  const { knownAt, problems } = knownAtAsked(query);
  return read(async (db, known) => {
    const usual = await defaultAsAt(db, authority);
    const asked = asAtAsked(query, usual);
    const { asAt } = asked;
    const months = await overview(
      monthsCounted,
      { asAt, knownAt: known },
      db,
      authority,
    );
    const targets = await targetsOn(asAt, indicators, db, authority);
    const comparators = await comparatorsOf(indicators, db, authority);
    const measures = indicators.map((indicator) =>
      measureOf({
        indicator,
        months: wholeMonths(months.get(indicator.key) ?? [], indicator, asAt),
        target: targets.get(indicator.key),
        comparators: comparators.get(indicator.key) ?? [],
      }),
    );
    return {
      measures,
      problems: [...asked.problems, ...problems],
      standing: {
        asAt,
        usual,
        today,
        known,
        ...(knownAt !== undefined && { knownAsked: knownAt }),
      },
    };
  }, knownAt);
}
