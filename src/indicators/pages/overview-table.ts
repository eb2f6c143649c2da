import { begun } from "#kernel/begun.ts";
import { type Html, html } from "#platform/web/html.ts";
import type { Column } from "#platform/web/list.ts";
import { type Journey, journeys } from "../indicator.ts";
import { absenceWords } from "./loaded-words.ts";
import type { Measure } from "./measure.ts";
import { overviewColumns } from "./performance-columns.ts";

/** One table for the whole journey, so that every stage has the same columns. */
export function overviewTable(
  measures: readonly Measure[],
  here: string,
): Html {
  const columns = overviewColumns(here);
  return html`<table
    class="govuk-table app-table app-table--compact app-table--stack"
  >
    <caption class="govuk-table__caption govuk-visually-hidden">
      Measures along the child’s journey
    </caption>
    <thead class="govuk-table__head">
      <tr class="govuk-table__row">
        ${columns.map(
          ({ heading }) =>
            html`<th scope="col" class="govuk-table__header">${heading}</th>`,
        )}
      </tr>
    </thead>
    ${stagesOf(measures).map(
      ({ stage, own }) =>
        html`<tbody class="govuk-table__body">
          <tr class="govuk-table__row">
            <th
              scope="rowgroup"
              colspan="${columns.length}"
              class="govuk-table__header"
              id="${stageId(stage)}"
            >
              <span
                class="govuk-heading-m govuk-!-margin-top-3 govuk-!-margin-bottom-0"
                >${begun(stage)}</span
              >
            </th>
          </tr>
          ${own.map((measure) => row(measure, columns))}
        </tbody>`,
    )}
  </table>`;
}

/** The stages that have measures, in order. */
export const stagesOf = (measures: readonly Measure[]) =>
  journeys
    .map((stage) => ({
      stage,
      own: measures.filter(({ indicator }) => indicator.journey === stage),
    }))
    .filter(({ own }) => own.length > 0);

export const stageId = (stage: Journey): string =>
  `stage-${stage.replaceAll(" ", "-")}`;

function row(measure: Measure, [lead, ...others]: readonly Column<Measure>[]) {
  const { latest, indicator } = measure;
  return html`<tr class="govuk-table__row">
    <th scope="row" class="govuk-table__header app-table__lead">
      ${lead?.cell(measure)}
    </th>
    ${
      latest?.dataLoaded === true
        ? others.map((column) => cell(column, measure))
        : html`<td class="govuk-table__cell" colspan="${others.length}">
            <span
              >${
                latest
                  ? absenceWords(latest, indicator)
                  : "No month is over yet."
              }</span
            >
          </td>`
    }
  </tr>`;
}

/** On a phone a cell says its own column; an empty one says nothing. */
function cell({ cell: shown, heading }: Column<Measure>, measure: Measure) {
  const words = shown(measure);
  return html`<td class="govuk-table__cell">
    ${
      words !== undefined &&
      html`<span class="app-table__label">${heading}</span
        ><span>${words}</span>`
    }
  </td>`;
}
