import type { Day } from "#kernel/day.ts";
import { newId } from "#kernel/id.ts";
import type { Db } from "#platform/database/connection.ts";

/** A number in force from a day on. */
export type Dated = { from: Day; number: number };

/** Children aged 0 to 17 in the area, by the day each estimate holds from, earliest first. */
export async function populationOf(
  db: Db,
  authority: string,
): Promise<readonly Dated[]> {
  const rows = await db
    .selectFrom("population_0_to_17")
    .select(["from_on as from", "children as number"])
    .where("authority", "=", authority)
    .orderBy("from_on")
    .execute();
  return rows;
}

/** The authority's own targets for one indicator, earliest first. */
export async function targetsOf(
  db: Db,
  authority: string,
  indicator: string,
): Promise<readonly Dated[]> {
  return db
    .selectFrom("target")
    .select(["from_on as from", "aim as number"])
    .where("authority", "=", authority)
    .where("indicator", "=", indicator)
    .orderBy("from_on")
    .execute();
}

/** The number in force on a day; undefined before the first. */
export const inForceOn = (
  dated: readonly Dated[],
  day: Day,
): number | undefined => dated.findLast(({ from }) => from <= day)?.number;

/** Enters how many children aged 0 to 17 live in the area from a day on. Entering the same day again corrects it. */
export async function enterPopulation(
  db: Db,
  authority: string,
  moment: string,
  { from, number }: Dated,
) {
  await db
    .insertInto("record.population_0_to_17")
    .values({ authority, id: newId(), from_on: from, children: number })
    .onConflict((same) =>
      same.columns(["authority", "from_on"]).doUpdateSet({
        children: number,
        withdrawn: false,
        recorded_at: moment,
      }),
    )
    .execute();
}

/** Sets the authority's own target from a day on, in the indicator's own unit: a share from 0 to 1, a rate, a count. */
export async function setTarget(
  db: Db,
  authority: string,
  moment: string,
  indicator: string,
  { from, number }: Dated,
) {
  await db
    .insertInto("record.target")
    .values({ authority, id: newId(), indicator, from_on: from, aim: number })
    .onConflict((same) =>
      same
        .columns(["authority", "indicator", "from_on"])
        .doUpdateSet({ aim: number, withdrawn: false, recorded_at: moment }),
    )
    .execute();
}
