import { type RawBuilder, sql } from "kysely";
import type { Obligation } from "#clocks/clock.ts";
import type { State } from "#clocks/state.ts";
import { addDays, type Day } from "#kernel/day.ts";
import type { Id } from "#kernel/id.ts";
import type { Db } from "#platform/database/connection.ts";
import type { Asker } from "#platform/web/route.ts";
import type { Born, Named } from "#record/children/child-words.ts";
import { type Away, awayBetween } from "#record/practitioners/absence.store.ts";
import { inNeedOn } from "#record/in-need.store.ts";
import {
  caseloadCapOn,
  caseloadWeightOf,
} from "../allocation/caseload-weight.store.ts";
import { theirs } from "./theirs.store.ts";

export type Team = { id: Id; name: string };

/** Teams in which somebody works today, by name; `mine`: the asker does. */
export async function teamsOf(
  today: Day,
  db: Db,
  { authority, practitioner }: Asker,
): Promise<(Team & { mine: boolean })[]> {
  const { rows } = await sql<Team & { mine: boolean }>`
    select team.id, team.name, coalesce(bool_or(member.practitioner_id = ${practitioner ?? null}::uuid), false) as mine
      from team join team_membership member on member.authority = team.authority and member.team_id = team.id
     where team.authority = ${authority} and member.started_on <= ${today}::date
       and coalesce(member.ended_on, ${today}::date) >= ${today}::date
     group by team.id, team.name
     order by team.name collate "C", team.id`.execute(db);
  return rows;
}

/** A child somebody of the team answers for today. */
export type BoardChild = Named &
  Born & {
    id: Id;
    /** Who answers; null when nobody does: the team's worker was the last who did. */
    workerId: Id | null;
    worker: string | null;
    /** In need, and no plan of any kind says what will be done. */
    withoutPlan: boolean;
    /** The last day somebody answered, where nobody does. */
    unallocatedSince: Day | null;
    seenOn: Day | null;
    /** Somebody not registered answers, and no registered social worker is accountable. */
    ledUnregistered: boolean;
    weight: number;
  };

/** The team's children today: those its workers answer for, and those they were the last to answer for. */
export async function childrenOnBoard(
  team: Id,
  today: Day,
  db: Db,
  { authority }: Asker,
): Promise<BoardChild[]> {
  const { rows } = await sql<BoardChild>`
    with ${theirs(
      team,
      today,
      authority,
      sql`
      select child_id from allocation where authority = ${authority} and (team_id = ${team} or team_id is null and practitioner_id in (
        select practitioner_id from team_membership where authority = ${authority} and team_id = ${team}))
         and child_id in (select child_id from record.derivation where authority = ${authority} and open_until > ${today}::date)`,
    )},
    planned as materialized (${planned(authority, today)}),
    running as (${open(authority, today)})
    select child.id, child.la_child_id as "laChildId", given_names as "givenNames", family_name as "familyName",
           preferred_name as "preferredName", born_on as "bornOn", expected_on as "expectedOn", died_on as "diedOn",
           case when latest.ended_on is null then practitioner.id end as "workerId",
           case when latest.ended_on is null then practitioner.name end as worker,
           latest.ended_on as "unallocatedSince",
           not running.planned and not exists (
             select from plan written where written.authority = ${authority} and written.child_id = child.id
                and reviewed_on <= ${today}::date and coalesce(written.ended_on, 'infinity') > ${today}::date) as "withoutPlan",
           (select visited_on from visit where visit.authority = ${authority} and visit.child_id = child.id
               and child_seen and visited_on <= ${today}::date order by visited_on desc limit 1) as "seenOn",
           ${caseloadWeightOf(authority, sql`child.id`, today)} as weight,
           running.led and latest.ended_on is null and not practitioner.registered and not exists (
             select from allocation known
               join practitioner social on social.authority = known.authority and social.id = known.practitioner_id
              where known.authority = ${authority} and known.child_id = child.id and known.role = 'accountable' and social.registered
                and known.started_on <= ${today}::date and coalesce(known.ended_on, 'infinity') >= ${today}::date) as "ledUnregistered"
      from theirs latest
      join running on running.child_id = latest.child_id
      join child on child.authority = ${authority} and child.id = latest.child_id
      left join practitioner on practitioner.authority = ${authority} and practitioner.id = latest.practitioner_id
     order by child.family_name collate "C" nulls last, child.given_names collate "C" nulls last, child.la_child_id collate "C"`.execute(
    db,
  );
  return rows;
}

/** Of `theirs` those with a plan of some kind today, and whether a social worker must lead it: not for those who only have left care. */
const planned = (authority: string, today: Day): RawBuilder<unknown> => {
  const lasting = sql`
    authority = ${authority} and child_id = any(array(select child_id from theirs))
     and started_on <= ${today}::date and coalesce(ended_on, 'infinity') > ${today}::date`;
  return sql`
    select child_id, true as leads from looked_after_period where ${lasting}
    union all select child_id, true from child_protection_plan where ${lasting}
    union all select child_id, true from child_in_need_plan where ${lasting}
    union all select child_id, false from care_leaver_status where ${lasting}`;
};

/**
 * Of `theirs` those owed something by a social work team today, whether a plan says what will be done, and whether a
 * social worker must lead. Need is looked for only where no plan tells of it.
 */
const open = (authority: string, today: Day): RawBuilder<unknown> => {
  const these = sql`any(array(select child_id from theirs except select child_id from planned where leads))`;
  return sql`
  select child_id, bool_or(plan) as planned, bool_or(leads) as led from (
    select child_id, true as plan, leads from planned
    union all select child_id, false, true from (${inNeedOn(authority, today)}) need where child_id = ${these}
    union all select child_id, true, true from referral
     where authority = ${authority} and child_id = ${these}
       and received_on <= ${today}::date and coalesce(closed_on, 'infinity') > ${today}::date
       and not exists (select from assessment where assessment.authority = ${authority} and assessment.child_id = referral.child_id and assessment.referral_id = referral.id
                          and authorised_on is not null)
  ) owed group by child_id`;
};

export type Member = {
  id: Id;
  name: string;
  registered: boolean;
  manager: boolean;
  /** How much they carry at most, where they are newly qualified. */
  most: number | null;
  /** In the week of the board. */
  away: readonly Away[];
  /** The asker says when they are away. */
  says: boolean;
  /** The last day in their supervision file; undefined where the asker is not let to see it. */
  supervised?: Day | null;
};

/** Who works in the team today, by name. */
export async function membersOf(
  team: Id,
  today: Day,
  db: Db,
  { authority }: Asker,
): Promise<Member[]> {
  const { rows } = await sql<Member & { file: { on: Day | null } | null }>`
    select worker.id, worker.name, worker.registered, bool_or(member.role = 'manager') as manager,
           case when worker.newly_qualified_until >= ${today}::date then ${caseloadCapOn(authority, today)} end as most,
           ${awayBetween(authority, sql`worker.id`, today, addDays(today, 6))} as away, platform.may_say_of(worker.id) as says,
           case when worker.id in (select platform.workers_supervised()) then json_build_object('on', (
             select max(supervised_on) from worker_supervision talk
              where talk.authority = ${authority} and talk.practitioner_id = worker.id)) end as file
      from team_membership member
      join practitioner worker on worker.authority = member.authority and worker.id = member.practitioner_id
     where member.authority = ${authority} and member.team_id = ${team} and member.started_on <= ${today}::date
       and coalesce(member.ended_on, ${today}::date) >= ${today}::date
     group by worker.id, worker.name, worker.registered, worker.newly_qualified_until
     order by worker.name collate "C", worker.id`.execute(db);
  return rows.map(({ file, ...member }) => ({
    ...member,
    ...(file && { supervised: file.on }),
  }));
}

export type BoardOpen = Obligation & { child: Id; state: State };
