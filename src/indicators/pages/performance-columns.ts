import { sparkline } from "#platform/charts/sparkline.ts";
import { valueWords } from "#platform/charts/figure-words.ts";
import { variationChip } from "#platform/charts/variation.ts";
import { type Html, html } from "#platform/web/html.ts";
import { type Column, withQuery } from "#platform/web/list.ts";
import { chartUnit, madeOf, shortFigure } from "./figure-on-page.ts";
import { type Measure, nearWords, publishedWords } from "./measure.ts";

/** Where a measure's own page is, asked about the same dates. */
export const measureAt = ({ indicator }: Measure, here: string): string => {
  const [, query = ""] = here.split("?", 2);
  const path = `/performance/${indicator.key}`;
  return query === "" ? path : `${path}?${query}`;
};

/** Lines of months that are kept until something is written are drawn once. */
const drawn = new WeakMap<Measure["points"], Html>();

function lineOf({ points, judged, indicator }: Measure): Html {
  const before = drawn.get(points);
  if (before) return before;
  const { key, unit, better, title } = indicator;
  const line = sparkline({
    id: `spark-${key}`,
    title,
    unit: chartUnit(unit),
    direction: better,
    points,
    judged,
  });
  drawn.set(points, line);
  return line;
}

/** One row of the overview for each measure. `here` carries the two dates to the measure's own page. */
export const overviewColumns = (here: string): readonly Column<Measure>[] => [
  {
    key: "measure",
    heading: "Measure",
    lead: true,
    cell: (measure) =>
      html`<a class="govuk-link" href="${measureAt(measure, here)}"
        >${measure.indicator.title}</a
      >`,
  },
  {
    key: "latest",
    heading: "Latest",
    cell: (measure) => {
      const { latest } = measure;
      if (!latest) return undefined;
      const made = madeOf(latest, measure.indicator)?.replace(outOf, "");
      const rows = withQuery(measureAt(measure, here), { show: "counted" });
      return html`<a class="govuk-link" href="${rows}#rows"
          ><strong>${latestWords(measure)}</strong></a
        >${made !== undefined && html` <span class="app-below">${made}</span>`}`;
    },
  },
  {
    key: "months",
    heading: "24 months",
    cell: lineOf,
  },
  {
    key: "variation",
    heading: "Change",
    cell: ({ variation }) => variationChip(variation),
  },
  {
    key: "assurance",
    heading: "Target",
    cell: ({ target, indicator, assurance }) => {
      if (!target) return undefined;
      const aim = valueWords(target.aim, chartUnit(indicator.unit));
      return assurance ? `${aim}, ${assurance}` : aim;
    },
  },
  {
    key: "comparator",
    heading: "Elsewhere",
    cell: ({ comparators: [first] }) =>
      first &&
      html`${figureAlone(first)}
        <span class="app-below app-no-wrap">${nearWords(first)}</span>`,
  },
];

/** A rate's own name says what it is out of; its figures need not say it again. */
const outOf = / ?per 10,000:? ?/;
const figureAlone = (first: Measure["comparators"][number]) =>
  publishedWords(first).replace(outOf, "");

/** `none due` reads better than an empty share. */
function latestWords(measure: Measure): string {
  const { latest } = measure;
  if (!latest) return "";
  if (latest.value !== null) return shortFigure(latest);
  return latest.noValue === undefined
    ? `No ${measure.indicator.says[1]}`
    : "No rate";
}
