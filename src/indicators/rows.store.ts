import { sql } from "kysely";
import type { Db } from "#platform/database/connection.ts";
import { everyone } from "#platform/database/everyone.ts";
import {
  type Looking,
  opened,
  opensEveryChild,
} from "#record/access/opened.store.ts";
import { fates, inGroup } from "./behind.store.ts";
import { definition } from "./definitions.ts";
import type { Breakdown, Indicator } from "./indicator.ts";
import { defaultAsAt, inMemory } from "./loaded.store.ts";
import { partLabels } from "./parts.store.ts";
import { withParts } from "./populations/breakdown.ts";
import { periodRelation } from "./populations/in-periods.ts";
import type { Sql } from "./populations/population.ts";
import { type Question, countedOver } from "./question.ts";
import type { GroupKey, Row, RowOrder, Rows } from "./row.ts";

export type RowsAsked = Question & {
  /** Of the split by `by`. */
  part?: string | undefined;
  group?: GroupKey;
  /** Absent or by a column that is none, the usual: by day, then by the child's number. */
  order?: RowOrder;
  /** So many rows from the one at `from`, counted from 0. */
  page?: { from: number; size: number };
};

/**
 * A figure's rows, or a part's, a group's or a page of them. Names, columns and breakdowns are
 * looked up for the rows given and no others. A figure that cannot be known has none.
 */
export async function rowsOf(
  key: string,
  question: RowsAsked,
  db: Db,
  asker: Looking,
): Promise<Rows> {
  const { authority } = asker;
  await inMemory(db);
  const whole = await opensEveryChild(db, asker);
  const isOpen = whole ? sql`true` : opened(sql`r.child_id`, asker);
  const indicator = definition(key, question.definition);
  const asAt = question.asAt ?? (await defaultAsAt(db, authority));
  const period = { n: 1, from: question.from, to: question.to };
  const periods = [countedOver(indicator, period)];
  const { by, part, order, page, group } = question;
  const labels = new Map<Breakdown, ReadonlyMap<string, string>>();
  for (const each of indicator.breakdowns)
    labels.set(each, await partLabels(db, authority, each));
  const fated = fates({
    indicators: [indicator],
    authority,
    asAt,
    periods,
    by,
    part,
  });
  const split = (rows: Sql, each: Breakdown) =>
    withParts(rows, each, authority, each);
  const narrowed = by && part !== undefined ? [by] : [];
  const sorted = indicator.breakdowns.filter(
    (each) => each === order?.by && !narrowed.includes(each),
  );
  const found = [...narrowed, ...sorted];
  const asked = order && keyOf(order.by, indicator, labels);
  const inOrder = order && asked ? byKey(order.order) : usual;
  const among = group ? inGroup[group] : sql`true`;
  const open = sql`select r.* from (${sorted.reduce(split, fated)}) r where ${among} and ${isOpen}`;
  // In the usual order, which begins with the day, a page has only rows of the first days: the others need no names.
  const first =
    page && !asked
      ? sql`order by on_day fetch first ${page.from + page.size} rows with ties`
      : sql``;
  /** Of few rows the children are found one by one: of the past PostgreSQL would look through all for each. */
  const theirs = (rows: "near" | "listed") =>
    page && (rows === "listed" || !asked)
      ? sql`and child.id = any (array(select child_id from ${sql.ref(rows)}))`
      : sql``;
  const list = sql<Listed>`
    with ${periodRelation(periods, asAt)}, near as (${open} ${first}),
    listed as (
      select * from (
        select r.*, child.la_child_id as child_number, ${asked ?? sql`null`} as asked_order
          from near r join child on child.authority = ${authority} and child.id = r.child_id ${theirs("near")}) numbered
       order by ${inOrder} ${page ? sql`limit ${page.size} offset ${page.from}` : sql``}
    )
    select r.row_id as "rowId", child.id as "childId", child_number as "laChildId", ${nameOf} as name,
           on_day as "on", is_counted as counted, why_left_out as "leftOut",
           ${drillOf(indicator)} as drill, from_return as "fromReturn", evidence, ${partsOf(indicator)} as parts
      from (${indicator.breakdowns.filter((each) => !found.includes(each)).reduce(split, sql`select * from listed`)}) r
      join child on child.authority = ${authority} and child.id = r.child_id ${theirs("listed")}
     order by ${inOrder}`;
  const hidden = sql<{ rows: number }>`
    with ${periodRelation(periods, asAt)}
    select count(*) as rows from (${fated}) r where ${among} and not ${isOpen}`;
  return everyone(db, async () => {
    const { rows } = await list.execute(db);
    const others = whole ? [] : (await hidden.execute(db)).rows;
    return {
      shown: rows.map((row) => rowFrom(row, labels)),
      notShown: others[0]?.rows ?? 0,
    };
  });
}

const nameOf = sql`trim(concat_ws(' ', coalesce(child.preferred_name, child.given_names), child.family_name))`;

/** What rows are ordered by before the usual order. */
function keyOf(
  by: string,
  { breakdowns, drill }: Indicator,
  labels: ReadonlyMap<Breakdown, ReadonlyMap<string, string>>,
): Sql | undefined {
  const split = breakdowns.find((each) => each === by);
  if (!split) return by in drill ? sql.ref(by) : columns[by];
  const words = JSON.stringify(Object.fromEntries(labels.get(split) ?? []));
  return sql`coalesce(${words}::jsonb ->> ${sql.ref(by)}, ${sql.ref(by)})`;
}

const usual = sql`on_day, child_number collate "C", row_id collate "C"`;

/** What has no value comes last either way, and what is equal in the usual order. */
const byKey = (order: RowOrder["order"]) =>
  sql`asked_order ${sql.raw(order === "descending" ? "desc" : "asc")} nulls last, ${usual}`;

const columns: Readonly<Record<string, Sql>> = {
  child: sql`lower(coalesce(nullif(${nameOf}, ''), child.la_child_id)) collate "C"`,
  number: sql`child.la_child_id collate "C"`,
  why: sql`why_left_out collate "C"`,
};

const object = (columns: readonly string[]) =>
  sql`jsonb_build_object(${sql.join(columns.flatMap((column) => [sql`${column}::text`, sql.ref(column)]))})`;

const drillOf = ({ drill, population }: Indicator) =>
  object([
    ...new Set([
      ...Object.keys(drill),
      ...population.facets.filter((facet) => facet === "state"),
    ]),
  ]);

const partsOf = ({ breakdowns }: Indicator) => object(breakdowns);

type Listed = Pick<
  Row,
  "rowId" | "on" | "counted" | "leftOut" | "fromReturn" | "evidence" | "drill"
> & {
  childId: string;
  laChildId: string;
  name: string;
  parts: Partial<Record<Breakdown, string>>;
};

function rowFrom(
  { childId, laChildId, name, parts, ...row }: Listed,
  labels: ReadonlyMap<Breakdown, ReadonlyMap<string, string>>,
): Row {
  const { state = null, days_late: daysLate = null } = row.drill;
  const { rowId, on, counted, leftOut, fromReturn, evidence, drill } = row;
  return {
    rowId,
    child: { id: childId, laChildId, name },
    on,
    counted,
    leftOut,
    state: state === null ? null : String(state),
    daysLate: daysLate === null ? null : Number(daysLate),
    fromReturn,
    evidence,
    parts: Object.fromEntries(
      Object.entries(parts).map(([by, part]) => [
        by,
        labels.get(by as Breakdown)?.get(part) ?? part,
      ]),
    ),
    drill,
  };
}
