import { sql } from "kysely";
import type { Db } from "#platform/database/connection.ts";
import type { Indicator } from "../indicator.ts";
import { areas } from "./areas.ts";
import type { Benchmark } from "./benchmark.ts";
import { published } from "./published.ts";

/** Keeps figures read from a published file; a figure loaded again replaces the earlier one. Gives how many. */
export async function keepBenchmarks(
  db: Db,
  benchmarks: readonly Benchmark[],
): Promise<number> {
  for (let start = 0; start < benchmarks.length; start += 1000) {
    const some = benchmarks.slice(start, start + 1000);
    await db
      .insertInto("platform.benchmark")
      .values(
        some.map(({ areaCode, areaKind, authority, ...figure }) => ({
          mark: null,
          numerator: null,
          denominator: null,
          ...figure,
          area_code: areaCode,
          area_kind: areaKind,
          lea: authority ?? null,
        })),
      )
      .onConflict((same) =>
        same.columns(["measure", "area_code", "year"]).doUpdateSet((row) => ({
          value: row.ref("excluded.value"),
          mark: row.ref("excluded.mark"),
          numerator: row.ref("excluded.numerator"),
          denominator: row.ref("excluded.denominator"),
          unit: row.ref("excluded.unit"),
          area: row.ref("excluded.area"),
          source: row.ref("excluded.source"),
        })),
      )
      .execute();
  }
  return benchmarks.length;
}

/** The areas an authority compares itself with, beside England. */
export async function chooseComparators(
  db: Db,
  authority: string,
  chosen: readonly {
    areaCode: string;
    kind: "itself" | "region" | "neighbour";
  }[],
) {
  await db
    .deleteFrom("platform.comparator")
    .where("authority", "=", authority)
    .execute();
  if (chosen.length > 0)
    await db
      .insertInto("platform.comparator")
      .values(
        chosen.map(({ areaCode, kind }) => ({
          authority,
          area_code: areaCode,
          kind,
        })),
      )
      .execute();
}

export type Comparator = Benchmark & {
  as: "England" | "itself" | "region" | "neighbour";
};

/**
 * Published figures to show beside an indicator, the latest year of each area: England, the
 * authority itself, its region and its neighbours. Loaded ones come before the bundled.
 */
export async function comparatorsOf(
  indicators: readonly Indicator[],
  db: Db,
  authority: string,
): Promise<ReadonlyMap<string, readonly Comparator[]>> {
  const measures = indicators.flatMap(({ benchmark }) => benchmark ?? []);
  if (measures.length === 0) return new Map();
  const chosen = await db
    .selectFrom("platform.comparator")
    .select(["area_code", "kind"])
    .where("authority", "=", authority)
    .execute();
  const as = new Map<string, Comparator["as"]>([
    [areas.England, "England"],
    ...chosen.map(
      ({ area_code, kind }) => [area_code, kind as Comparator["as"]] as const,
    ),
  ]);
  const { rows } = await sql<Benchmark>`
    select measure, unit, year, area, area_kind as "areaKind", area_code as "areaCode", value, mark, numerator, denominator, source
      from platform.benchmark where measure in (${sql.join(measures)}) and area_code in (${sql.join([...as.keys()])})`.execute(
    db,
  );
  const latest = new Map<string, Benchmark>();
  for (const figure of [...published, ...rows]) {
    const key = `${figure.measure} ${figure.areaCode}`;
    if (as.has(figure.areaCode) && (latest.get(key)?.year ?? 0) <= figure.year)
      latest.set(key, figure);
  }
  return new Map(
    indicators.map(({ key, benchmark }) => [
      key,
      [...as].flatMap(([areaCode, role]) => {
        const figure = latest.get(`${benchmark} ${areaCode}`);
        return figure ? [{ ...figure, as: role }] : [];
      }),
    ]),
  );
}
