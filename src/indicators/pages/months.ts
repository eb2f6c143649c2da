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
  const last = endOfMonth(kind === "stock" ? asAt : lastWholeMonth(asAt).to);
  const before = wholeBefore.get(figures);
  if (before?.last === last) return before.whole as readonly Of[];
  const whole = figures.filter(({ to }) => to <= last).slice(-monthsShown);
  wholeBefore.set(figures, { last, whole });
  return whole;
}

/** Of the same figures the same months, so that what follows from them is found again. */
const wholeBefore = new WeakMap<object, { last: Day; whole: readonly unknown[] }>(); // prettier-ignore

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
