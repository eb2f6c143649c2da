import { tester } from "#platform/test-database.ts";
import { measureWorkingDays } from "#kernel/working-days.bench.ts";
import { allDuties } from "#clocks/definitions/all-duties.ts";
import { derive } from "#clocks/derive.ts";
import type { Database } from "#platform/database/database.ts";
import { reading } from "#platform/database/transaction.ts";
import { timelinesOf } from "#record/facts.store.ts";
import type { Timeline } from "#record/facts.ts";
import { inYear } from "./files.ts";
import { type Line, type Where, atLeast } from "./line.ts";

export function workingDays(where: Where): Line {
  return atLeast(
    "working-day questions",
    where,
    measureWorkingDays().questionsPerSecond,
    10_000_000,
  );
}

/** Facts in memory to obligations, nothing read and nothing written. */
export async function derivationAlone(
  database: Database,
  authority: string,
  where: Where,
): Promise<Line> {
  const timelines = await reading(
    database,
    { id: tester, authority },
    async (db) => {
      const some: Timeline[] = [];
      for await (const { child, facts } of timelinesOf("all", db, authority)) {
        // Read to the end: a COPY left half-way holds its connection.
        if (some.length < 3000) some.push({ child, facts });
      }
      return some;
    },
    undefined,
    "engine",
  );
  const horizon = inYear("03-31");
  const count = () =>
    timelines.reduce(
      (sum, timeline) =>
        sum + derive(allDuties, timeline, horizon).obligations.length,
      0,
    );
  count();
  const began = performance.now();
  let obligations = 0;
  while (performance.now() - began < 2000) obligations += count();
  return atLeast(
    "derivation alone",
    where,
    (obligations / (performance.now() - began)) * 1000,
    300_000,
  );
}
