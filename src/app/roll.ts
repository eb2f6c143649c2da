import { rollTo } from "#clocks/obligation.store.ts";
import { todayInLondon } from "#kernel/london.ts";
import { authorityCodes } from "#platform/authority.store.ts";
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
      await rollTo(opened.database, { id: "daily roll", authority }, today);
    rolledTo = today;
  };
  await roll();
  const timer = setInterval(
    () =>
      void roll().catch((error) =>
        console.error("The daily roll failed and will be tried again", error),
      ),
    often,
  );
  return { stop: () => clearInterval(timer) };
}
