import { longDayWords, monthWords } from "#kernel/date-words.ts";
import type { Problem } from "#kernel/problem.ts";
import { type Html, html } from "#platform/web/html.ts";
import { list } from "#platform/web/list.ts";
import type { Page } from "#platform/web/page.ts";
import { type Journey, journeys } from "../indicator.ts";
import { absenceWords } from "./loaded-words.ts";
import type { Measure } from "./measure.ts";
import { lastWholeMonth } from "./months.ts";
import { latestOf, measureAt, overviewColumns } from "./performance-columns.ts";
import { performanceTitle } from "./performance-title.ts";
import type { Standing } from "./standing.ts";
import { askedWrongly, standingControl } from "./standing.page.ts";

type Given = {
  measures: readonly Measure[];
  standing: Standing;
  problems: readonly Problem[];
  entered: Readonly<Record<string, string>>;
  here: string;
};

/** Every measure along the child's journey, each a way to the children behind it. */
export function performancePage(given: Given): Page {
  const { measures, standing, problems, here } = given;
  return {
    title: performanceTitle(measures),
    caption: "Performance",
    section: "/performance",
    width: "wide",
    status: problems.length > 0 ? 422 : 200,
    body: html`${askedWrongly(problems)} ${standingControl(given)}
      <p class="govuk-body">
        Figures are for ${monthWords(lastWholeMonth(standing.asAt).to)}, the
        last whole month; numbers of children “on a day” are for
        ${longDayWords(standing.asAt)}. Each opens to the children it counts.
      </p>
      ${journeys.map((journey) => stage(journey, given))}
      <p class="govuk-body app-no-print">
        <a
          class="govuk-link"
          href="${here.replace("/performance", "/performance.csv")}"
          >Download this table (CSV)</a
        >
      </p>`,
  };
}

function stage(journey: Journey, { measures, here }: Given): Html | undefined {
  const own = measures.filter(({ indicator }) => indicator.journey === journey);
  if (own.length === 0) return undefined;
  const loaded = own.filter((each) => latestOf(each)?.dataLoaded === true);
  const others = own.filter((each) => !loaded.includes(each));
  return html`<section aria-labelledby="${idOf(journey)}">
    <h2 class="govuk-heading-m govuk-!-margin-bottom-2" id="${idOf(journey)}">
      ${titleOf(journey)}
    </h2>
    ${
      loaded.length > 0 &&
      list({
        caption: `${titleOf(journey)}: measures`,
        captionSize: "hidden",
        columns: overviewColumns(here),
        rows: loaded,
        here,
        nothing: "",
      })
    }
    ${others.length > 0 && notLoaded(others, here)}
  </section>`;
}

const notLoaded = (measures: readonly Measure[], here: string) =>
  html`<div class="app-nothing govuk-!-margin-bottom-6">
    <p class="govuk-body-s govuk-!-margin-bottom-1">
      <strong>No figure</strong>
    </p>
    <ul class="govuk-list govuk-body-s govuk-!-margin-bottom-0">
      ${measures.map((measure) => {
        const latest = latestOf(measure);
        return html`<li>
          <a class="govuk-link" href="${measureAt(measure, here)}"
            >${measure.indicator.title}</a
          >:
          ${
            latest
              ? absenceWords(latest, measure.indicator)
              : "No month is over yet."
          }
        </li>`;
      })}
    </ul>
  </div>`;

const idOf = (journey: Journey) => `stage-${journey.replaceAll(" ", "-")}`;
export const titleOf = (journey: Journey) =>
  `${journey.charAt(0).toUpperCase()}${journey.slice(1)}`;
