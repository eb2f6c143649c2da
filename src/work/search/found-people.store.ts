import { sql } from "kysely";
import type { Id } from "#kernel/id.ts";
import type { Db } from "#platform/database/connection.ts";
import type { Asker } from "#platform/web/route.ts";
import type { Named } from "#record/children/child-words.ts";

/** Somebody in the life of a child whom the asker may open. */
export type FoundPerson = Named & {
  name: string;
  relation: string;
  child: Id;
};

/** Somebody who works with children. */
export type FoundPractitioner = {
  name: string;
  registered: boolean;
  teams: string[];
};

const alike = 0.4;
/** Whoever needs more adds a name. */
export const mostPeople = 20;

/** Adults around children by names that may be misspelt, once for each child they belong to; best match first. */
export async function peopleNamed(
  terms: string[],
  db: Db,
  { authority }: Asker,
): Promise<FoundPerson[]> {
  if (terms.length === 0) return [];
  const { rows } = await sql<FoundPerson>`
    select concat_ws(' ', person.given_names, person.family_name) as name, tie.kind as relation, child.id as child,
           child.la_child_id as "laChildId", child.given_names as "givenNames", child.family_name as "familyName",
           child.preferred_name as "preferredName"
      from platform.people_named(${terms}::text[], ${alike}::real, ${mostPeople}) found
      join person on person.authority = ${authority} and person.id = found.id
      join relationship tie on tie.authority = ${authority} and tie.person_id = person.id
      join child on child.authority = ${authority} and child.id = tie.child_id
     order by found.likeness desc, name, child.la_child_id limit ${mostPeople}`.execute(
    db,
  );
  return rows;
}

/** Colleagues by name: everyone who works here may know them. */
export async function practitionersNamed(
  terms: string[],
  db: Db,
  _asker: Asker,
): Promise<FoundPractitioner[]> {
  if (terms.length === 0) return [];
  const { rows } = await sql<FoundPractitioner>`
    select name, registered, teams
      from platform.practitioners_named(${terms}::text[], ${alike}::real, ${mostPeople})`.execute(
    db,
  );
  return rows;
}
