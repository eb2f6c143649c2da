import { line } from "d3-shape";
import { shortMonthWords } from "#kernel/date-words.ts";
import { type Html, html } from "../web/html.ts";
import {
  type MonthPoint,
  type Unit,
  figureWords,
  valueWords,
} from "./figure-words.ts";
import { type Label, apart } from "./labels.ts";
import { type Benchmark, besides, levelsOf, usuallyWords } from "./levels.ts";
import { mark, px } from "./marks.ts";
import { type Heights, heights, labelled } from "./scales.ts";
import type { Direction, Spc } from "./spc.ts";
import { meaningOf, variationOf, variationWords } from "./variation.ts";

export type SpcChart = {
  /** Unique on the page; for those who listen to the chart. */
  id: string;
  /** The finding, in at most a dozen words. */
  title: string;
  /** Measure, who is counted, period, as at. */
  subtitle: string;
  unit: Unit;
  direction: Direction;
  /** Every month of the period in order, also those without a figure. */
  points: readonly MonthPoint[];
  target?: number;
  benchmarks?: readonly Benchmark[];
  /** Where a month opens to what is behind it. */
  openAt?: (month: string) => string;
  csvAt?: string;
};

const width = 760;
const height = 340;
const plot = { left: 52, right: 510, top: 16, bottom: 296 };

/** The picture itself, with words for those who hear it. */
export function drawing(given: SpcChart, chart: Spc): Html {
  const { id, points, unit, target } = given;
  const levels = levelsOf(chart);
  const { near } = placesOf(given, chart);
  const all = [...ownValues(given, chart), ...near.map(({ value }) => value)];
  const scale = heights(all, unit, plot.bottom, plot.top);
  const step = (plot.right - plot.left) / Math.max(1, points.length);
  const x = (index: number) => plot.left + step * (index + 0.5);
  const path = line<MonthPoint>()
    .defined(({ value }) => value !== undefined)
    .x((_, index) => Math.round(x(index) * 10) / 10)
    .y(({ value }) => Math.round(scale.at(value ?? 0) * 10) / 10);
  return html`<svg
    class="app-chart__svg"
    viewBox="0 0 ${width} ${height}"
    role="img"
    aria-labelledby="${id}-title ${id}-words"
  >
    <title id="${id}-title">${given.title}</title>
    <desc id="${id}-words">${spoken(given, chart)}</desc>
    ${scale.ticks.map((tick) => gridLine(scale.at(tick), valueWords(tick, unit)))}
    ${levels.map(
      ({ name, value }) => !scale.beyond(value) && level(name, scale.at(value)),
    )}
    ${target !== undefined && level("target", scale.at(target))}
    ${near.map(({ value }) => benchmarkMark(scale.at(value)))}
    <path class="app-chart__line" d="${path(points) ?? ""}" />
    ${points.map(({ value }, index) => {
      const judged = chart.points[index];
      if (value === undefined || !judged) return undefined;
      return mark(
        x(index),
        scale.at(value),
        meaningOf(judged, given.direction),
      );
    })}
    ${months(points, x)} ${labels(given, chart, scale)}
  </svg>`;
}

function ownValues({ points, target }: SpcChart, chart: Spc): number[] {
  return [
    ...points.map(({ value }) => value),
    ...levelsOf(chart).map(({ value }) => value),
    target,
  ].filter((value) => value !== undefined);
}

/** Which other places are drawn, and which are so far off that they are only told of. */
export const placesOf = (given: SpcChart, chart: Spc) =>
  besides(given.benchmarks ?? [], ownValues(given, chart), given.unit);

const gridLine = (y: number, words: string) =>
  html`<path
      class="app-chart__grid"
      d="M${plot.left} ${px(y)}H${plot.right}"
    /><text
      class="app-chart__quiet"
      x="${plot.left - 8}"
      y="${px(y + 5)}"
      text-anchor="end"
      >${words}</text
    >`;

const level = (name: string, y: number) =>
  html`<path
    class="app-chart__${name}"
    d="M${plot.left} ${px(y)}H${plot.right}"
  />`;

const benchmarkMark = (y: number) =>
  html`<path
    class="app-chart__benchmark"
    d="M${plot.right - 22} ${px(y)}H${plot.right + 6}"
  />`;

function months(points: readonly MonthPoint[], x: (index: number) => number) {
  const has = labelled(points.length, 7);
  return points.map(
    ({ month }, index) =>
      has(index) &&
      html`<path
          class="app-chart__axis"
          d="M${px(x(index))} ${plot.bottom}v6"
        /><text
          class="app-chart__quiet"
          x="${px(x(index))}"
          y="${plot.bottom + 24}"
          text-anchor="middle"
          >${shortMonthWords(month)}</text
        >`,
  );
}

function labels(given: SpcChart, chart: Spc, scale: Heights) {
  const { unit, target, points } = given;
  const { near } = placesOf(given, chart);
  const latest = points.findLast(({ value }) => value !== undefined);
  const to = (words: string, value: number): Label => ({
    y: scale.at(value),
    // Of a share nothing is beyond the whole: the limit is told of, and no line is drawn.
    text: scale.beyond(value)
      ? `${words} over 100%`
      : `${words} ${valueWords(value, unit)}`,
  });
  const wanted: Label[] = [
    ...levelsOf(chart).map(({ words, value }) => to(words, value)),
    ...(target === undefined ? [] : [to("Target", target)]),
    ...near.map(({ label, year, value }) => to(`${label} ${year}`, value)),
    ...(latest?.value === undefined
      ? []
      : [
          {
            y: scale.at(latest.value),
            text: `${shortMonthWords(latest.month)} ${figureWords(latest, unit)}`,
            strong: true,
          },
        ]),
  ];
  return apart(wanted, 19, plot.top, plot.bottom).map(
    ({ y, at, text, strong }) =>
      html`<path
          class="app-chart__leader"
          d="M${plot.right + 2} ${px(y)}L${plot.right + 14} ${px(at)}"
        /><text
          x="${plot.right + 18}"
          y="${px(at + 5)}"
          font-weight="${strong ? "bold" : "normal"}"
          >${text}</text
        >`,
  );
}

const gaps = (count: number) =>
  count === 0
    ? ""
    : count === 1
      ? " 1 month has no figure."
      : ` ${count} months have no figure.`;

/** The chart for those who hear it. */
function spoken({ points, unit, direction }: SpcChart, chart: Spc): string {
  const known = points.filter(({ value }) => value !== undefined);
  const first = known[0];
  const last = known.at(-1);
  if (!first || !last) return "There are no figures in this period.";
  const series = points.map(({ value }) => value);
  const variation = variationWords[variationOf(chart, series, direction)];
  const usually = usuallyWords(chart, unit);
  const missing = points.length - known.length;
  return `From ${shortMonthWords(first.month)} (${figureWords(first, unit)}) to ${shortMonthWords(last.month)} (${figureWords(last, unit)}). ${variation}.${usually}${gaps(missing)} The table after the chart has every month.`;
}
