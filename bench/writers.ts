import { tester } from "#platform/test-database.ts";
import { sql } from "kysely";
import { deriveChildren } from "#clocks/obligation.store.ts";
import { newId } from "#kernel/id.ts";
import type { Database } from "#platform/database/database.ts";
import { reading, writing } from "#platform/database/transaction.ts";
import { inYear } from "./files.ts";
import { authority } from "./loading.ts";
import { type Line, type Where, timed, within } from "./line.ts";

const writers = 16;
const each = 25;

/** Sixteen people recording visits at once in one authority, with what follows from each, beside the same visits one after another. */
export async function sixteenWriters(
  database: Database,
  where: Where,
): Promise<Line> {
  const asking = { id: tester, authority };
  const children = await reading(database, asking, async (db) => {
    const { rows } = await sql<{
      id: string;
    }>`select child_id as id from child_protection_plan where authority = ${authority} order by id limit ${writers * each * 2}`.execute(
      db,
    );
    return rows.map(({ id }) => id);
  });
  let next = 0;
  const visit = () => {
    const child = children[next++] ?? "";
    return writing(database, asking, [deriveChildren], async (db, write) => {
      await sql`insert into record.visit (authority, id, child_id, visited_on, child_seen) values (${authority}, ${newId()}, ${child}, ${inYear("01-08")}, true)`.execute(
        db,
      );
      write.changed(child);
    });
  };
  const alone = await timed(async () => {
    for (let turn = 0; turn < writers * each; turn++) await visit();
  });
  const together = await timed(() =>
    Promise.all(
      Array.from({ length: writers }, async () => {
        for (let turn = 0; turn < each; turn++) await visit();
      }),
    ),
  );
  return within(
    "400 visits by 16 writers at once, beside one after another",
    where,
    together,
    null,
    alone,
  );
}
