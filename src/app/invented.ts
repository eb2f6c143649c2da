import { derivingThroughTime } from "#clocks/through-time.store.ts";
import { addDays, type Day } from "#kernel/day.ts";
import { todayInLondon } from "#kernel/london.ts";
import type { Database } from "#platform/database/database.ts";
import { inventBorough } from "#simulator/borough.ts";
import type { Asked } from "#simulator/boroughs.ts";
import type { Setting } from "#simulator/told.ts";
import { wordsAtOnce } from "#simulator/writing/words-at-once.store.ts";

/** What `npm start` shows where there is nothing, and `goldthread simulate` makes unless told otherwise. */
export const usualBorough = (): Asked => ({
  seed: 1,
  scale: 1,
  years: 3,
  until: yesterday(),
});

const yesterday = (): Day => addDays(todayInLondon(), -1);

/** Invents the boroughs, with what each child was owed at every moment of their records. */
export async function invent(
  settings: readonly Setting[],
  database: Database,
  onProgress: (words: string) => void,
): Promise<void> {
  await wordsAtOnce(database, async () => {
    for (const setting of settings)
      await inventBorough(setting, {
        database,
        beforeCommit: [
          derivingThroughTime(({ done, of }) =>
            onProgress(
              `${setting.name}: what ${done} of ${of} children were owed, day by day`,
            ),
          ),
        ],
        onProgress,
      });
  });
}
