import { longDayWords } from "#kernel/date-words.ts";
import { blank, type Filled } from "#platform/web/forms.ts";
import {
  govukButton,
  govukSummaryList,
  govukWarningText,
} from "#platform/web/govuk.ts";
import { type Html, html } from "#platform/web/html.ts";
import { type List, list } from "#platform/web/list.ts";
import type { Page } from "#platform/web/page.ts";
import type { Asker } from "#platform/web/route.ts";
import { liftForm, restrictionForm } from "./restriction.form.ts";
import type { Restriction } from "./restriction.store.ts";
import { restrictionKinds } from "./restriction.ts";

const asNotices = {
  section: "/notices",
  breadcrumbs: [{ text: "Notices", href: "/notices" }],
} as const;

const standing = ({ confirmedOn, liftAskedBy, liftedOn }: Restriction) =>
  liftedOn !== null
    ? "Lifted"
    : liftAskedBy !== null
      ? "Asked to be lifted"
      : confirmedOn === null
        ? "To be confirmed"
        : "In force";

const whatOf = ({ kind, section }: Restriction) =>
  section === null ? restrictionKinds[kind] : `A section: ${section}`;

/** Every restriction, by when it was set. Which child it is about is not said here. */
export const restrictionsPage = (
  given: Pick<List<Restriction>, "rows" | "here">,
): Page => ({
  ...asNotices,
  title: "Restrictions",
  width: "wide",
  shows: given.rows.map(({ child }) => child),
  body: html`<p class="govuk-body">
      A restriction protects at once. Somebody else confirms it within one
      working day, and two people agree before it is lifted. Set one from a
      child’s page, under who may see this child.
    </p>
    ${list<Restriction>({
      ...given,
      caption: "Restrictions",
      captionSize: "hidden",
      columns: [
        {
          key: "set",
          heading: "Set",
          lead: true,
          cell: ({ id, setOn }) =>
            html`<a class="govuk-link" href="/restrictions/${id}"
              >${longDayWords(setOn)}</a
            >`,
        },
        { key: "what", heading: "What", cell: whatOf },
        { key: "by", heading: "By", cell: ({ setByName }) => setByName },
        {
          key: "list",
          heading: "Who may see it",
          cell: (each) => each.list.join(", "),
        },
        { key: "standing", heading: "How it stands", cell: standing },
      ],
      nothing: "Nothing is restricted.",
    })}`,
});

/** Closes a record, or a section of it. */
export const restrictPage = (child: string, filled: Filled): Page => ({
  title: "Restrict this record",
  status: restrictionForm.status(filled),
  section: "/children",
  breadcrumbs: [
    { text: "Children", href: "/children" },
    { text: "Who may see this child", href: `/children/${child}/access` },
  ],
  shows: [child],
  body: html`${restrictionForm.summary(filled)}
    ${govukWarningText({
      text: "It closes at once to everyone who is not on its list, you included. Duties go on being counted.",
      iconFallbackText: "Warning",
    })}
    <form method="post" action="/children/${child}/restriction" novalidate>
      ${restrictionForm.ask(filled)} ${govukButton({ text: "Restrict" })}
    </form>`,
});

/** One restriction, with what this person may do about it. */
export function restrictionPage(
  given: Restriction,
  { id }: Asker,
  filled: Filled = blank,
): Page {
  return {
    ...asNotices,
    title: `Restriction of ${longDayWords(given.setOn)}`,
    status: liftForm.status(filled),
    breadcrumbs: [
      ...asNotices.breadcrumbs,
      { text: "Restrictions", href: "/restrictions" },
    ],
    shows: [given.child],
    body: html`${liftForm.summary(filled)}
    ${govukSummaryList({
      rows: [
        ["What", whatOf(given)],
        ["Why", given.reason],
        ["Who may see it", given.list.join(", ")],
        ["Set by", given.setByName],
        [
          "Confirmed",
          given.confirmedOn === null
            ? "Not yet"
            : `${longDayWords(given.confirmedOn)}, by ${given.confirmedBy}`,
        ],
        ...(given.liftAskedByName === null
          ? []
          : [
              [
                "Asked to be lifted",
                `by ${given.liftAskedByName}: ${given.liftBecause}`,
              ],
            ]),
        ...(given.liftedOn === null
          ? []
          : [
              [
                "Lifted",
                `${longDayWords(given.liftedOn)}, by ${given.liftedBy}`,
              ],
            ]),
      ].map(([key = "", value = ""]) => ({
        key: { text: key },
        value: { text: value },
      })),
    })}
    ${
      given.listed &&
      html`<p class="govuk-body">
        <a class="govuk-link" href="/children/${given.child}"
          >Open the record</a
        >
      </p>`
    }
    ${given.liftedOn === null && deeds(given, id, filled)}`,
  };
}

function deeds(given: Restriction, asker: string, filled: Filled): Html {
  const { id, setBy, confirmedOn, liftAskedBy } = given;
  return html`${
    confirmedOn === null &&
    (setBy === asker
      ? html`<p class="govuk-body">Somebody else confirms what you set.</p>`
      : html`<form method="post" action="/restrictions/${id}/confirm">
          ${govukButton({ text: "Confirm this restriction" })}
        </form>`)
  }
  ${
    liftAskedBy === null
      ? html`<h2 class="govuk-heading-m">Ask to lift it</h2>
          <form method="post" action="/restrictions/${id}/lift" novalidate>
            ${liftForm.ask(filled)}
            ${govukButton({
              text: "Ask a second person to lift it",
              classes: "govuk-button--secondary",
            })}
          </form>`
      : liftAskedBy === asker
        ? html`<p class="govuk-body">
            A second person decides whether it is lifted.
          </p>`
        : html`<form method="post" action="/restrictions/${id}/lift">
            ${govukButton({
              text: "Agree and lift it",
              classes: "govuk-button--warning",
            })}
          </form>`
  }`;
}
