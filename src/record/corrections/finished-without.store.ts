import { sql } from "kysely";
import type { Id } from "#kernel/id.ts";
import { type Keeping, keeps } from "../keeping.store.ts";

const { record, correct, withdraw } = keeps("finished_without");

/** Keeps why a record was finished without something; without a reason nothing is missing, and none stands. */
export async function keepFinishedWithout(
  gate: string,
  reason: string | undefined,
  about: { record: Id; child: Id },
  keeping: Keeping,
): Promise<void> {
  const { db, asker } = keeping;
  const { rows } = await sql<{ id: Id }>`
    select id from finished_without
     where authority = ${asker.authority} and about_id = ${about.record} and gate = ${gate}`.execute(
    db,
  );
  const [standing] = rows;
  if (standing && reason) await correct(standing.id, { reason }, keeping);
  else if (standing) await withdraw(standing.id, keeping);
  else if (reason)
    await record(
      { child_id: about.child, about_id: about.record, gate, reason },
      keeping,
    );
}

/** What was missing is there now: of all that was finished for the child without it, nothing stands any more. */
export async function nothingMissingAnyMore(
  gate: string,
  child: Id,
  keeping: Keeping,
): Promise<void> {
  const { db, asker } = keeping;
  const { rows } = await sql<{ id: Id }>`
    select id from finished_without
     where authority = ${asker.authority} and child_id = ${child} and gate = ${gate}`.execute(
    db,
  );
  for (const { id } of rows) await withdraw(id, keeping);
}

/** Of a record that never was so, nothing was finished without anything. */
export async function withdrawFinishedWithout(
  about: Id,
  keeping: Keeping,
): Promise<void> {
  const { db, asker } = keeping;
  const { rows } = await sql<{ id: Id }>`
    select id from finished_without where authority = ${asker.authority} and about_id = ${about}`.execute(
    db,
  );
  for (const { id } of rows) await withdraw(id, keeping);
}
