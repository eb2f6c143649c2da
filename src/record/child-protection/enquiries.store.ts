import { sql } from "kysely";
import type { Day } from "#kernel/day.ts";
import type { Id } from "#kernel/id.ts";
import type { Db } from "#platform/database/connection.ts";
import type { Asker } from "#platform/web/route.ts";
import { type Keeping, keeps } from "../keeping.store.ts";

const attendances = keeps("discussion_attendance");
export const { record: recordEnquiryDecision } = keeps("enquiry_decision");

/** What one agency did for a discussion; others are told in words. */
type Attendance = {
  agency: string;
  name: string | null;
  part: "attended" | "sent information" | "invited, did not come";
};

export async function attendanceAt(
  discussion: Id,
  db: Db,
  { authority }: Asker,
): Promise<(Attendance & { id: Id })[]> {
  const { rows } = await sql<Attendance & { id: Id }>`
    select id, agency, name, part from discussion_attendance
     where authority = ${authority} and discussion_id = ${discussion} order by id`.execute(
    db,
  );
  return rows;
}

/** Keeps who took part: one row for each agency, put right where it stood otherwise. */
export async function keepAttendance(
  took: readonly Attendance[],
  { discussion, child }: { discussion: Id; child: Id },
  keeping: Keeping,
): Promise<void> {
  const standing = await attendanceAt(discussion, keeping.db, keeping.asker);
  const stood = (agency: string) => standing.find((each) => each.agency === agency); // prettier-ignore
  for (const each of took) {
    const before = stood(each.agency);
    if (!before)
      await attendances.record(
        { ...each, child_id: child, discussion_id: discussion },
        keeping,
      );
    else if (before.part !== each.part || before.name !== each.name)
      await attendances.correct(before.id, each, keeping);
  }
  for (const { id, agency } of standing)
    if (!took.some((each) => each.agency === agency))
      await attendances.withdraw(id, keeping);
}

/** An enquiry not yet agreed by two managers, with what the first decided. */
export type OpenEnquiry = {
  id: Id;
  startedOn: Day;
  first: {
    manager: Id;
    name: string;
    outcome: string;
    reason: string;
    on: Day;
  } | null;
  disagreed: { name: string; reason: string } | null;
};

export async function openEnquiryOf(
  childId: Id,
  db: Db,
  { authority }: Asker,
): Promise<OpenEnquiry | undefined> {
  const { rows } = await sql<OpenEnquiry>`
    select enquiry.id, enquiry.started_on as "startedOn",
           case when first.id is not null then json_build_object('manager', first.manager_id, 'name', boss.name,
             'outcome', first.outcome, 'reason', first.reason, 'on', first.decided_on) end as first,
           case when no.id is not null then json_build_object('name', other.name, 'reason', no.reason) end as disagreed
      from section_47_enquiry enquiry
      left join lateral (select * from enquiry_decision given where given.authority = enquiry.authority and given.enquiry_id = enquiry.id
                            and agrees is null order by recorded_at desc limit 1) first on true
      left join practitioner boss on boss.authority = enquiry.authority and boss.id = first.manager_id
      left join lateral (select * from enquiry_decision given where given.authority = enquiry.authority and given.enquiry_id = enquiry.id
                            and not agrees and given.recorded_at > first.recorded_at order by recorded_at desc limit 1) no on true
      left join practitioner other on other.authority = enquiry.authority and other.id = no.manager_id
     where enquiry.authority = ${authority} and enquiry.child_id = ${childId}
       and (enquiry.completed_on is null or enquiry.second_manager is null) and enquiry.source = 'record'
     order by enquiry.started_on desc, enquiry.id limit 1`.execute(db);
  return rows[0];
}

/** The day the strategy discussion of a child's open referral was due, where that is past; of one put right, when it was late. */
export async function discussionWasDue(
  childId: Id,
  today: Day,
  db: Db,
  { authority }: Asker,
  discussion?: Id,
): Promise<Day | undefined> {
  const { rows } = await sql<{ due: Day }>`
    select due_on as due from obligation
     where authority = ${authority} and child_id = ${childId} and clock = 'strategy-discussion'
       and case when ${discussion ?? null}::uuid is null
             then state(due_on, met_on, met_late, closed_on, waived_on, unknown_from, ${today}::date) = 'overdue'
             else met_late and met_on = (select held_on from strategy_discussion where authority = ${authority} and id = ${discussion ?? null}::uuid) end
     order by due_on limit 1`.execute(db);
  return rows[0]?.due;
}

/** The referral a discussion belongs to: the last not closed. */
export async function openReferralOf(
  childId: Id,
  db: Db,
  { authority }: Asker,
): Promise<Id | undefined> {
  const { rows } = await sql<{ id: Id }>`
    select id from referral where authority = ${authority} and child_id = ${childId} and closed_on is null
     order by received_on desc, id limit 1`.execute(db);
  return rows[0]?.id;
}
