import { instantWords, longDayWords } from "#kernel/date-words.ts";
import type { Filled } from "#platform/web/forms.ts";
import {
  govukButton,
  govukSummaryList,
  govukWarningText,
} from "#platform/web/govuk.ts";
import { html } from "#platform/web/html.ts";
import { type List, list } from "#platform/web/list.ts";
import type { Page } from "#platform/web/page.ts";
import { emergencies } from "./break-glass.ts";
import { emergencyForm, reviewForm } from "./break-glass.form.ts";
import type { Opening } from "./break-glass.store.ts";

/** Stands between a search and the record: nothing of the child is on it. */
export const emergencyPage = (child: string, filled: Filled): Page => ({
  title: "Open a record in an emergency",
  status: emergencyForm.status(filled),
  section: "/children",
  breadcrumbs: [{ text: "Children", href: "/children" }],
  body: html`${emergencyForm.summary(filled)}
    ${govukWarningText({
      text: "You do not work with this child. Open the record only if something cannot wait.",
      iconFallbackText: "Warning",
    })}
    <p class="govuk-body">
      It opens for 12 hours. Your manager, information governance and whoever is
      on the list of a restricted record are told at once, and somebody reviews
      it within 2 working days.
    </p>
    <form method="post" action="/children/${child}/emergency" novalidate>
      ${emergencyForm.ask(filled)}
      ${govukButton({ text: "Open the record", classes: "govuk-button--warning" })}
    </form>`,
});

/** Every emergency opening: how often, by whom, and how it was judged. */
export const emergenciesPage = (
  given: Pick<List<Opening>, "rows" | "here">,
): Page => {
  const wrong = given.rows.filter(({ judged }) => judged === "inappropriate");
  return {
    title: "Records opened in an emergency",
    section: "/notices",
    width: "wide",
    breadcrumbs: [{ text: "Notices", href: "/notices" }],
    shows: given.rows.map(({ child }) => child),
    body: html`<p class="govuk-body">
        ${given.rows.length} opened, ${wrong.length} judged inappropriate.
      </p>
      ${list<Opening>({
        ...given,
        caption: "Emergency openings, latest first",
        captionSize: "hidden",
        columns: [
          {
            key: "when",
            heading: "When",
            lead: true,
            cell: ({ id, openedAt }) =>
              html`<a class="govuk-link" href="/emergencies/${id}"
                >${instantWords(openedAt)}</a
              >`,
          },
          { key: "by", heading: "By", cell: ({ by }) => by },
          { key: "why", heading: "Why", cell: ({ category }) => why(category) },
          {
            key: "judged",
            heading: "Review",
            cell: ({ judged, reviewDueOn }) =>
              judged ?? `due ${longDayWords(reviewDueOn)}`,
          },
        ],
        nothing: "No record has been opened in an emergency.",
      })}`,
  };
};

const why = (category: string) =>
  Object.entries(emergencies).find(([key]) => key === category)?.[1] ??
  category;

/** One opening with what its reviewer has to judge; the record itself is not shown. */
export const reviewPage = (
  opening: Opening,
  filled: Filled,
  mine: boolean,
): Page => ({
  title: "Review an emergency opening",
  status: reviewForm.status(filled),
  section: "/notices",
  breadcrumbs: [
    { text: "Notices", href: "/notices" },
    { text: "Emergency openings", href: "/emergencies" },
  ],
  shows: [opening.child],
  body: html`${reviewForm.summary(filled)}
  ${govukSummaryList({
    rows: [
      ["Opened by", opening.by],
      ["Opened", instantWords(opening.openedAt)],
      ["Closes", instantWords(opening.until)],
      ["Why", why(opening.category)],
      ["In their words", opening.reason],
      ...(opening.judged === null
        ? [["Review due", longDayWords(opening.reviewDueOn)]]
        : [
            ["Judged", `${opening.judged}, by ${opening.reviewedBy}`],
            ["Because", opening.words ?? "–"],
          ]),
    ].map(([key = "", value = ""]) => ({
      key: { text: key },
      value: { text: value },
    })),
  })}
  ${
    opening.judged === null &&
    (mine
      ? html`<p class="govuk-body">Somebody else reviews what you opened.</p>`
      : html`<form method="post" action="/emergencies/${opening.id}" novalidate>
          ${reviewForm.ask(filled)} ${govukButton({ text: "Save the review" })}
        </form>`)
  }`,
});
