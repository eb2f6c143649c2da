import type { Id } from "#kernel/id.ts";
import { instantOf, todayInLondon } from "#kernel/london.ts";
import { addWorkingDays } from "#kernel/working-days.ts";
import { authorityCodes } from "#platform/authority.store.ts";
import type { Database } from "#platform/database/database.ts";
import { within } from "#platform/database/transaction.ts";
import { notify } from "#platform/notices/notice.store.ts";
import { faultWords } from "#platform/web/fault-words.ts";
import { type DetectionRule, detectionRules } from "./detection-rules.ts";
import {
  markWatched,
  raise,
  suspicions,
  watchedUpTo,
} from "./detection.store.ts";

/** Looks at what was done in an authority since it last looked, and gives every alert to whoever judges them. */
export async function watchTrail(
  database: Database,
  authority: string,
): Promise<number> {
  const asking = { id: "trail watch", authority };
  return within(
    database,
    asking,
    async (db) => {
      const since = (await watchedUpTo(db, authority)) ?? instantOf(0);
      let raised = 0;
      for (const suspicion of await suspicions(db, authority, since)) {
        const about = await raise(db, authority, suspicion);
        if (about === undefined) continue;
        raised++;
        const dueOn = addWorkingDays(todayInLondon(), 5);
        await notify(db, asking, {
          kind: "alert",
          words: alertWords(suspicion.rule),
          about: about as Id,
          toWhoever: "alert.manage",
          ...(dueOn && { dueOn }),
        });
      }
      await markWatched(db, authority);
      return raised;
    },
    "loader",
  );
}

export const alertWords = (rule: DetectionRule): string =>
  `Somebody ${detectionRules[rule]}`;

const often = 10 * 60_000;

/** Looks every ten minutes, in every authority. */
export function keepWatching(database: Database): { stop(): void } {
  const look = async () => {
    for (const authority of await authorityCodes(database))
      await watchTrail(database, authority);
  };
  const timer = setInterval(
    () =>
      void look().catch((error) =>
        console.error(
          "The trail was not looked at and will be again",
          faultWords("trail watched", error),
        ),
      ),
    often,
  );
  return { stop: () => clearInterval(timer) };
}
