import { sql } from "kysely";
import { addDays, type Day } from "#kernel/day.ts";
import type { Id } from "#kernel/id.ts";
import type { Db } from "#platform/database/connection.ts";
import type { Asker } from "#platform/web/route.ts";
import { type Away, awayBetween } from "#record/practitioners/absence.store.ts";
import { usualWeight } from "./caseloads.ts";
import { caseloadCapOn, caseloadWeightOf } from "./caseload-weight.store.ts";

/** Somebody a child could be given to, with what they carry today. */
export type Carrier = {
  id: Id;
  name: string;
  team: string;
  registered: boolean;
  children: number;
  /** By the council's own weights; one for each child where none is set. */
  weighted: number;
  /** The same without this child, whom they may work with already. */
  others: number;
  /** How much they carry at most, where they are newly qualified. */
  most: number | null;
  /** In the four weeks from today. */
  away: readonly Away[];
  languages: string | null;
  skills: string | null;
  /** They worked with this child, or one of the family, before. */
  knewThem: boolean;
};

/** Workers of the teams, by team and name; those who declared that they know the family are left out and counted. */
export async function carriers(
  childId: Id,
  teams: readonly Id[] | "all",
  today: Day,
  db: Db,
  { authority }: Asker,
): Promise<{ workers: Carrier[]; notShown: number; weight: number }> {
  const inTeams =
    teams === "all" ? sql`true` : sql`team.id = any(${teams}::uuid[])`;
  const { rows } = await sql<Carrier & { inConflict: boolean; weight: number }>`
    with mine as (
      select distinct allocation.practitioner_id, allocation.child_id from allocation
       where authority = ${authority} and role in ('accountable', 'working', 'personal adviser')
         and started_on <= ${today}::date and coalesce(ended_on, ${today}::date) >= ${today}::date),
    weighed as (
      select mine.practitioner_id, mine.child_id, ${caseloadWeightOf(authority, sql`mine.child_id`, today)} as weight
        from mine)
    select worker.id, worker.name, team.name as team, worker.registered,
           count(weighed.child_id)::int as children, coalesce(sum(weighed.weight), 0)::float8 as weighted,
           coalesce(sum(weighed.weight) filter (where weighed.child_id <> ${childId}), 0)::float8 as others,
           worker.languages, worker.skills, ${awayBetween(authority, sql`worker.id`, today, addDays(today, 27))} as away,
           case when worker.newly_qualified_until >= ${today}::date then ${caseloadCapOn(authority, today)} end as most,
           exists (select from allocation before where before.authority = ${authority} and before.practitioner_id = worker.id
                      and before.child_id = ${childId}) as "knewThem",
           ${caseloadWeightOf(authority, sql`${childId}::uuid`, today)} as weight,
           worker.id in (select platform.practitioners_in_conflict(${childId})) as "inConflict"
      from team_membership member
      join team on team.authority = member.authority and team.id = member.team_id
      join practitioner worker on worker.authority = member.authority and worker.id = member.practitioner_id
      left join weighed on weighed.practitioner_id = worker.id
     where member.authority = ${authority} and ${inTeams} and member.started_on <= ${today}::date
       and coalesce(member.ended_on, ${today}::date) >= ${today}::date
     group by worker.id, worker.name, team.name, worker.registered, worker.newly_qualified_until, worker.languages, worker.skills
     order by team.name collate "C", worker.name collate "C", worker.id`.execute(
    db,
  );
  const workers = rows.filter(({ inConflict }) => !inConflict);
  const weight = rows[0]?.weight ?? usualWeight;
  return { workers, notShown: rows.length - workers.length, weight };
}
