import type { Day } from "#kernel/day.ts";
import { monthOf } from "#kernel/year.ts";
import type { Db } from "#platform/database/connection.ts";
import type { MonthPoint } from "#platform/charts/figure-words.ts";
import { countsFrom } from "../assemble.ts";
import { tally } from "../counts.store.ts";
import type { Figure } from "../figure.ts";
import type { Breakdown, Indicator } from "../indicator.ts";
import { partLabels } from "../parts.store.ts";
import { partsFrom } from "../parts.ts";
import { countedOver } from "../question.ts";
import { valueOf } from "./figure-on-page.ts";
import { countedMonths } from "./months.ts";

/** One team, age or placement over the months of the chart. */
export type PartOverTime = {
  part: string;
  label: string;
  points: readonly MonthPoint[];
};

/** Every part of a split over the months given; those that never had a row are not there. */
export async function partsOverTime(
  indicator: Indicator,
  by: Breakdown,
  months: readonly Figure[],
  asAt: Day,
  db: Db,
  authority: string,
): Promise<readonly PartOverTime[]> {
  const periods = countedMonths(asAt);
  const tallies = await tally(db, {
    indicators: [indicator],
    periods: periods.map((period) => countedOver(indicator, period)),
    authority,
    asAt,
    by,
  });
  const labels = await partLabels(db, authority, by);
  const shown = months.map((month) => ({
    month,
    n: periods.find(({ from }) => from === month.from)?.n,
  }));
  const cells = Map.groupBy(tallies, ({ part, n }) => `${n} ${part}`);
  return partsFrom(indicator, tallies, by, labels).map(({ part, label }) => ({
    part,
    label,
    points: shown.map(({ month, n }) => {
      const own = cells.get(`${n} ${part}`) ?? [];
      const known = month.dataLoaded === true;
      return {
        month: monthOf(month.from),
        ...valueOf(
          known ? countsFrom(indicator, own) : undefined,
          indicator.unit,
        ),
      };
    }),
  }));
}
