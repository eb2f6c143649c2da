import { sql } from "kysely";
import type { Day } from "#kernel/day.ts";
import type { Db } from "#platform/database/connection.ts";
import type { Indicator } from "../indicator.ts";

/** What an authority aims at, in the indicator's own unit, and whose aim it is. */
export type Target = { aim: number; setBy: string; from?: Day };

/** Every indicator's target in force on the day: the authority's own, else the one that comes with the definition. */
export async function targetsOn(
  day: Day,
  indicators: readonly Indicator[],
  db: Db,
  authority: string,
): Promise<ReadonlyMap<string, Target>> {
  const { rows } = await sql<Target & { indicator: string }>`
    select distinct on (indicator) indicator, aim, from_on as "from", who(recorded_by) as "setBy"
      from target where authority = ${authority} and from_on <= ${day}
     order by indicator, from_on desc`.execute(db);
  const own = new Map(rows.map((row) => [row.indicator, row]));
  return new Map(
    indicators.flatMap(({ key, target }): [string, Target][] => {
      const set = own.get(key);
      if (set) return [[key, set]];
      return target ? [[key, { aim: target.share, setBy: target.source }]] : [];
    }),
  );
}
