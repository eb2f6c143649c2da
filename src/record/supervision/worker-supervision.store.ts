import { sql } from "kysely";
import type { Day } from "#kernel/day.ts";
import type { Id } from "#kernel/id.ts";
import type { Instant } from "#kernel/london.ts";
import type { Db } from "#platform/database/connection.ts";
import type { Asker } from "#platform/web/route.ts";
import { keeps } from "../keeping.store.ts";

export const {
  record: recordWorkerSupervision,
  correct: correctWorkerSupervision,
} = keeps("worker_supervision");

/** Somebody the asker supervises, with the day of their last talk about how they are. */
export type Supervised = { id: Id; name: string; last: Day | null };

export async function supervisedBy(
  db: Db,
  { authority }: Asker,
): Promise<Supervised[]> {
  const { rows } = await sql<Supervised>`
    select worker.id, worker.name, max(talk.supervised_on) as last
      from practitioner worker
      left join worker_supervision talk on talk.authority = worker.authority and talk.practitioner_id = worker.id
     where worker.authority = ${authority} and worker.id in (select platform.workers_supervised())
     group by worker.id, worker.name
     order by lower(worker.name) collate "C", worker.id`.execute(db);
  return rows;
}

/** Whose supervision file it is, and whether the asker is the worker or supervises them. */
export type FileOf = { id: Id; name: string; mine: boolean };

/** Undefined where it is neither the asker's own nor of somebody they supervise. */
export async function supervisionFileOf(
  worker: string,
  db: Db,
  { authority }: Asker,
): Promise<FileOf | undefined> {
  const { rows } = await sql<FileOf>`
    select id, name, id = (select platform.practitioner_asking()) as mine
      from practitioner
     where authority = ${authority} and id::text = ${worker}
       and (id = (select platform.practitioner_asking()) or id in (select platform.workers_supervised()))`.execute(
    db,
  );
  return rows[0];
}

/** What was written at a moment; why, where it put right what stood before and had to say so. */
export type Written = {
  on: Day;
  how: string;
  at: Instant;
  because: string | null;
};

export type Talk = Written & {
  id: Id;
  by: string;
  /** The asker wrote it. */
  mine: boolean;
  /** A day has passed since it was first saved. */
  dayPassed: boolean;
  /** What it said before, latest first. */
  before: readonly Written[];
};

/** What was said in supervision of how a worker is, latest first. */
export async function talksOf(
  worker: Id,
  db: Db,
  { authority }: Asker,
): Promise<Talk[]> {
  const { rows } = await sql<Talk>`
    select talk.id, talk.supervised_on as on, talk.how, talk.recorded_at::text as at, talk.corrected_because as because,
           supervisor.name as by, talk.supervised_by = (select platform.practitioner_asking()) as mine,
           clock_timestamp() - coalesce(past.first, talk.recorded_at) > interval '24 hours' as "dayPassed",
           coalesce(past.versions, '[]') as before
      from worker_supervision talk
      join practitioner supervisor on supervisor.authority = talk.authority and supervisor.id = talk.supervised_by
      cross join lateral (
        select min(recorded_at) as first,
               json_agg(json_build_object('on', supervised_on, 'how', how, 'at', recorded_at::text, 'because', corrected_because)
                        order by recorded_at desc) as versions
          from history.worker_supervision past
         where past.authority = talk.authority and past.id = talk.id and past.recorded_at < talk.recorded_at) past
     where talk.authority = ${authority} and talk.practitioner_id = ${worker}
     order by talk.supervised_on desc, talk.recorded_at desc`.execute(db);
  return rows;
}

/** The worker accountable for a child on a day, where the asker supervises them. */
export async function supervisedWorkerOf(
  child: Id,
  today: Day,
  db: Db,
  { authority }: Asker,
): Promise<{ id: Id; name: string } | undefined> {
  const { rows } = await sql<{ id: Id; name: string }>`
    select worker.id, worker.name
      from allocation
      join practitioner worker on worker.authority = allocation.authority and worker.id = allocation.practitioner_id
     where allocation.authority = ${authority} and allocation.child_id = ${child}
       and allocation.role in ('accountable', 'personal adviser')
       and allocation.started_on <= ${today}::date and (allocation.ended_on is null or allocation.ended_on >= ${today}::date)
       and worker.id in (select platform.workers_supervised())
     order by allocation.started_on desc, worker.id limit 1`.execute(db);
  return rows[0];
}
