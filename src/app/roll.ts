import { rollTo } from "#clocks/obligation.store.ts";
import type { Day } from "#kernel/day.ts";
import { todayInLondon } from "#kernel/london.ts";
import { authorityCodes } from "#platform/authority.store.ts";
import type { Database } from "#platform/database/database.ts";
import { within } from "#platform/database/transaction.ts";
import { disableIdle } from "#platform/identity/disabling.store.ts";
import { faultWords } from "#platform/web/fault-words.ts";
import { forgetExports } from "#record/exports/export.store.ts";
import type { Opened } from "./open.ts";

const often = 10 * 60_000;

/**
 * Brings every authority's chains of obligations up to today, now and whenever a new day has
 * begun in London. Looked at every ten minutes, so that a machine that slept catches up.
 */
export async function keepRolling(opened: Opened): Promise<{ stop(): void }> {
  let rolledTo = "";
  const roll = async () => {
    const today = todayInLondon();
    if (rolledTo === today) return;
    for (const authority of await authorityCodes(opened.database))
      await rollAuthority(opened.database, authority, today);
    rolledTo = today;
  };
  await roll();
  const timer = setInterval(
    () =>
      void roll().catch((error) =>
        console.error(
          "The daily roll failed and will be tried again",
          faultWords("daily roll", error),
        ),
      ),
    often,
  );
  return { stop: () => clearInterval(timer) };
}

/** What each new day brings: chains go on, accounts nobody uses close, files kept for their time are forgotten. */
async function rollAuthority(
  database: Database,
  authority: string,
  today: Day,
) {
  const asking = { id: "daily roll", authority };
  await rollTo(database, asking, today);
  await within(database, asking, async (db) => {
    await disableIdle(db, authority);
    await forgetExports(db, authority);
  });
}
