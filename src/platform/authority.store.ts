import type { Day } from "#kernel/day.ts";
import type { Db } from "./database/connection.ts";
import type { Database } from "./database/database.ts";

/** The codes of every authority in this database, in order. */
export async function authorityCodes(database: Database): Promise<string[]> {
  return database.withConnection(async (connection) => {
    const { rows } = await connection.query<{ code: string }>(
      `select code from platform.authority order by code collate "C"`,
    );
    return rows.map(({ code }) => code);
  });
}

/** Makes the authority known, unless it is: its accounts may come before its children. */
export async function keepAuthority(db: Db, code: string): Promise<void> {
  await db
    .insertInto("authority")
    .values({ code, name: `Local authority ${code}` })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Somebody recorded on the day, so the data speak of it; where people record live nothing is said and nothing changes. */
export async function speaksOf(db: Db, code: string, day: Day): Promise<void> {
  await db
    .updateTable("authority")
    .set({ data_until: day })
    .where("code", "=", code)
    .where("data_until", "<", day)
    .execute();
}
