import { html } from "#platform/web/html.ts";
import { named } from "./about.ts";
import type { Relation } from "./child.store.ts";
import type { Framed, Within } from "./frame.ts";
import { network } from "./network.ts";

/** Those in the child's life, drawn and told: of a child who may not be opened, the name and the worker alone. */
export const peoplePage = (
  { child }: Framed,
  relations: readonly Relation[],
): Within => ({
  shows: relations.flatMap(({ otherChildId }) => otherChildId ?? []),
  body: html`<h2 class="govuk-heading-m">People (${relations.length})</h2>
    ${
      relations.length === 0
        ? html`<div class="app-nothing">
            <p class="govuk-body govuk-!-margin-bottom-0">
              Nobody in this child’s life is recorded by this day.
            </p>
          </div>`
        : html`${network(child, relations)} ${table(relations)}`
    }`,
});

const table = (relations: readonly Relation[]) =>
  html`<table class="govuk-table">
    <caption class="govuk-table__caption govuk-visually-hidden">
      People in the child’s life
    </caption>
    <thead class="govuk-table__head">
      <tr class="govuk-table__row">
        <th scope="col" class="govuk-table__header">Person</th>
        <th scope="col" class="govuk-table__header">Relation</th>
        <th scope="col" class="govuk-table__header">Parental responsibility</th>
      </tr>
    </thead>
    <tbody class="govuk-table__body">
      ${relations.map(
        (relation) =>
          html`<tr class="govuk-table__row">
            <th scope="row" class="govuk-table__header">${named(relation)}</th>
            <td class="govuk-table__cell">${relation.kind}</td>
            <td class="govuk-table__cell">${responsibility(relation)}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;

function responsibility({ personId, parentalResponsibility }: Relation) {
  if (parentalResponsibility !== null)
    return parentalResponsibility ? "Yes" : "No";
  return personId === null ? "Does not apply" : "Not recorded";
}
