import { sql } from "kysely";
import type { Day } from "#kernel/day.ts";
import { type Id, isId } from "#kernel/id.ts";
import type { Db } from "#platform/database/connection.ts";
import type { Asker } from "#platform/web/route.ts";
import type { Born, Named } from "#record/children/child-words.ts";

export type Child = Named &
  Born & {
    id: Id;
    sex: string | null;
    ethnicity: string | null;
    firstLanguage: string | null;
    coveredTo: Day | null;
  };

/** The child of this id, as now or then known; undefined where there is none this asker may see. */
export async function childOf(
  id: string,
  db: Db,
  asker: Asker,
): Promise<Child | undefined> {
  if (!isId(id)) return undefined;
  return children(db, asker).where("id", "=", id).executeTakeFirst();
}

const children = (db: Db, { authority }: Asker) =>
  db
    .selectFrom("child")
    .select([
      "id",
      "la_child_id as laChildId",
      "given_names as givenNames",
      "family_name as familyName",
      "preferred_name as preferredName",
      "born_on as bornOn",
      "expected_on as expectedOn",
      "died_on as diedOn",
      "sex",
      "ethnicity",
      "first_language as firstLanguage",
      "covered_to as coveredTo",
    ])
    .where("authority", "=", authority);

/** Whether the child is in the record today, whatever moment the transaction shows. */
export async function isHereNow(
  id: string,
  db: Db,
  asker: Asker,
): Promise<boolean> {
  if (!isId(id)) return false;
  const { rows } = await sql`
    select from record.child where authority = ${asker.authority} and id = ${id} and not withdrawn
  `.execute(db);
  return rows.length > 0;
}

export type Identifier = { kind: string; value: string };

export async function identifiersOf(
  id: Id,
  db: Db,
  { authority }: Asker,
): Promise<Identifier[]> {
  return db
    .selectFrom("child_identifier")
    .select(["kind", "value"])
    .where("authority", "=", authority)
    .where("child_id", "=", id)
    .orderBy("kind")
    .orderBy("value")
    .execute();
}

export async function disabilitiesOf(
  id: Id,
  db: Db,
  { authority }: Asker,
): Promise<string[]> {
  const rows = await db
    .selectFrom("child_disability")
    .select("disability")
    .distinct()
    .where("authority", "=", authority)
    .where("child_id", "=", id)
    .orderBy("disability")
    .execute();
  return rows.map(({ disability }) => disability);
}

/** Somebody in the child's life: a child of the record, or another person. */
export type Relation = Omit<Named, "laChildId"> & {
  kind: string;
  /** Of an adult. */
  personId: Id | null;
  /** Of a child in the record. */
  otherChildId: Id | null;
  laChildId: string | null;
  /** Awaited: in the family, and present nowhere yet. */
  unborn: boolean;
  parentalResponsibility: boolean | null;
  /** Another child whom the asker may open, not only know the name and worker of. */
  opens: boolean;
  worker: string | null;
};

/** Those who matter on the day, brothers and sisters first, whoever entered the tie. */
export async function relationsOf(
  id: Id,
  db: Db,
  { authority }: Asker,
  asAt: Day,
): Promise<Relation[]> {
  const { rows } = await sql<Relation>`
    with tied as (
      select kind, case when child_id = ${id} then other_child_id else child_id end as other_child_id,
             person_id, parental_responsibility
        from relationship
       where authority = ${authority}
         and (child_id = ${id} or (other_child_id = ${id} and kind in ('sibling', 'half sibling', 'step sibling')))
         and coalesce(started_on, ${asAt}::date) <= ${asAt}::date
         and coalesce(ended_on, ${asAt}::date) >= ${asAt}::date
    )
    select distinct tied.kind, tied.person_id as "personId", tied.other_child_id as "otherChildId", coalesce(child.la_child_id, brief.la_child_id) as "laChildId",
           coalesce(child.given_names, brief.given_names, person.given_names) as "givenNames",
           coalesce(child.family_name, brief.family_name, person.family_name) as "familyName",
           coalesce(child.preferred_name, brief.preferred_name) as "preferredName",
           tied.parental_responsibility as "parentalResponsibility", child.id is not null as opens, brief.worker,
           coalesce(child.born_on is null and child.expected_on is not null, false) as unborn,
           tied.other_child_id is null as adult, coalesce(child.born_on, child.expected_on, brief.born_on) as born
      from tied
      left join child on child.authority = ${authority} and child.id = tied.other_child_id
      left join platform.children_in_brief(array(select other_child_id from tied where other_child_id is not null)) brief
        on child.id is null and brief.id = tied.other_child_id
      left join person on person.authority = ${authority} and person.id = tied.person_id
     where coalesce(child.id, brief.id, person.id) is not null
     order by adult, born nulls last, "givenNames", "laChildId"
  `.execute(db);
  return rows;
}
