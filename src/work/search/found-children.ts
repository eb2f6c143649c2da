import { govukInsetText } from "#platform/web/govuk.ts";
import type { Id } from "#kernel/id.ts";
import { type Html, html } from "#platform/web/html.ts";
import { list } from "#platform/web/list.ts";
import { foundColumns } from "#record/children/children-columns.ts";
import type { ChildrenFound } from "./children-found.ts";
import type { Brief } from "#record/children/children-search.store.ts";
import { bornWords, childName } from "#record/children/child-words.ts";

/** The children of a search of everything: nothing where there are none. */
export const childrenFound = (given: ChildrenFound, here: string): Html =>
  html`${restrictedNotice(given.restricted)} ${bestOnly(given)}
  ${
    given.found.length > 0 &&
    list({
      caption: "Children",
      captionSize: "m",
      columns: foundColumns(given.asAt),
      rows: given.found,
      here,
      nothing: "",
    })
  }
  ${given.only.length > 0 && foundOnly(given, here)}`;

export const howMany = ({ found, only }: ChildrenFound): number =>
  found.length + only.length;

/** Everyone of whom such a page tells, for the access trail. */
export const childrenShown = ({ found, only, restricted }: ChildrenFound) => [
  ...[...found, ...only].map(({ id }) => id),
  ...(restricted === undefined ? [] : [restricted]),
];

export const bestOnly = (given: ChildrenFound) =>
  howMany(given) >= given.most &&
  html`<p class="govuk-body">
    Only the ${given.most} best matches are shown. Add another name or the
    child’s ID to find fewer.
  </p>`;

/** That there is a record, and nothing of what is in it. */
export const restrictedNotice = (child: Id | undefined) =>
  child !== undefined &&
  govukInsetText({
    html: html`<p class="govuk-body">A record exists. Access is restricted.</p>
      <p class="govuk-body govuk-!-margin-bottom-0">
        <a class="govuk-link" href="/children/${child}/emergency"
          >Open it in an emergency</a
        >
      </p>`,
  });

/** Finding keeps a child from being entered twice; opening needs a reason. */
export const foundOnly = (
  { only, asAt, inEmergency }: ChildrenFound,
  here: string,
) =>
  list<Brief>({
    caption: "Children you do not work with",
    captionSize: "m",
    rows: only,
    here,
    columns: [
      { key: "name", heading: "Child", lead: true, cell: childName },
      { key: "born", heading: "Age", cell: (child) => bornWords(child, asAt) },
      {
        key: "worker",
        heading: "Who answers",
        cell: ({ worker, team }) =>
          worker === null ? "–" : [worker, team].filter(Boolean).join(", "),
      },
      ...(inEmergency
        ? [
            {
              key: "open",
              heading: "Open",
              cell: ({ id }: Brief) =>
                html`<a class="govuk-link" href="/children/${id}/emergency"
                  >In an emergency</a
                >`,
            },
          ]
        : []),
    ],
    nothing: "",
  });
