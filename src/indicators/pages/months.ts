import { type Day, addDays, endOfMonth, startOfMonth } from "#kernel/day.ts";
import type { Figure } from "../figure.ts";
import type { Indicator } from "../indicator.ts";
import { monthsTo } from "../over-time.ts";
import type { Period } from "../question.ts";

/** Charts and lines show this many months. */
export const monthsShown = 24;

/** One month more than is shown: the one as-at falls in may not be whole. */
export const monthsCounted = monthsShown + 1;

/** The last whole month there is knowledge of. */
export function lastWholeMonth(asAt: Day): { from: Day; to: Day } {
  const to = asAt === endOfMonth(asAt) ? asAt : addDays(startOfMonth(asAt), -1);
  return { from: startOfMonth(to), to };
}

/**
 * The months of a line, oldest first. What is so on a day is known on any day; what happens or
 * falls due in a month is compared only once the month is over.
 */
export function wholeMonths<Of extends Pick<Figure, "to">>(
  figures: readonly Of[],
  { kind }: Pick<Indicator, "kind">,
  asAt: Day,
): readonly Of[] {
  const last = kind === "stock" ? asAt : lastWholeMonth(asAt).to;
  return figures.filter(({ to }) => to <= endOfMonth(last)).slice(-monthsShown);
}

/** The period a page shows when nobody chose one. */
export const usualPeriod = (
  { kind }: Pick<Indicator, "kind">,
  asAt: Day,
): { from: Day; to: Day } =>
  kind === "stock"
    ? { from: startOfMonth(asAt), to: endOfMonth(asAt) }
    : lastWholeMonth(asAt);

export const countedMonths = (asAt: Day): Period[] =>
  monthsTo(asAt, monthsCounted);
