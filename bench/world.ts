import { sql } from "kysely";
import { inYear } from "./files.ts";
import type { Db } from "#platform/database/connection.ts";

const teams = 40;
const practitioners = 400;

/**
 * What a return does not hold, invented for half of the same children, so that a year of it owes each of them
 * about seventy promises: a protection plan of a year with its conferences, visits, core groups and supervision,
 * and who was responsible, in 40 teams. Written set by set as the loader; nothing here is random.
 */
export async function inventPractice(
  db: Db,
  authority: string,
): Promise<string[]> {
  await sql`
    create temp table bench_child on commit drop as
    select id as child_id, row_number() over (order by id) as n,
           ${inYear("04-03")}::date + (row_number() over (order by id) % 28)::integer as began
      from child where authority = ${authority} and substr(id::text, 1, 1) < '8'`.execute(
    db,
  );
  await sql`analyze bench_child`.execute(db);
  await sql`
    insert into record.team (authority, id, name, started_on)
    select ${authority}, gen_random_uuid(), 'Team ' || n, '2010-01-01' from generate_series(1, ${teams}::integer) n`.execute(
    db,
  );
  await sql`
    insert into record.practitioner (authority, id, name, registered, started_on)
    select ${authority}, gen_random_uuid(), 'Practitioner ' || n, true, '2010-01-01'
      from generate_series(1, ${practitioners}::integer) n`.execute(db);
  await sql`
    create temp table bench_worker on commit drop as
    select practitioner.id as practitioner_id, team.id as team_id, practitioner.n as number
      from (select id, row_number() over (order by id) as n from practitioner
             where authority = ${authority} and name like 'Practitioner %') practitioner
      join (select id, row_number() over (order by id) as n from team where authority = ${authority}) team
        on team.n = practitioner.n % ${teams} + 1`.execute(db);
  await sql`
    insert into record.allocation (authority, id, child_id, practitioner_id, team_id, role, started_on)
    select ${authority}, gen_random_uuid(), child_id, practitioner_id, team_id, 'accountable', began
      from bench_child join bench_worker on bench_worker.number = bench_child.n % ${practitioners} + 1`.execute(
    db,
  );
  await sql`
    insert into record.child_protection_plan (authority, id, child_id, started_on, ended_on, initial_category, latest_category)
    select ${authority}, gen_random_uuid(), child_id, began, began + 350, 'NEG', 'NEG' from bench_child`.execute(
    db,
  );
  await sql`
    insert into record.conference (authority, id, child_id, kind, held_on, plan_id)
    select ${authority}, gen_random_uuid(), plan.child_id, kind, plan.started_on + after, plan.id
      from child_protection_plan plan, (values ('initial', 0), ('review', 85), ('review', 265)) held (kind, after)
     where plan.authority = ${authority}`.execute(db);
  // Every seventh visit comes late, every thirteenth found nobody in.
  await sql`
    insert into record.visit (authority, id, child_id, visited_on, practitioner_id, child_seen, seen_alone)
    select ${authority}, gen_random_uuid(), child_id, began + visit * 13 + case when (n + visit) % 7 = 0 then 6 else 0 end,
           practitioner_id, (n + visit) % 13 <> 0, case when (n + visit) % 13 <> 0 then (n + visit) % 3 <> 0 end
      from bench_child join bench_worker on bench_worker.number = bench_child.n % ${practitioners} + 1,
           generate_series(1, 26) visit`.execute(db);
  await sql`
    insert into record.core_group (authority, id, child_id, plan_id, held_on)
    select ${authority}, gen_random_uuid(), plan.child_id, plan.id, plan.started_on + 10 + meeting * 40
      from child_protection_plan plan, generate_series(0, 8) meeting where plan.authority = ${authority}`.execute(
    db,
  );
  await sql`
    insert into record.oversight (authority, id, child_id, kind, entered_on)
    select ${authority}, gen_random_uuid(), child_id, 'supervision', began + talk * 29
      from bench_child, generate_series(1, 12) talk`.execute(db);
  const { rows } = await sql<{
    id: string;
  }>`select child_id as id from bench_child`.execute(db);
  return rows.map(({ id }) => id);
}
