import { begun } from "#kernel/begun.ts";
import { shortMonthWords } from "#kernel/date-words.ts";
import { smallMultiples } from "#platform/charts/small-multiples.ts";
import { mojSubNavigation } from "#platform/web/govuk.ts";
import { type Html, html } from "#platform/web/html.ts";
import { type Column, list, withQuery } from "#platform/web/list.ts";
import type { Figure, Part } from "../figure.ts";
import { type Breakdown, type Indicator, breakdowns } from "../indicator.ts";
import { chartUnit, madeOf, shortFigure, whenWords } from "./figure-on-page.ts";
import type { PartOverTime } from "./parts-over-time.ts";

type Given = {
  indicator: Indicator;
  figure: Figure;
  by: Breakdown | undefined;
  part: string | undefined;
  parts: readonly PartOverTime[];
  here: string;
};

/** The figure by team, age or placement: side by side over time, and as a table for the period. */
export function splitPart(given: Given): Html {
  const { indicator, figure, by, parts, here } = given;
  const at = (changes: Record<string, string | undefined>) =>
    withQuery(here, { part: undefined, page: undefined, ...changes });
  const has = (part: string) =>
    figure.by?.some((each) => each.part === part) ?? false;
  const openAt = (part: string) => `${at({ part })}#rows`;
  return html`<section
    aria-labelledby="split"
    class="${by === undefined && "app-no-print"}"
  >
    <h2 class="govuk-heading-m" id="split">By team, age or placement</h2>
    ${mojSubNavigation({
      label: "Split by",
      items: [undefined, ...breakdowns].map((each) => ({
        text: each === undefined ? "Not split" : `By ${each}`,
        href: `${at({ by: each })}#split`,
        active: each === by,
      })),
    })}
    ${by && figure.cannot !== undefined && cannotBe(figure.cannot)}
    ${
      by &&
      figure.by &&
      html`${
          parts.length > 0 &&
          smallMultiples({
            id: "split",
            unit: chartUnit(indicator.unit),
            direction: indicator.better,
            multiples: parts.map((each, index) => ({
              key: String(index),
              name: nameOf(each),
              points: each.points,
              ...(has(each.part) && { href: openAt(each.part) }),
            })),
          })
        }
        ${list({
          caption: `By ${by}, ${whenWords(figure)}`,
          captionSize: "s",
          columns: partColumns(indicator, by, openAt),
          rows: figure.by,
          here,
          nothing: "There are no rows to split.",
        })}
        <p class="govuk-body-s">
          As it was on the day each row counts: who answered then, how old the
          child was, where they lived.
        </p>`
    }
  </section>`;
}

/** A part without a figure in the last month says from when the figure beside its name is. */
function nameOf({ label, points }: PartOverTime): string {
  const latest = points.findLast(({ value }) => value !== undefined);
  return !latest || latest === points.at(-1)
    ? label
    : `${label}, ${shortMonthWords(latest.month)}`;
}

const cannotBe = (why: string) =>
  html`<div class="app-nothing govuk-!-margin-bottom-6">
    <p class="govuk-body govuk-!-margin-bottom-0">${why}</p>
  </div>`;

const partColumns = (
  indicator: Indicator,
  by: Breakdown,
  openAt: (part: string) => string,
): readonly Column<Part>[] => [
  {
    key: "part",
    heading: begun(by),
    lead: true,
    cell: ({ part, label }) =>
      html`<a class="govuk-link" href="${openAt(part)}">${label}</a>`,
  },
  {
    key: "figure",
    heading: "Figure",
    numeric: true,
    cell: (part) => shortFigure({ ...part, unit: indicator.unit }),
  },
  // A count says itself what it counted.
  ...(indicator.unit === "count" ? [] : [madeColumn(indicator)]),
];

const madeColumn = (indicator: Indicator): Column<Part> => ({
  key: "made",
  heading: "Counted",
  numeric: true,
  cell: (part) =>
    madeOf({ ...part, unit: indicator.unit }, indicator) ??
    part.numerator ??
    undefined,
});
