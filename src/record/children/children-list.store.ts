import { sql } from "kysely";
import type { Day } from "#kernel/day.ts";
import type { Id } from "#kernel/id.ts";
import type { Db } from "#platform/database/connection.ts";
import type { Sort } from "#platform/web/list.ts";
import type { Asker } from "#platform/web/route.ts";
import { answeringOn } from "../answering.store.ts";
import { inNeedOn } from "../in-need.store.ts";
import type { Born, Named } from "./child-words.ts";
import type { ListKey } from "./children-list.ts";

/** A child as a list shows it, as at the day asked about. */
export type ListedChild = Named &
  Born & {
    id: Id;
    lookedAfter: boolean;
    onPlan: boolean;
    inNeed: boolean;
    careLeaver: boolean;
    openReferral: boolean;
    worker: string | null;
    team: string | null;
    overdue: number;
  };

/** The earlier of today and the last day the data speak of, when nobody records live: where every question begins. */
export async function usualDay(db: Db, asker: Asker, today: Day): Promise<Day> {
  const { rows } = await sql<{ until: Day | null }>`
    select data_until as until from authority where code = ${asker.authority}
  `.execute(db);
  const until = rows[0]?.until;
  return until && until < today ? until : today;
}

/** How many children are on each list, of those this asker may see. */
export async function countLists(db: Db, asker: Asker, asAt: Day) {
  const { rows } = await sql<Record<ListKey, number>>`
    with ${standing(asker.authority, asAt)}
    select count(*) filter (where ${onList["in-need"]})       as "in-need",
           count(*) filter (where ${onList["on-a-plan"]})     as "on-a-plan",
           count(*) filter (where ${onList["looked-after"]})  as "looked-after",
           count(*) filter (where ${onList["care-leavers"]})  as "care-leavers",
           count(*) filter (where ${onList["not-allocated"]}) as "not-allocated",
           count(*)                                           as "all"
      from standing
  `.execute(db);
  return rows[0]!;
}

/** Whether the data loaded say anything of who works with children: returns hardly do. */
export async function holdsAllocations(db: Db, asker: Asker): Promise<boolean> {
  const { rows } = await sql<{ held: boolean }>`
    select exists (select from allocation where authority = ${asker.authority}) as held
  `.execute(db);
  return rows[0]?.held ?? false;
}

type Slice = { sort: Sort; from: number; size: number };

/** Some children of a list, in order; those of one name in order of their number. */
export async function childrenOn(
  list: ListKey,
  db: Db,
  asker: Asker,
  asAt: Day,
  { sort, from, size }: Slice,
): Promise<ListedChild[]> {
  const order = sort.order === "descending" ? sql`desc` : sql`asc`;
  const { rows } = await sql<ListedChild>`
    with ${standing(asker.authority, asAt)},
    page as (
      select * from standing where ${onList[list]}
       order by ${orders[sort.by] ?? sql`name_order`} ${order} nulls last, la_child_id collate "C", id
       limit ${size} offset ${from}
    )
    select ${listed(asker.authority, asAt)}
      from page
     order by ${orders[sort.by] ?? sql`name_order`} ${order} nulls last, la_child_id collate "C", id
  `.execute(db);
  return rows;
}

/** The children of these ids, in the order given. */
export async function childrenOf(
  ids: readonly Id[],
  db: Db,
  asker: Asker,
  asAt: Day,
): Promise<ListedChild[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<ListedChild>`
    with ${standing(asker.authority, asAt, ids)},
    page as (select * from standing)
    select ${listed(asker.authority, asAt)} from page
  `.execute(db);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

const orders: Readonly<Record<string, ReturnType<typeof sql>>> = {
  name: sql`name_order`,
  number: sql`la_child_id collate "C"`,
  // The youngest has the latest birth date; ages ascend as dates descend.
  age: sql`- (coalesce(born_on, expected_on) - date '1900-01-01')`,
};

const onList: Readonly<Record<ListKey, ReturnType<typeof sql>>> = {
  "in-need": sql`in_need`,
  "on-a-plan": sql`on_plan`,
  "looked-after": sql`looked_after`,
  "care-leavers": sql`care_leaver`,
  "not-allocated": sql`(in_need or on_plan or looked_after) and not allocated`,
  all: sql`true`,
};

/**
 * Every child, or those of these ids, with how they stand as at the day. What only a return tells of
 * counts up to the last day that return covers, and no further.
 */
function standing(authority: string, asAt: Day, ids?: readonly Id[]) {
  const those = (id: string) =>
    ids ? sql`and ${sql.ref(id)} = any(${ids}::uuid[])` : sql``;
  const lasting = (table: string) => sql`
    select child_id from ${sql.table(table)} lasting
     where authority = ${authority} and started_on <= ${asAt}::date
       and (ended_on is null or ended_on > ${asAt}::date) ${those("child_id")}`;
  const covered = sql`and coalesce(covered_to, ${asAt}::date) >= ${asAt}::date`;
  return sql`
    looked_after as (${lasting("looked_after_period")} ${covered}),
    on_plan as (${lasting("child_protection_plan")} ${covered}),
    care_leaver as (${lasting("care_leaver_status")} ${covered} and status <> 'eligible'),
    open_referral as (
      select id, child_id from referral
       where authority = ${authority} and received_on <= ${asAt}::date
         and (closed_on is null or closed_on > ${asAt}::date) ${covered} ${those("child_id")}
    ),
    found_in_need as (
      select child_id from (${inNeedOn(authority, asAt)}) found where true ${those("child_id")}
    ),
    allocated as (
      select child_id from allocation
       where authority = ${authority} and role in ('accountable', 'working')
         and started_on <= ${asAt}::date and (ended_on is null or ended_on >= ${asAt}::date) ${those("child_id")}
    ),
    stood as (
      select child.*,
             id in (select child_id from looked_after)  as looked_after,
             id in (select child_id from on_plan)       as on_plan,
             id in (select child_id from found_in_need) as found_in_need,
             id in (select child_id from care_leaver)   as care_leaver,
             id in (select child_id from open_referral) as open_referral,
             id in (select child_id from allocated)     as allocated,
             nullif(plain(concat_ws(' ', family_name, coalesce(preferred_name, given_names))), '')
               collate "C" as name_order
        from child where authority = ${authority} ${those("id")}
    ),
    standing as (select *, found_in_need and not on_plan and not looked_after as in_need from stood)`;
}

/** What a list shows of the children of `page`: looked up for these alone. */
const listed = (authority: string, asAt: Day) => sql`
  id, la_child_id as "laChildId", given_names as "givenNames", family_name as "familyName",
  preferred_name as "preferredName", born_on as "bornOn", expected_on as "expectedOn", died_on as "diedOn",
  looked_after as "lookedAfter", on_plan as "onPlan", in_need as "inNeed",
  care_leaver as "careLeaver", open_referral as "openReferral",
  (select practitioner.name from (${answering(authority, asAt)}) answering
     join practitioner on practitioner.authority = ${authority} and practitioner.id = practitioner_id) as worker,
  (select team.name from (${answering(authority, asAt)}) answering
     join team on team.authority = ${authority} and team.id = team_id) as team,
  (select count(*) from obligation
    where obligation.authority = ${authority} and child_id = page.id and due_on < ${asAt}::date
      and began_on <= ${asAt}::date and over_on(met_on, closed_on, waived_on, unknown_from) > ${asAt}::date
      and state(due_on, met_on, met_late, closed_on, waived_on, unknown_from, ${asAt}::date) = 'overdue') as overdue`;

const answering = (authority: string, asAt: Day) =>
  answeringOn(authority, sql`page.id`, sql`${asAt}::date`);
