import type { Database } from "./database/database.ts";
import { within } from "./database/transaction.ts";
import type { TrailLine } from "./web/serve.ts";

/** Keeps one line of the access trail. Nothing is shown to anyone before this has resolved. */
export async function keepTrail(
  database: Database,
  { asker, deed, at, params, shows, result }: TrailLine,
): Promise<void> {
  await within(database, asker, async (db) => {
    await db
      .insertInto("access_trail")
      .values({
        authority: asker.authority,
        asker: asker.id,
        deed,
        place: at,
        subjects: [...new Set([...Object.values(params), ...shows])],
        result,
      })
      .execute();
  });
}
