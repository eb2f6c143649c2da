import { sql } from "kysely";
import type { Day } from "#kernel/day.ts";
import type { Id } from "#kernel/id.ts";
import type { Db } from "#platform/database/connection.ts";
import type { Asker } from "#platform/web/route.ts";
import { keeps } from "../keeping.store.ts";

export const { record: recordHandover, correct: correctHandover } =
  keeps("handover_note");

export const { record: recordHandoverReading } = keeps("handover_reading");

export const { record: recordFinishedWithout } = keeps("finished_without");

/** The newest handover note of a child, and whether the asker has read it. */
export type Handover = {
  id: Id;
  by: string;
  on: Day;
  matters: string;
  nextSteps: string;
  whoIsWho: string | null;
  risks: string | null;
  promises: string | null;
  childToldOn: Day | null;
  readOn: Day | null;
};

export async function handoverOf(
  childId: Id,
  db: Db,
  { authority, practitioner }: Asker,
): Promise<Handover | undefined> {
  const { rows } = await sql<Handover>`
    select note.id, writer.name as by, note.written_on as "on", what_matters as matters, next_steps as "nextSteps",
           who_is_who as "whoIsWho", risks, promises, child_told_on as "childToldOn", reading.read_on as "readOn"
      from handover_note note
      join practitioner writer on writer.authority = note.authority and writer.id = note.written_by
      left join handover_reading reading on reading.authority = note.authority and reading.note_id = note.id
       and reading.practitioner_id = ${practitioner ?? null}
     where note.authority = ${authority} and note.child_id = ${childId}
     order by note.written_on desc, note.recorded_at desc, reading.read_on limit 1`.execute(
    db,
  );
  return rows[0];
}
