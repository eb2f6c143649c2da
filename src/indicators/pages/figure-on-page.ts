/** Figures as pages and charts show them. */
import { countWords, longDayWords, monthWords } from "#kernel/date-words.ts";
import { endOfMonth, startOfMonth } from "#kernel/day.ts";
import { monthOf } from "#kernel/year.ts";
import { numberWords } from "#kernel/number-words.ts";
import {
  type MonthPoint,
  type Unit as ChartUnit,
  figureWords,
} from "#platform/charts/figure-words.ts";
import type { Counts, Figure } from "../figure.ts";
import type { Indicator, Unit } from "../indicator.ts";

/** Charts know shares, rates and counts; so many children for each worker read like a rate. */
export const chartUnit = (unit: Unit): ChartUnit =>
  unit === "ratio" ? "rate" : unit;

/** A figure as one month of a chart. What a rate is out of is not counted row by row, so it is not said there. */
export const pointOf = ({
  from,
  dataLoaded,
  ...counts
}: Figure): MonthPoint => ({
  month: monthOf(from),
  ...valueOf(dataLoaded === true ? counts : undefined, counts.unit),
});

export function valueOf(
  counts: Counts | undefined,
  unit: Unit,
): Omit<MonthPoint, "month"> {
  const { value = null, numerator = null, denominator = null } = counts ?? {};
  return {
    value: value ?? undefined,
    ...(unit === "share" && numerator !== null && { numerator }),
    ...(unit === "share" && denominator !== null && { denominator }),
  };
}

/** `73%`, `3 of 4`, `52.1`, `45`; in words where there is none. */
export const shortFigure = (figure: Counts & { unit: Unit }): string =>
  figure.value === null
    ? "none"
    : figureWords(valueOf(figure, figure.unit), chartUnit(figure.unit));

/** What the value is made of, where it does not say so itself: `48 of 66`. */
export function madeOf(
  figure: Counts & { unit: Unit },
  { per }: Pick<Indicator, "per">,
): string | undefined {
  const { numerator, denominator, value, unit } = figure;
  if (numerator === null || unit === "count") return undefined;
  switch (unit) {
    case "share": {
      const parts = `${numberWords(numerator)} of ${numberWords(denominator ?? 0)}`;
      return value === null || parts === shortFigure(figure)
        ? undefined
        : parts;
    }
    case "rate":
      return denominator === null
        ? `${countWords(numerator, "row")}; population not set`
        : `per 10,000: ${numberWords(numerator)} of ${countWords(denominator, "child", "children")}`;
    case "ratio":
      return `${numberWords(numerator)} to ${numberWords(denominator ?? 0)} ${per?.words ?? ""}`;
  }
}

/** `in March 2026`, `on 31 March 2026`, `from 1 January 2026 to 31 March 2026`. */
export function whenWords({
  kind,
  from,
  to,
  asAt,
}: Pick<Figure, "kind" | "from" | "to" | "asAt">): string {
  const last = to < asAt ? to : asAt;
  if (kind === "stock") return `on ${longDayWords(last)}`;
  if (from === startOfMonth(from) && to === endOfMonth(from))
    return last < to
      ? `in ${monthWords(from)}, up to ${longDayWords(last)}`
      : `in ${monthWords(from)}`;
  return `from ${longDayWords(from)} to ${longDayWords(to)}`;
}
