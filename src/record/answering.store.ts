import { type RawBuilder, sql } from "kysely";
import type { Day } from "#kernel/day.ts";
import type { Id } from "#kernel/id.ts";
import type { Db } from "#platform/database/connection.ts";
import type { Asker } from "#platform/web/route.ts";

type Sql = RawBuilder<unknown>;

/**
 * Who answered for a child on a day, as the body of a lateral query: at most one row of
 * `practitioner_id`, `team_id` and `role`. The accountable worker, else the one working with
 * the child; of several the last to take over; the team of the allocation, else the
 * practitioner's on that day.
 */
export const answeringOn = (
  authority: string,
  child: Sql,
  day: Sql,
): RawBuilder<Answering> => sql<Answering>`
  select allocated.practitioner_id, allocated.role, ${teamAnswering(authority, day)} as team_id
    from allocation allocated
   where allocated.authority = ${authority} and allocated.child_id = ${child} and ${mayAnswer(day)}
   order by ${firstToAnswer} limit 1`;

/** Of the allocations of a child, as `allocated`, those of whoever may answer on the day. */
export const mayAnswer = (
  day: Sql,
): Sql => sql`allocated.role in ('accountable', 'working')
     and allocated.started_on <= ${day} and (allocated.ended_on is null or allocated.ended_on >= ${day})`;

/** The order in which they answer: the first does. */
export const firstToAnswer: Sql = sql`allocated.role collate "C", allocated.started_on desc, allocated.id`;

/** The team that answers by an allocation on the day. */
export const teamAnswering = (
  authority: string,
  day: Sql,
): Sql => sql`coalesce(allocated.team_id, (
           select membership.team_id from team_membership membership
            where membership.authority = ${authority} and membership.practitioner_id = allocated.practitioner_id
              and membership.started_on <= ${day} and (membership.ended_on is null or membership.ended_on >= ${day})
            order by membership.started_on desc, membership.id limit 1))`;

export type Answering = {
  practitioner_id: Id;
  role: string;
  team_id: Id | null;
};

export type NobodyAnswers = "not allocated" | "not in the data";

/** Why nobody answers: a child told of by returns alone, whom nobody was ever allocated to, is not in the data. */
export const nobodyAnswering = (
  authority: string,
  child: Sql,
): RawBuilder<NobodyAnswers> => sql<NobodyAnswers>`
  case when exists (select from allocation ever where ever.authority = ${authority} and ever.child_id = ${child})
         or exists (select from child told where told.authority = ${authority} and told.id = ${child} and told.source = 'record')
       then 'not allocated' else 'not in the data' end`;

export type Answers = {
  child: Id;
  practitioner: string | NobodyAnswers;
  team: string | NobodyAnswers | null;
};

/** Who answers for these children on the day, in words. */
export async function whoAnswers(
  childIds: readonly Id[],
  day: Day,
  db: Db,
  { authority }: Asker,
): Promise<Answers[]> {
  const nobody = nobodyAnswering(authority, sql`asked.child`);
  const { rows } = await sql<Answers>`
    select asked.child, coalesce(practitioner.name, ${nobody}) as practitioner,
           case when practitioner.name is null then ${nobody} else team.name end as team
      from unnest(${childIds}::uuid[]) asked (child)
      left join lateral (${answeringOn(authority, sql`asked.child`, sql`${day}::date`)}) answering on true
      left join practitioner on practitioner.authority = ${authority} and practitioner.id = answering.practitioner_id
      left join team on team.authority = ${authority} and team.id = answering.team_id
  `.execute(db);
  return rows;
}
