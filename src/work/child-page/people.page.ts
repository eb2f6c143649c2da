import { html } from "#platform/web/html.ts";
import { list } from "#platform/web/list.ts";
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
  list<Relation>({
    caption: "People in the child’s life",
    captionSize: "hidden",
    here: "",
    rows: relations,
    nothing: "",
    columns: [
      { key: "person", heading: "Person", lead: true, cell: named },
      { key: "relation", heading: "Relation", cell: ({ kind }) => kind },
      {
        key: "responsibility",
        heading: "Parental responsibility",
        cell: responsibility,
      },
    ],
  });

function responsibility({ personId, parentalResponsibility }: Relation) {
  if (parentalResponsibility !== null)
    return parentalResponsibility ? "Yes" : "No";
  return personId === null ? "Does not apply" : "Not recorded";
}
