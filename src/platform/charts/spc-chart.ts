import { shortMonthWords } from "#kernel/date-words.ts";
import { type Html, html } from "../web/html.ts";
import { chartTable } from "./chart-table.ts";
import {
  type MonthPoint,
  type Unit,
  figureWords,
  hasFewCases,
} from "./figure-words.ts";
import { sparkline } from "./sparkline.ts";
import { spcOf } from "./judged-points.ts";
import { benchmarkWords } from "./levels.ts";
import type { Spc } from "./spc.ts";
import { type SpcChart, drawing, placesOf } from "./spc-drawing.ts";
import {
  assuranceOf,
  assuranceWords,
  variationChip,
  variationOf,
} from "./variation.ts";

/** One measure over time: finding, chart, and the same figures as a table. */
export function spcChart(given: SpcChart): Html {
  const series = given.points.map(({ value }) => value);
  const chart = spcOf(given.points, given.unit);
  const variation = variationOf(chart, series, given.direction);
  const assurance = assuranceOf(chart, given.target, given.direction);
  const latest = given.points.findLast(({ value }) => value !== undefined);
  return html`<figure class="app-chart">
    <figcaption>
      <h2 class="app-chart__title">${given.title}</h2>
      <p class="app-chart__subtitle">${given.subtitle}</p>
    </figcaption>
    <p class="govuk-body-s app-chart__judged">
      ${latest && html`<strong>${latestWords(latest, given.unit)}</strong>`}
      ${variationChip(variation)}
      ${assurance !== undefined && html`<span>${assuranceWords[assurance]}</span>`}
    </p>
    <div class="app-chart__large">${drawing(given, chart)}</div>
    <div class="app-chart__small">
      ${sparkline({ ...given, id: `${given.id}-small`, size: "wide" })}
    </div>
    ${farOffWords(given, chart)}
    ${
      hasFewCases(given.points) &&
      html`<p class="govuk-body-s">
        Small numbers: a usual month counts fewer than 20, so the line moves a
        lot by chance. Go by the counts in the table.
      </p>`
    }
    ${chartTable(given, chart)}
  </figure>`;
}

/** What would flatten our own line is said and not drawn. */
function farOffWords(given: SpcChart, chart: Spc): Html | undefined {
  const { farOff } = placesOf(given, chart);
  if (farOff.length === 0) return undefined;
  return html`<p class="govuk-body-s">
    Too far off to draw beside this line:
    ${farOff.map((each) => benchmarkWords(each, given.unit)).join("; ")}.
  </p>`;
}

function latestWords(point: MonthPoint, unit: Unit): string {
  const { month, numerator, denominator } = point;
  const figure = figureWords(point, unit);
  const parts = `${numerator} of ${denominator}`;
  const counted =
    numerator === undefined || denominator === undefined || figure === parts
      ? ""
      : ` (${parts})`;
  return `${shortMonthWords(month)}: ${figure}${counted}`;
}
