import { monthWords } from "#kernel/date-words.ts";
import { type Html, html } from "../web/html.ts";
import { type MonthPoint, type Unit, figureWords } from "./figure-words.ts";
import type { Direction, Spc } from "./spc.ts";
import { meaningOf, variationWords } from "./variation.ts";

type Charted = {
  title: string;
  unit: Unit;
  direction: Direction;
  points: readonly MonthPoint[];
  openAt?: (month: string) => string;
  csvAt?: string;
};

/** What a chart shows, as figures: folded away on screen, printed open. */
export function chartTable(given: Charted, chart: Spc): Html {
  const { points, csvAt } = given;
  const judged = chart.kind === "limits";
  const parts = points.some(({ denominator }) => denominator !== undefined);
  return html`<details class="govuk-details">
    <summary class="govuk-details__summary">
      <span class="govuk-details__summary-text"
        >Show the figures as a table</span
      >
    </summary>
    <div class="govuk-details__text">
      <table class="govuk-table app-table app-table--compact">
        <caption class="govuk-table__caption govuk-visually-hidden">
          ${given.title}
        </caption>
        <thead class="govuk-table__head">
          <tr class="govuk-table__row">
            <th scope="col" class="govuk-table__header">Month</th>
            ${numericHeading("Figure")}
            ${parts && html`${numericHeading("Counted")}${numericHeading("Out of")}`}
            ${judged && html`<th scope="col" class="govuk-table__header">Usual?</th>`}
          </tr>
        </thead>
        <tbody class="govuk-table__body">
          ${points.map((point, index) => row(given, point, parts, judged ? wordsFor(given, chart, index) : undefined))}
        </tbody>
      </table>
      ${
        csvAt !== undefined &&
        html`<p class="govuk-body-s app-no-print">
          <a class="govuk-link" href="${csvAt}">Download these figures (CSV)</a>
        </p>`
      }
    </div>
  </details>`;
}

const numericHeading = (words: string) =>
  html`<th scope="col" class="govuk-table__header govuk-table__header--numeric">
    ${words}
  </th>`;

const numeric = (shown: string | number | undefined) =>
  html`<td class="govuk-table__cell govuk-table__cell--numeric">${shown}</td>`;

function row(
  given: Charted,
  point: MonthPoint,
  parts: boolean,
  usual: string | undefined,
) {
  const { month, value, numerator, denominator } = point;
  const name = monthWords(month);
  return html`<tr class="govuk-table__row">
    <th scope="row" class="govuk-table__header app-no-wrap">
      ${
        given.openAt && value !== undefined
          ? html`<a class="govuk-link" href="${given.openAt(month)}"
              >${name}</a
            >`
          : name
      }
    </th>
    ${numeric(figureWords(point, given.unit))}
    ${parts && html`${numeric(numerator)}${numeric(denominator)}`}
    ${usual !== undefined && html`<td class="govuk-table__cell">${usual}</td>`}
  </tr>`;
}

function wordsFor({ points, direction }: Charted, chart: Spc, index: number) {
  const judged = chart.points[index];
  if (!judged) return "";
  if (points[index]?.value === undefined) return "";
  const meaning = meaningOf(judged, direction);
  return meaning === "usual"
    ? "Usual"
    : `${variationWords[meaning]}: ${judged.rules.join(", ")}`;
}
