import { begun } from "#kernel/begun.ts";
import { instantWords, longDayWords } from "#kernel/date-words.ts";
import type { Problem } from "#kernel/problem.ts";
import { spcChart } from "#platform/charts/spc-chart.ts";
import { variationWords } from "#platform/charts/variation.ts";
import { type Html, html } from "#platform/web/html.ts";
import { withQuery } from "#platform/web/list.ts";
import type { Page } from "#platform/web/page.ts";
import type { Comparator } from "../benchmarks/benchmark.store.ts";
import type { Figure } from "../figure.ts";
import type { Breakdown } from "../indicator.ts";
import { sentence } from "../sentence.ts";
import { type Change, changePart, mostDifferences } from "./change.page.ts";
import { comparatorsPart, drawn } from "./comparators.page.ts";
import { definitionPart } from "./definition.page.ts";
import { chartUnit, shortFigure, whenWords } from "./figure-on-page.ts";
import { absenceWords } from "./loaded-words.ts";
import type { Measure } from "./measure.ts";
import type { PartOverTime } from "./parts-over-time.ts";
import { stageId } from "./overview-table.ts";
import { monthAt, periodControl } from "./period.page.ts";
import { type RowsShown, rowsPart } from "./rows.page.ts";
import { splitPart } from "./split.page.ts";
import type { Standing } from "./standing.ts";
import { askedWrongly, pathOf, standingControl } from "./standing.page.ts";

export type IndicatorShown = Measure & {
  figure: Figure;
  comparators: readonly Comparator[];
  by: Breakdown | undefined;
  part: string | undefined;
  parts: readonly PartOverTime[];
  /** Nothing where the figure cannot be known. */
  rows: RowsShown | undefined;
  change: Change;
  standing: Standing;
  problems: readonly Problem[];
  entered: Readonly<Record<string, string>>;
  here: string;
};

/** One measure: what it is now, how it moves, who is behind it, how it is counted. */
export function indicatorPage(given: IndicatorShown): Page {
  const { indicator, figure, standing, problems, here, rows } = given;
  const { journey, title } = indicator;
  const kept = new URLSearchParams(here.split("?", 2)[1] ?? "");
  const back = withQuery("/performance", {
    asAt: kept.get("asAt") ?? undefined,
    knownAt: kept.get("knownAt") ?? undefined,
  });
  return {
    title: `${title}: ${findingWords(figure)}`,
    section: "/performance",
    width: "wide",
    status: problems.length > 0 ? 422 : 200,
    breadcrumbs: [
      { text: "Performance", href: back },
      {
        text: begun(journey),
        href: `${back}#${stageId(journey)}`,
      },
    ],
    shows: childrenOf(given),
    body: html`${askedWrongly(problems)} ${standingControl(given)}
      ${periodControl({ ...given, from: figure.from, to: figure.to, asAt: standing.asAt })}
      <p class="govuk-body-l">
        ${absenceWords(figure, indicator) ?? sentence(figure)}
      </p>
      ${indicator.caveat !== undefined && html`<p class="govuk-body">${indicator.caveat}</p>`}
      ${chart(given)} ${comparatorsPart(given.comparators, here)}
      ${rows && splitPart(given)} ${rows && rowsPart(rows)}
      ${rows && changePart(given.change, here, standing)}
      ${definitionPart(indicator, given.target, here)}
      <p class="govuk-body-s app-print-only">${knownWords(standing)}</p>`,
  };
}

/** `48 of 66 in March 2026`, as a title says it. */
const findingWords = (figure: Figure): string =>
  figure.dataLoaded !== true
    ? "no figure"
    : `${shortFigure(figure)} ${whenWords(figure)}`;

/** Nothing where no month has a figure: an empty picture says less than the sentence above it. */
function chart(given: IndicatorShown): Html | undefined {
  const { indicator, target, here, standing, comparators } = given;
  const { points, variation, latest } = given;
  if (points.every(({ value }) => value === undefined)) return undefined;
  const finding = latest ? findingWords(latest) : "No month is over yet";
  const judged =
    variation === "too few" ? "" : `${variationWords[variation]}: `;
  return spcChart({
    id: "chart",
    title: begun(`${judged}${finding}`),
    subtitle: `${begun(indicator.words.numerator)}. Month by month, as at ${longDayWords(standing.asAt)}`,
    unit: chartUnit(indicator.unit),
    direction: indicator.better,
    points,
    ...(target && { target: target.aim }),
    benchmarks: drawn(comparators, indicator),
    openAt: (month) => monthAt(here, month),
    csvAt: here.replace(pathOf(here), `${pathOf(here)}/months.csv`),
  });
}

/** Everyone the page names, for the access trail. */
function childrenOf({ rows, change }: IndicatorShown): readonly string[] {
  const listed = rows?.listed.map(({ child }) => child.id) ?? [];
  const changed = (change.found?.differences ?? [])
    .slice(0, mostDifferences)
    .flatMap(({ before, after }) => (after ?? before)?.child.id ?? []);
  return [...new Set([...listed, ...changed])];
}

const knownWords = ({ known }: Standing) =>
  known.startsWith("-") ? "" : `Known at ${instantWords(known)}.`;
