import { type Day, addDays } from "#kernel/day.ts";
import type { Instant } from "#kernel/london.ts";
import { before } from "#kernel/span.ts";
import type { Breakdown, Indicator } from "./indicator.ts";

/** What is asked of an indicator. `asAt` decides states; absent, it is the earlier of today and the last day the data speak of. */
export type Question = {
  from: Day;
  to: Day;
  asAt?: Day;
  /** The moment whose knowledge the transaction shows, to be printed: what `reading` calls known. */
  knownAt?: Instant;
  /** Version of the definition; absent, the latest. */
  definition?: number;
  by?: Breakdown;
};

/** One stretch of days counted by itself; `n` tells the answers apart. */
export type Period = { n: number; from: Day; to: Day };

/** The days an indicator looks at for a period: rates of events look back over a year. */
export function countedOver(
  { over }: Pick<Indicator, "over">,
  { n, from, to }: Period,
): Period {
  return over ? { n, from: before(addDays(to, 1), over), to } : { n, from, to };
}
