import { sql } from "kysely";
import { type Id, isId } from "#kernel/id.ts";
import { notFound } from "#kernel/problem.ts";
import type { Db } from "#platform/database/connection.ts";
import type { Asker } from "#platform/web/route.ts";

/** Somebody who works with children, and whether the asker says when they are away and what they bring. */
export type Worker = {
  id: Id;
  name: string;
  languages: string | null;
  skills: string | null;
  says: boolean;
};

/** Not found where there is none of this id. */
export async function workerOf(
  id: string,
  db: Db,
  { authority }: Asker,
): Promise<Worker> {
  const { rows } = await sql<Worker>`
    select id, name, languages, skills, platform.may_say_of(id) as says
      from practitioner where authority = ${authority} and id = ${isId(id) ? id : null}::uuid`.execute(
    db,
  );
  if (!rows[0]) throw notFound("practitioner");
  return rows[0];
}
