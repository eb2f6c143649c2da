import { begun } from "#kernel/begun.ts";
import { longDayWords, monthWords } from "#kernel/date-words.ts";
import type { Problem } from "#kernel/problem.ts";
import { html } from "#platform/web/html.ts";
import type { Page } from "#platform/web/page.ts";
import type { Measure } from "./measure.ts";
import { lastWholeMonth } from "./months.ts";
import { overviewTable, stageId, stagesOf } from "./overview-table.ts";
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
    landscape: true,
    // Nobody is named, yet a figure of one or two speaks of somebody.
    shows: [],
    status: problems.length > 0 ? 422 : 200,
    body: html`${askedWrongly(problems)} ${standingControl(given)}
      <p class="govuk-body">
        Figures are for ${monthWords(lastWholeMonth(standing.asAt).to)}, the
        last whole month; numbers of children “on a day” are for
        ${longDayWords(standing.asAt)}. Each opens to the children it counts.
      </p>
      <nav class="app-no-print" aria-label="Stages of the journey">
        <p class="govuk-body">
          ${stagesOf(measures).map(
            ({ stage }, index) =>
              html`${index > 0 && " · "}<a
                  class="govuk-link"
                  href="#${stageId(stage)}"
                  >${begun(stage)}</a
                >`,
          )}
        </p>
      </nav>
      ${overviewTable(measures, here)}
      <p class="govuk-body app-no-print">
        <a
          class="govuk-link"
          href="${here.replace("/performance", "/performance.csv")}"
          >Download this table (CSV)</a
        >
      </p>`,
  };
}
