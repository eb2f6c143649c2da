import { begun } from "#kernel/begun.ts";
import type { Instant } from "#kernel/london.ts";
import type { Problem } from "#kernel/problem.ts";
import type { Db } from "#platform/database/connection.ts";
import type { OverDatabase } from "#platform/over-database.ts";
import { type Sort, sortAsked } from "#platform/web/list.ts";
import type { Request } from "#platform/web/route.ts";
import { figure } from "../ask.ts";
import { type Behind, nothingBehind, openBehind } from "../behind.store.ts";
import type { Figure, Part } from "../figure.ts";
import { type Breakdown, type Indicator, breakdowns } from "../indicator.ts";
import { defaultAsAt } from "../loaded.store.ts";
import { type Question, countedOver } from "../question.ts";
import { lateness, recordedOf } from "../recorded.store.ts";
import type { Row } from "../row.ts";
import { type RowsAsked, rowsOf } from "../rows.store.ts";
import { definitionAsked, questionAsked } from "./indicator-question.ts";
import { countedMonths } from "./months.ts";
import { type ListedRow, rowColumns } from "./row-columns.ts";
import { type Group, groupAsked, groupsOf } from "./row-groups.ts";
import { type Standing, asAtAsked, knownAtAsked } from "./standing.ts";

export type Asking = Pick<
  Request<OverDatabase, "GET /performance/:key">,
  "asker" | "params" | "query" | "here" | "today" | "read"
>;

/** One figure with the rows behind it, as an address asks for them. */
export type FigureAsked = {
  indicator: Indicator;
  standing: Standing;
  /** What was asked of the engine, to be asked again at another moment. */
  question: Question & { part?: string };
  figure: Figure;
  by: Breakdown | undefined;
  part: Part | undefined;
  groups: readonly Group[];
  group: Group;
  sort: Sort;
  problems: readonly Problem[];
};

const usualOrder = { by: "", order: "ascending" } as const;

export async function figureAsked(
  db: Db,
  { asker, params, query, today }: Asking,
  known: Instant,
): Promise<FigureAsked> {
  const { authority } = asker;
  const { indicator, version, ...defined } = definitionAsked(params.key, query);
  const usual = await defaultAsAt(db, authority);
  const { asAt, ...dated } = asAtAsked(query, usual);
  const moment = knownAtAsked(query);
  const { from, to, by, ...asked } = questionAsked(query, indicator, asAt);
  const question = {
    from,
    to,
    asAt,
    knownAt: known,
    ...(version !== undefined && { definition: version }),
    ...(by !== undefined && { by }),
  };
  const found = await figure(
    indicator.key,
    question,
    db,
    authority,
    countedMonths(asAt),
  );
  const part = found.by?.find((each) => each.part === asked.part);
  const narrowed = { ...question, ...(part && { part: part.part }) };
  const groups = groupsOf(
    indicator,
    part ?? found,
    await behindFigure(narrowed, found, indicator, db, asker),
  );
  const { group, unknown } = groupAsked(groups, query["show"], indicator);
  const sort = sortAsked(query, rowColumns(indicator, true), usualOrder);
  return {
    indicator,
    question: narrowed,
    figure: found,
    by,
    part,
    groups,
    group,
    sort,
    standing: {
      asAt,
      usual,
      today,
      known,
      ...(moment.knownAt !== undefined && { knownAsked: moment.knownAt }),
    },
    problems: [
      ...defined.problems,
      ...moment.problems,
      ...dated.problems,
      ...asked.problems,
      ...wrongly("part", asked.part !== undefined && found.by && !part),
      ...wrongly("show", unknown),
    ],
  };
}

const wrongly = (field: "part" | "show", wrong: boolean | undefined) =>
  wrong === true ? [{ field, message: messages[field] }] : [];

const messages = {
  part: "That part of the split has no rows in this period: the whole is shown",
  show: "Choose which rows to see from the links above the list",
};

function behindFigure(
  { from, to, by, part }: FigureAsked["question"],
  { asAt, dataLoaded }: Figure,
  indicator: Indicator,
  db: Db,
  asker: Asking["asker"],
): Promise<Behind> | Behind {
  if (dataLoaded !== true) return nothingBehind;
  const periods = [countedOver(indicator, { n: 1, from, to })];
  const narrowed = part === undefined ? {} : { by, part };
  const { authority } = asker;
  return openBehind(
    db,
    { indicators: [indicator], authority, asAt, periods, ...narrowed },
    asker,
  );
}

/** The group's rows in the order asked for, all or a page of them; none where the figure cannot be known. */
export async function rowsListed(
  { indicator, question, figure, group, sort }: FigureAsked,
  db: Db,
  asking: Pick<Asking, "asker">,
  page?: RowsAsked["page"],
): Promise<readonly ListedRow[]> {
  if (figure.dataLoaded !== true) return [];
  const by = breakdowns.find((each) => each.replace(" ", "-") === sort.by);
  const { shown } = await rowsOf(
    indicator.key,
    {
      ...question,
      group: group.key,
      order: { ...sort, by: by ?? sort.by },
      ...(page && { page }),
    },
    db,
    asking.asker,
  );
  return withRecorded(shown, indicator, db, asking);
}

/** The rows with when their facts were recorded, where that is not simply in time. */
async function withRecorded(
  rows: readonly Row[],
  { needs }: Indicator,
  db: Db,
  { asker }: Pick<Asking, "asker">,
): Promise<readonly ListedRow[]> {
  const recorded = await recordedOf(rows, db, asker, needs.map(tableOf));
  return rows.map((row) => ({ ...row, recorded: wordsFor(row, recorded) }));
}

/** Of a need such as `review recorded`, the table. */
const tableOf = (need: string) => need.split(" ")[0] ?? need;

function wordsFor(...given: Parameters<typeof lateness>): string | undefined {
  const late = lateness(...given);
  return late && begun(late);
}
