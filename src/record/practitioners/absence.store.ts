import { type RawBuilder, sql } from "kysely";
import type { Day } from "#kernel/day.ts";
import type { Id } from "#kernel/id.ts";
import type { Db } from "#platform/database/connection.ts";
import type { Asker } from "#platform/web/route.ts";
import { keeps } from "../keeping.store.ts";
import { notBefore } from "../rules.ts";

/** Why somebody is away is not kept. */
export const { record: recordAbsence, withdraw: withdrawAbsence } = keeps(
  "absence",
  ({ started_on, ended_on }) =>
    notBefore(
      started_on,
      ended_on,
      "until",
      "The last day away must be the first or later",
    ),
);

/** Days away, the first and the last; no last day while nobody knows it. */
export type Away = { from: Day; until: Day | null };

/** When a practitioner of a query is away between two days, the earliest first: a column of it. */
export const awayBetween = (
  authority: string,
  worker: RawBuilder<unknown>,
  from: Day,
  to: Day,
): RawBuilder<readonly Away[]> => sql<readonly Away[]>`
  coalesce((
    select json_agg(json_build_object('from', started_on, 'until', ended_on) order by started_on) from absence
     where absence.authority = ${authority} and absence.practitioner_id = ${worker}
       and started_on <= ${to}::date and coalesce(ended_on, 'infinity') >= ${from}::date), '[]')`;

/** Days away of one practitioner that are not over by the day, the earliest first. */
export async function awayFrom(
  worker: Id,
  day: Day,
  db: Db,
  { authority }: Asker,
): Promise<(Away & { id: Id })[]> {
  const { rows } = await sql<Away & { id: Id }>`
    select id, started_on as "from", ended_on as until from absence
     where authority = ${authority} and practitioner_id = ${worker} and coalesce(ended_on, 'infinity') >= ${day}::date
     order by started_on, id`.execute(db);
  return rows;
}
