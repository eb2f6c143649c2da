import { sql } from "kysely";
import type { Db } from "#platform/database/connection.ts";
import { labelOf } from "#record/codes/code.ts";
import { placementType } from "#record/codes/placement-type.codes.ts";
import type { Breakdown } from "./indicator.ts";
import { type Once, once } from "./once.ts";

export async function hasAny(
  db: Db,
  authority: string,
  table: "allocation" | "placement",
): Promise<boolean> {
  const found = await db
    .selectFrom(table)
    .select(sql`1`.as("one"))
    .where("authority", "=", authority)
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}

/** Names for people: of teams by their ids, of placement types by their codes. */
export const partLabels = (
  db: Db,
  authority: string,
  by: Breakdown,
): Promise<ReadonlyMap<string, string>> =>
  once(labelled, db, `${authority} ${by}`, () => labelsOf(db, authority, by));

const labelled: Once<ReadonlyMap<string, string>> = new WeakMap();

async function labelsOf(db: Db, authority: string, by: Breakdown) {
  const words = new Map([
    ["no team", "Allocated, in no team"],
    ["not allocated", "Not allocated"],
    ["not in the data", "Not in the data"],
    ["not placed", "Not placed on that day"],
    ["not known", "Not known"],
  ]);
  if (by === "placement type")
    for (const { code } of placementType.codes)
      words.set(code, labelOf(placementType, code) ?? code);
  if (by === "team") {
    const teams = await db
      .selectFrom("team")
      .select(["id", "name"])
      .where("authority", "=", authority)
      .execute();
    for (const { id, name } of teams) words.set(id, name);
  }
  return words;
}
