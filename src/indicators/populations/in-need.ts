import { sql } from "kysely";
import { inNeedSpans } from "#record/in-need.store.ts";
import { type Sql, definePopulation } from "./population.ts";
import { cutBy, marksOf } from "./stretches.ts";

/** Where only a return tells of something not ended, it is taken to last no longer than the return's cover. */
const lastingDays = sql`daterange(started_on, coalesce(ended_on, case when source <> 'record' then greatest(covered_to + 1, started_on) end))`;

/** Why a child or young person is open to us, stretch by stretch. */
const reasons = (authority: string): Sql => sql`
    select child_id, 'referral' as reason, daterange(received_on, coalesce(closed_on, case when source <> 'record' then greatest(covered_to + 1, received_on) end)) as span, source <> 'record' as from_return
      from referral
     where authority = ${authority} and (closed_on is null or closed_on > received_on)
       and coalesce(outcome, '') not in ('no further action', 'signposted', 'early help', 'transferred')
    union all
    select child_id, 'protection', ${lastingDays}, source <> 'record'
      from child_protection_plan where authority = ${authority}
    union all
    select child_id, 'looked after', ${lastingDays}, source <> 'record'
      from looked_after_period where authority = ${authority}
    union all
    select child_id, 'care leaver', ${lastingDays}, source <> 'record'
      from care_leaver_status where authority = ${authority} and status <> 'eligible'
    union all
    select child_id, 'in need', span, from_return from (${inNeedSpans(authority)}) need`;

/**
 * One row for each child, as multiranges: the days they are open, with care leavers until they are
 * closed; those on which a social worker should hold them; and those on which they are only in need.
 */
const children = (authority: string): Sql => sql`
    select child_id, range_agg(span) as open, bool_and(from_return) as from_return,
           coalesce(range_agg(span) filter (where reason <> 'care leaver'), '{}') as worked_with,
           coalesce(range_agg(span) filter (where reason not in ('referral', 'care leaver')), '{}') as planned,
           coalesce(range_agg(span) filter (where reason = 'in need'), '{}')
             - coalesce(range_agg(span) filter (where reason in ('protection', 'looked after')), '{}') as only_in_need
      from (${reasons(authority)}) reason group by child_id`;

const stretches = (
  authority: string,
  days: "worked_with" | "planned" | "only_in_need",
) => sql`
    select child_id::text as row_id, child_id, from_return, null::uuid as evidence, unnest(${sql.ref(days)}) as span
      from (${children(authority)}) child`;

const columns = ["row_id", "child_id", "from_return", "evidence"];

/** Everyone open to us: the Department's children in need, of whom some are neither protected by a plan nor looked after. */
export const inNeed = definePopulation({
  key: "children in need",
  shape: "stock",
  facets: ["only_in_need"],
  rows: ({ authority }) => sql`
    select child_id::text as row_id, child_id, from_return, null::uuid as evidence, only_in_need, lower(during) as since, during
      from (select child.child_id, child.from_return, unnest(open - only_in_need) as during, false as only_in_need
              from (${children(authority)}) child
            union all
            select child.child_id, child.from_return, unnest(only_in_need), true
              from (${children(authority)}) child) stretch`,
});

/** Children only in need, once their plan is due: ten working days after they came to be in need. */
export const inNeedAndPlan = definePopulation({
  key: "children in need and their plans",
  shape: "stock",
  facets: ["has_plan"],
  rows: ({ authority }) => sql`
    select row_id, child_id, from_return, evidence, has_plan, plan_due_on, span as during
      from (${cutBy(
        sql`
          select row_id, child_id, from_return, evidence, plan_due_on, span * daterange(plan_due_on + 1, null) as span
            from (select stretch.*, coalesce((
                    select max(due_on) from obligation
                     where authority = ${authority} and obligation.child_id = stretch.child_id and clock = 'cin-plan'
                       and stretch.span @> triggered_on), case when exists (
                    select from child_in_need_plan running
                     where running.authority = ${authority} and running.child_id = stretch.child_id
                       and running.started_on < lower(span) and (running.ended_on is null or running.ended_on > lower(span)))
                    then lower(span) - 1 else lower(span) + 14 end) as plan_due_on
                    from (${stretches(authority, "only_in_need")}) stretch) stretch
           where not isempty(span * daterange(plan_due_on + 1, null))`,
        [...columns, "plan_due_on"],
        marksOf(
          sql`select child_id, started_on as marked_from, ended_on as marked_until from child_in_need_plan where authority = ${authority}`,
        ),
        "has_plan",
      )}) stretch`,
});

/** The days on which a registered social worker held them in one of these roles. */
const heldBySocialWorker = (authority: string, roles: readonly string[]) =>
  marksOf(sql`
    select child_id, allocation.started_on as marked_from, allocation.ended_on + 1 as marked_until
      from allocation join practitioner on practitioner.authority = ${authority} and practitioner.id = allocation.practitioner_id
     where allocation.authority = ${authority} and role = any (${roles}) and registered`);

/** Everyone open, and whether a registered social worker holds them. A manager covering is no allocation. */
export const openAndAllocated = definePopulation({
  key: "open children and their social workers",
  shape: "stock",
  facets: ["allocated"],
  rows: ({ authority }) => sql`
    select row_id, child_id, from_return, evidence, allocated, lower(span) as since, span as during
      from (${cutBy(
        stretches(authority, "worked_with"),
        columns,
        heldBySocialWorker(authority, ["accountable", "working"]),
        "allocated",
      )}) stretch`,
});

/** Children only in need, and whether a registered social worker is accountable for them: working with them is not enough. */
export const inNeedAndAccountable = definePopulation({
  key: "children in need and who is accountable",
  shape: "stock",
  facets: ["accountable"],
  rows: ({ authority }) => sql`
    select row_id, child_id, from_return, evidence, accountable, lower(span) as since, span as during
      from (${cutBy(
        stretches(authority, "only_in_need"),
        columns,
        heldBySocialWorker(authority, ["accountable"]),
        "accountable",
      )}) stretch`,
});

/**
 * Children in need, protected or looked after, and whether three different people in turn were
 * accountable for them within twelve months.
 */
export const openAndChanges = definePopulation({
  key: "open children and changes of social worker",
  shape: "stock",
  facets: ["three_workers"],
  rows: ({ authority }) => sql`
    select row_id, child_id, from_return, evidence, three_workers, span as during
      from (${cutBy(
        stretches(authority, "planned"),
        columns,
        marksOf(sql`
          select child_id, case when lag(id, 2) over turn is not null then started_on end as marked_from,
                 (lag(ended_on, 2) over turn + interval '12 months')::date as marked_until
            from (select *, lag(practitioner_id) over (partition by child_id order by started_on, id) as before_them
                    from allocation where authority = ${authority} and role = 'accountable') allocation
           where practitioner_id is distinct from before_them
          window turn as (partition by child_id order by started_on, id)`),
        "three_workers",
      )}) stretch`,
});

export const caseload = definePopulation({
  key: "children held",
  shape: "stock",
  facets: ["practitioner_id"],
  rows: ({ authority }) => sql`
    select allocation.id::text as row_id, child_id, false as from_return, allocation.id as evidence, practitioner_id,
           practitioner.name as practitioner, allocation.started_on,
           -- An allocation's last day counts, unless someone else was accountable from that day.
           daterange(allocation.started_on, allocation.ended_on + case when exists (
             select from allocation next
              where next.authority = ${authority} and next.child_id = allocation.child_id and next.role = 'accountable'
                and next.id <> allocation.id and next.started_on = allocation.ended_on) then 0 else 1 end) as during
      from allocation join practitioner on practitioner.authority = ${authority} and practitioner.id = allocation.practitioner_id
     where allocation.authority = ${authority} and role = 'accountable'`,
});
