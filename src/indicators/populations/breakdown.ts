import { sql } from "kysely";
import {
  firstToAnswer,
  mayAnswer,
  teamAnswering,
} from "#record/answering.store.ts";
import type { Breakdown } from "../indicator.ts";
import type { Sql } from "./population.ts";

/**
 * A population's rows with one column more, `part` or as it is to be called: who answered, how old the child was, where the
 * child was placed, all on the row's own day. `all`: of so many rows that most children are among theirs.
 */
export function withParts(
  rows: Sql,
  by: Breakdown,
  authority: string,
  called = "part",
  { all = false } = {},
): Sql {
  const column = sql.ref(called);
  if (by === "team") return withTeam(rows, authority, column, all);
  return by === "age band"
    ? withAgeBand(rows, authority, column)
    : withPlacement(rows, authority, column);
}

/** Those of the rows that belong to a part of a split, with that split's column under its own name. Coalesced, so that PostgreSQL guesses at many rows: of a computed column it foresees one, and then joins row by row. */
export const ofPart = (
  rows: Sql,
  by: Breakdown,
  part: string,
  authority: string,
): Sql =>
  sql`select * from (${withParts(rowsNear(rows, by, part, authority), by, authority, by)}) split where coalesce(${sql.ref(by)} = ${part}, false)`;

/** Of the rows, those that may belong to a part: a team's children are looked up before who answered on which day. */
const rowsNear = (
  rows: Sql,
  by: Breakdown,
  part: string,
  authority: string,
): Sql =>
  by === "team" && !/^not? /.test(part)
    ? sql`select * from (${rows}) near where child_id in (
        select child_id from allocation where authority = ${authority} and (team_id is null or team_id = ${part}::uuid))`
    : rows;

/**
 * No team: nobody was allocated that day; or we know the child only from returns, which hold
 * no teams, and nobody was ever allocated. Who answers changes only on some days, so it is asked
 * once from each such day to the next and not for every row; of few rows, for their children only.
 */
function withTeam(rows: Sql, authority: string, column: Sql, all: boolean) {
  const r = all ? sql`(${rows}) r` : sql`r`;
  const theirs = (child: Sql) =>
    all ? sql`` : sql`and ${child} in (select child_id from r)`;
  return sql`
  with ${all ? sql`` : sql`r as materialized (${rows}),`}
  allocated as materialized (
    select * from allocation where authority = ${authority} ${theirs(sql`child_id`)}
  ),
  turning (child_id, day) as (
    select child_id, '-infinity' from allocated
    union select child_id, started_on from allocated
    union select child_id, ended_on + 1 from allocated where ended_on is not null
    union select child_id, turn
      from allocated join team_membership membership
        on membership.authority = ${authority} and membership.practitioner_id = allocated.practitioner_id
     cross join lateral (values (membership.started_on), (membership.ended_on + 1)) turned (turn)
     where allocated.team_id is null and turn is not null
  ),
  answering as (
    select distinct on (turning.child_id, turning.day) turning.child_id, turning.day, allocated.practitioner_id,
           case when allocated.practitioner_id is not null then ${teamAnswering(authority, sql`turning.day`)} end as team_id
      from turning left join allocated on allocated.child_id = turning.child_id and ${mayAnswer(sql`turning.day`)}
     order by turning.child_id, turning.day, ${firstToAnswer}
  ),
  turns as materialized (
    select child_id, array_agg(day order by day) as days,
           array_agg(coalesce(team_id::text, case when practitioner_id is null then 'not allocated' else 'no team' end) order by day) as answers
      from answering group by child_id
    union all
    select id, '{-infinity}', '{not allocated}'
      from child
     where authority = ${authority} and source = 'record' ${theirs(sql`id`)}
       and id not in (select child_id from allocated)
  )
  select r.*, coalesce(answers[width_bucket(r.on_day, days)], 'not in the data') as ${column}
    from ${r} left join turns on turns.child_id = r.child_id`;
}

/** Subtracting years from the day, never adding them to the birth, makes 29 February reach its age on 1 March. */
const withAgeBand = (rows: Sql, authority: string, column: Sql) => sql`
  select r.*, case
           when born_on is null and expected_on is null then 'Not known'
           when born_on is null or born_on > on_day then 'Unborn'
           when born_on > on_day - interval '1 year' then 'Under 1'
           when born_on > on_day - interval '5 years' then '1 to 4'
           when born_on > on_day - interval '10 years' then '5 to 9'
           when born_on > on_day - interval '16 years' then '10 to 15'
           when born_on > on_day - interval '18 years' then '16 and 17'
           else '18 and over' end as ${column}
    from (${rows}) r
    join child on child.authority = ${authority} and child.id = r.child_id`;

const withPlacement = (rows: Sql, authority: string, column: Sql) => sql`
  select r.*, coalesce(placed.placement_type, 'not placed') as ${column}
    from (${rows}) r
    left join lateral (
      select coalesce(placement_type, 'not known') as placement_type
        from placement
       where authority = ${authority} and child_id = r.child_id
         and started_on <= r.on_day and (ended_on is null or ended_on >= r.on_day)
       order by started_on desc, id limit 1
    ) placed on true`;
