import { newId } from "#kernel/id.ts";
import type { Asker } from "#platform/web/route.ts";

const kept = 30 * 60_000;
const most = 10_000;

/**
 * What people asked for, under ids that say nothing, so that no address holds a name. Forgotten
 * after half an hour; given back only to whoever asked. `now` is any clock in milliseconds.
 */
export function rememberedWords(now: () => number = () => performance.now()) {
  const asked = new Map<string, { words: string; by: string; at: number }>();
  const whose = ({ authority, id }: Asker) => `${authority} ${id}`;

  return {
    remember(words: string, asker: Asker): string {
      const moment = now();
      // In order of time: the oldest come first.
      for (const [id, { at }] of asked) {
        if (moment - at <= kept && asked.size < most) break;
        asked.delete(id);
      }
      const id = newId();
      asked.set(id, { words, by: whose(asker), at: moment });
      return id;
    },

    recall(id: string, asker: Asker): string | undefined {
      const found = asked.get(id);
      if (!found || found.by !== whose(asker)) return undefined;
      return now() - found.at <= kept ? found.words : undefined;
    },
  };
}
