import { sql } from "kysely";
import { type Sql, definePopulation } from "./population.ts";
import { cutBy, lasting, marksOf } from "./stretches.ts";

/** Children looked after at the end of each day. Short breaks make no period of care. */
export const lookedAfter = definePopulation({
  key: "children looked after",
  shape: "stock",
  facets: ["unknown"],
  rows: ({ authority }) => sql`
    select *, span as during from (${lasting("looked_after_period", ["category_of_need"], authority)}) period_of_care`,
});

export const carePeriodsStarted = definePopulation({
  key: "periods of care started",
  shape: "dated",
  facets: ["start_known"],
  rows: ({ authority }) => sql`
    select id::text as row_id, child_id, source <> 'record' as from_return, id as evidence,
           started_on as on_day, started_on, category_of_need, start_known
      from looked_after_period where authority = ${authority}`,
});

export const carePeriodsEnded = definePopulation({
  key: "periods of care ended",
  shape: "dated",
  facets: ["from_return"],
  rows: ({ authority }) => sql`
    select id::text as row_id, child_id, source <> 'record' as from_return, id as evidence,
           ended_on as on_day, started_on, ended_on, end_reason
      from looked_after_period where authority = ${authority} and ended_on is not null`,
});

const columns = [
  "row_id",
  "child_id",
  "from_return",
  "evidence",
  "unknown",
  "started_on",
];

/** Three placements or more within twelve months, temporary stays left out: the third began, and the first of the three to end did so less than twelve months before. */
const moves = (key: string, counted: (authority: string) => Sql) =>
  definePopulation({
    key,
    shape: "stock",
    facets: ["unknown", "three_placements"],
    rows: ({ authority }) => sql`
    select *, span as during from (${cutBy(
      lasting("looked_after_period", [], authority),
      columns,
      marksOf(sql`
        select child_id, case when lag(id, 2) over moves is not null then started_on end as marked_from,
               (least(lag(ended_on, 2) over moves, lag(ended_on) over moves, ended_on) + interval '12 months')::date as marked_until
          from (${counted(authority)}) stay
        window moves as (partition by child_id order by started_on, id)`),
      "three_placements",
    )}) moved`,
  });

const settled = (authority: string) => sql`
        select * from placement
         where authority = ${authority} and coalesce(placement_type, '') not in ('T0', 'T1', 'T2', 'T3', 'T4')`;

/** As it was first defined: a short break counted as a placement like any other. */
export const lookedAfterStays = moves(
  "children looked after and their stays, short breaks among them",
  settled,
);

/** The days of a stay or a status, its only one where it ended on the day it began. */
const daysOf = (row: "stay" | "status") => {
  const [from, to] = [sql.ref(`${row}.started_on`), sql.ref(`${row}.ended_on`)];
  return sql`daterange(${from}, case when ${to} > ${from} then ${to} when ${to} is not null then ${from} + 1 end)`;
};

/** A stay that was a short break from its first day to its last (V3, V4) is no placement of a looked-after child. */
export const lookedAfterMoves = moves(
  "children looked after and their moves",
  (authority) => sql`
        select stay.* from (${settled(authority)}) stay
          left join (
            select child_id, range_agg(${daysOf("status")}) as days from legal_status status
             where authority = ${authority} and code in ('V3', 'V4') group by child_id
          ) short_break on short_break.child_id = stay.child_id
         where not coalesce(short_break.days @> ${daysOf("stay")}, false)
            or exists (select from legal_status other
                        where other.authority = ${authority} and other.child_id = stay.child_id
                          and other.started_on = stay.started_on and other.code not in ('V3', 'V4'))`,
);

/**
 * Children looked after for twelve months or more, and what is known of their health: `yes` for
 * twelve months from a check, or from a year whose return says so; `no`; or nothing, when only
 * a return could say and none covers the twelve months.
 */
const health = (key: string, kind: string, yearly: string) =>
  definePopulation({
    key,
    shape: "stock",
    facets: ["checked", "known"],
    rows: ({ authority }) => sql`
      select row_id, child_id, from_return, evidence, started_on, checked, known or checked or not from_return as known, span as during
        from (${cutBy(
          cutBy(
            sql`
              select row_id, child_id, from_return, evidence, started_on, span * daterange((started_on + interval '12 months')::date, null) as span
                from (${lasting("looked_after_period", [], authority)}) period_of_care
               where not unknown and not isempty(span * daterange((started_on + interval '12 months')::date, null))`,
            columns.filter((column) => column !== "unknown"),
            marksOf(sql`
              select child_id, checked_on as marked_from, (checked_on + interval '12 months')::date as marked_until
                from health_check where authority = ${authority} and kind = ${kind} and up_to_date is not false
              union all ${yearsSaying(sql`${sql.ref(yearly)}`, authority)}`),
            "checked",
          ),
          [...columns.filter((column) => column !== "unknown"), "checked"],
          marksOf(yearsSaying(sql`${sql.ref(yearly)} is not null`, authority)),
          "known",
        )}) cared_for`,
  });

const yearsSaying = (condition: Sql, authority: string) => sql`
              select child_id, year_ended_on as marked_from, (year_ended_on + interval '1 year')::date as marked_until
                from outcomes_in_year where authority = ${authority} and ${condition}`;

export const lookedAfterDental = health(
  "children looked after and the dentist",
  "dental",
  "teeth_check",
);
export const lookedAfterImmunised = health(
  "children looked after and immunisations",
  "immunisations",
  "immunisations",
);

/** Reviews of looked-after children; a return's reviews from the day that a return covers them. */
export const reviewsHeld = definePopulation({
  key: "looked-after reviews held",
  shape: "dated",
  facets: ["four_or_over", "participation"],
  rows: ({ authority, asAt }) => sql`
    select review.id::text as row_id, child_id, review.source <> 'record' as from_return, review.id as evidence,
           held_on as on_day, held_on, participation,
           coalesce(born_on <= held_on - interval '4 years', false) as four_or_over
      from review join child on child.authority = ${authority} and child.id = review.child_id
     where review.authority = ${authority} and kind = 'looked after' and (counts_from is null or counts_from <= ${asAt}::date)`,
});
