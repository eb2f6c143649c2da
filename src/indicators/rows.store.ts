import { sql } from "kysely";
import type { Db } from "#platform/database/connection.ts";
import type { Asker } from "#platform/web/route.ts";
import { countsOf, amongOf, givenBy, leftOutOf } from "./counts.store.ts";
import { definition } from "./definitions.ts";
import type { Breakdown, Indicator } from "./indicator.ts";
import { defaultAsAt, inMemory } from "./loaded.store.ts";
import { partLabels } from "./parts.store.ts";
import { rowsNear, withParts } from "./populations/breakdown.ts";
import { periodRelation, rowsInPeriods } from "./populations/in-periods.ts";
import type { Sql } from "./populations/population.ts";
import { type Question, countedOver } from "./question.ts";
import type { Row, Rows } from "./row.ts";

/** A figure's rows, or with `part` those of one part of a split, in order of day. A figure that cannot be known has none. */
export async function rowsOf(
  key: string,
  question: Question & { part?: string },
  db: Db,
  asker: Pick<Asker, "authority">,
): Promise<Rows> {
  await inMemory(db);
  const { authority } = asker;
  const indicator = definition(key, question.definition);
  const asAt = question.asAt ?? (await defaultAsAt(db, authority));
  const period = { n: 1, from: question.from, to: question.to };
  const periods = [countedOver(indicator, period)];
  const pass = { indicators: [indicator] as const, authority, asAt, periods };
  const population = rowsInPeriods(
    indicator.population,
    givenBy(pass),
    periods,
  );
  const asked = sql`select * from (${population}) population where ${amongOf(indicator)}`;
  const { rows } = await sql<Listed>`
    with ${periodRelation(periods, asAt)}
    select r.row_id as "rowId", child.id as "childId", child.la_child_id as "laChildId",
           trim(concat_ws(' ', coalesce(child.preferred_name, child.given_names), child.family_name)) as name,
           on_day as "on", ${countsOf(indicator)} as counted, ${leftOutOf(indicator)} as "leftOut",
           ${drillOf(indicator)} as drill, from_return as "fromReturn", evidence, ${opensTo(asker)} as opens,
           ${partsOf(indicator)} as parts
      from (${splitBy(asked, indicator, question, authority)}) r
      join child on child.authority = ${authority} and child.id = r.child_id
     order by on_day, child.la_child_id collate "C", row_id collate "C"`.execute(
    db,
  );
  const shown = rows.filter(({ opens }) => opens);
  const labels = new Map<Breakdown, ReadonlyMap<string, string>>();
  for (const by of indicator.breakdowns)
    labels.set(by, await partLabels(db, authority, by));
  return {
    shown: shown.map((row) => rowFrom(row, labels)),
    notShown: rows.length - shown.length,
  };
}

/** Until access is decided child by child, whoever may see figures may open every row of their authority. */
const opensTo = (_asker: Pick<Asker, "authority">): Sql => sql`true`;

/** Narrowed to the part asked for before the other splits are looked up. */
function splitBy(
  rows: Sql,
  { breakdowns }: Indicator,
  { by, part }: { by?: Breakdown; part?: string },
  authority: string,
): Sql {
  const first = by && part !== undefined ? [by] : [];
  const others = breakdowns.filter((each) => !first.includes(each));
  const narrowed = first.reduce(
    (sofar, each) =>
      sql`select * from (${withParts(rowsNear(sofar, each, part ?? "", authority), each, authority, each)}) split where ${sql.ref(each)} = ${part}`,
    rows,
  );
  return others.reduce(
    (sofar, each) => withParts(sofar, each, authority, each),
    narrowed,
  );
}

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
  opens: boolean;
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
