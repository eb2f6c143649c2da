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
import { mark, px } from "./marks.ts";
import { type Heights, heights, labelled } from "./scales.ts";
import type { Direction, Spc } from "./spc.ts";
import { meaningOf, variationOf, variationWords } from "./variation.ts";

/** A reference figure of somewhere else; it is never part of our limits. */
export type Benchmark = { label: string; year: string; value: number };

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

const width = 820;
const height = 340;
const plot = { left: 52, right: 620, top: 16, bottom: 296 };

/** The picture itself, with words for those who hear it. */
export function drawing(given: SpcChart, chart: Spc): Html {
  const { id, points, unit, target, benchmarks = [] } = given;
  const levels = levelsOf(chart);
  const all = [
    ...points.map(({ value }) => value),
    ...levels.map(({ value }) => value),
    target,
    ...benchmarks.map(({ value }) => value),
  ].filter((value) => value !== undefined);
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
    ${levels.map(({ name, value }) => level(name, scale.at(value)))}
    ${target !== undefined && level("target", scale.at(target))}
    ${benchmarks.map(({ value }) => benchmarkMark(scale.at(value)))}
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

type Level = { name: "mean" | "limit"; words: string; value: number };

function levelsOf(chart: Spc): readonly Level[] {
  if (chart.kind === "too few")
    return chart.median === undefined
      ? []
      : [{ name: "mean", words: "Median", value: chart.median }];
  return [
    { name: "limit", words: "Upper limit", value: chart.upper },
    { name: "mean", words: "Mean", value: chart.mean },
    { name: "limit", words: "Lower limit", value: chart.lower },
  ];
}

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
  const { unit, target, benchmarks = [], points } = given;
  const latest = points.findLast(({ value }) => value !== undefined);
  const to = (words: string, value: number): Label => ({
    y: scale.at(value),
    text: `${words} ${valueWords(value, unit)}${scale.beyond(value) ? ", off scale" : ""}`,
  });
  const wanted: Label[] = [
    ...levelsOf(chart).map(({ words, value }) => to(words, value)),
    ...(target === undefined ? [] : [to("Target", target)]),
    ...benchmarks.map(({ label, year, value }) =>
      to(`${label} ${year}`, value),
    ),
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
  const usually =
    chart.kind === "too few"
      ? ""
      : ` Usually between ${valueWords(chart.lower, unit)} and ${valueWords(chart.upper, unit)}, ${valueWords(chart.mean, unit)} on average.`;
  const missing = points.length - known.length;
  return `From ${shortMonthWords(first.month)} (${figureWords(first, unit)}) to ${shortMonthWords(last.month)} (${figureWords(last, unit)}). ${variation}.${usually}${gaps(missing)} The table after the chart has every month.`;
}
