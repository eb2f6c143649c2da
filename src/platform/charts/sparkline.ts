import { line } from "d3-shape";
import { shortMonthWords } from "#kernel/date-words.ts";
import { type Html, html } from "../web/html.ts";
import { type MonthPoint, type Unit, figureWords } from "./figure-words.ts";
import { mark } from "./marks.ts";
import { spcOf } from "./judged-points.ts";
import type { Direction, Spc } from "./spc.ts";
import { meaningOf } from "./variation.ts";
import { heights } from "./scales.ts";

export type Sparkline = {
  id: string;
  title: string;
  unit: Unit;
  direction: Direction;
  points: readonly MonthPoint[];
  /** The months as judged, where the caller has judged them already. */
  judged?: Spc;
  /** "small" stands in a row of a table; "wide" stands for a chart on a phone. */
  size?: "small" | "wide";
  /** The highest value of its neighbours, so that all have one scale. */
  highest?: number;
};

/** A line without axes: the shape of the months, and its last point judged. */
export function sparkline(given: Sparkline): Html {
  const { id, title, points, unit, size = "small" } = given;
  const [width, height] = size === "small" ? [132, 30] : [320, 110];
  const series = points.map(({ value }) => value);
  const values = series.filter((value) => value !== undefined);
  const scale = heights([...values, given.highest ?? 0], unit, height - 7, 7);
  const step = (width - 14) / Math.max(1, points.length - 1);
  const x = (index: number) => 7 + step * index;
  const path = line<MonthPoint>()
    .defined(({ value }) => value !== undefined)
    .x((_, index) => Math.round(x(index) * 10) / 10)
    .y(({ value }) => Math.round(scale.at(value ?? 0) * 10) / 10);
  const lastIndex = series.findLastIndex((value) => value !== undefined);
  const last = points[lastIndex];
  const judged = (given.judged ?? spcOf(points, unit)).points[lastIndex];
  return html`<svg
    class="${size === "small" ? "app-spark" : "app-chart__svg"}"
    viewBox="0 0 ${width} ${height}"
    role="img"
    aria-labelledby="${id}-title"
  >
    <title id="${id}-title">${title}: ${spoken(points, unit)}</title>
    <path class="app-chart__grid" d="M0 ${height - 1}H${width}" />
    <path
      class="app-chart__line app-chart__line--focus"
      d="${path(points) ?? ""}"
    />
    ${
      last?.value !== undefined &&
      judged &&
      mark(
        x(lastIndex),
        scale.at(last.value),
        meaningOf(judged, given.direction),
      )
    }
  </svg>`;
}

function spoken(points: readonly MonthPoint[], unit: Unit): string {
  const known = points.filter(({ value }) => value !== undefined);
  const first = known[0];
  const last = known.at(-1);
  if (!first || !last) return "no figures";
  const words = (point: MonthPoint) =>
    `${figureWords(point, unit)} in ${shortMonthWords(point.month)}`;
  return first === last ? words(last) : `${words(first)}, ${words(last)}`;
}
