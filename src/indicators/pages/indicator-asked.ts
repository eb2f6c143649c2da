import { instantWords } from "#kernel/date-words.ts";
import { millisecondsOf } from "#kernel/london.ts";
import { pageAsked } from "#platform/web/list.ts";
import { figuresOf } from "../ask.ts";
import { comparatorsOf } from "../benchmarks/benchmark.store.ts";
import { changeBetween } from "../change.ts";
import type { Change } from "./change.page.ts";
import {
  type Asking,
  type FigureAsked,
  figureAsked,
  rowsListed,
} from "./figure-asked.ts";
import { measureOf } from "./measure.ts";
import type { IndicatorShown } from "./indicator.page.ts";
import { countedMonths, wholeMonths } from "./months.ts";
import { partsOverTime } from "./parts-over-time.ts";
import { knownAtAsked } from "./standing.ts";
import { targetsOn } from "./targets.store.ts";

const pageSize = 50;

/** All that the page of one measure shows, read in one snapshot so that its parts agree. */
export async function indicatorAsked(asking: Asking): Promise<IndicatorShown> {
  const { asker, query, here } = asking;
  const { authority } = asker;
  const read = await asking.read(async (db, known) => {
    const asked = await figureAsked(db, asking, known);
    const { indicator, figure, by, standing, group } = asked;
    const { asAt } = standing;
    const months = wholeMonths(
      await figuresOf(
        [indicator],
        countedMonths(asAt),
        { asAt, knownAt: known, by: figure.by && by },
        db,
        authority,
      ),
      indicator,
      asAt,
    );
    const day = figure.to < asAt ? figure.to : asAt;
    const targets = await targetsOn(day, [indicator], db, authority);
    const comparators = await comparatorsOf([indicator], db, authority);
    const shownBeside = comparators.get(indicator.key) ?? [];
    const pages = pageAsked(query, pageSize, group.open.rows);
    return {
      asked,
      months,
      pages,
      measure: measureOf({
        indicator,
        months,
        target: targets.get(indicator.key),
        comparators: shownBeside,
      }),
      comparators: shownBeside,
      parts:
        by && figure.by
          ? await partsOverTime(indicator, by, months, asAt, db, authority)
          : [],
      listed: await rowsListed(asked, db, asking, pages),
    };
  }, knownAtAsked(query).knownAt);
  const { asked, listed, pages, measure, ...shown } = read;
  const { part, figure } = asked;
  const change = await changeAsked(asking, asked);
  return {
    ...measure,
    ...shown,
    ...asked,
    change,
    here,
    entered: query,
    part: part?.part,
    rows:
      figure.dataLoaded === true
        ? { ...asked, listed, pages, here, partLabel: part?.label }
        : undefined,
    problems: [...asked.problems, ...change.problems],
  };
}

/** The rows of the list, all of them, for a spreadsheet. */
export const rowsAsked = (asking: Asking) =>
  asking.read(async (db, known) => {
    const asked = await figureAsked(db, asking, known);
    return { ...asked, rows: await rowsListed(asked, db, asking) };
  }, knownAtAsked(asking.query).knownAt);

/** What differs from another moment; it is past, so what was known then stays so while we look. */
async function changeAsked(
  { asker, query, read }: Asking,
  { indicator, question, figure, standing: { known } }: FigureAsked,
): Promise<Change> {
  const asked = query["compare"]?.trim() ?? "";
  const { knownAt, problems } = knownAtAsked(query, "compare");
  if (!knownAt || figure.dataLoaded !== true) return { asked, problems };
  if (millisecondsOf(knownAt) >= millisecondsOf(known)) {
    const message = `Compare with a moment before ${instantWords(known)}, whose figures are shown`;
    return { asked, problems: [{ field: "compare", message }] };
  }
  const moments = [knownAt, known] as const;
  return {
    asked,
    problems,
    found: {
      moments,
      differences: await changeBetween(
        indicator.key,
        question,
        read,
        asker,
        moments,
      ),
    },
  };
}
