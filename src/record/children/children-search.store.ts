import { sql } from "kysely";
import { type Day, isDay } from "#kernel/day.ts";
import type { Id } from "#kernel/id.ts";
import type { Db } from "#platform/database/connection.ts";
import type { Asker } from "#platform/web/route.ts";
import type { Born, Named } from "./child-words.ts";

/** A child that matches, and why, in words for the list. */
export type Match = { id: Id; why: string };

/** Nobody reads further; whoever needs more narrows the words. */
export const mostMatches = 50;

/** How alike two words must be, from 0 to 1: `smyth` finds Smith, `john` does not find Joanna. */
const alike = 0.4;

/**
 * Children by a number, a date of birth, or a name that may be misspelt; best matches first.
 * Of a number the whole or its beginning counts; of a name every word, else any word.
 */
export async function searchChildren(
  words: string,
  db: Db,
  _asker: Asker,
): Promise<Match[]> {
  const asked = words.trim();
  if (asked === "") return [];
  const { name, born } = nameAndBirth(asked);
  if (born !== undefined && name === "") return bornOn(born, db);
  const byNumber = /\d/.test(asked) ? await numbered(asked, db) : [];
  const likely = await named(name, db);
  const onTheDay =
    born && new Set((await bornOn(born, db)).map(({ id }) => id));
  const byName = likely.filter(({ id }) => onTheDay?.has(id) ?? true);
  const found = new Map([...byName, ...byNumber].map((row) => [row.id, row]));
  const order = new Set([...byNumber, ...byName].map(({ id }) => id));
  return [...order].flatMap((id) => found.get(id) ?? []).slice(0, mostMatches);
}

async function bornOn(day: Day, db: Db) {
  const { rows } = await sql<Match>`
    select id, why from platform.children_born(${day}, ${mostMatches})`.execute(
    db,
  );
  return rows;
}

async function numbered(asked: string, db: Db) {
  const { rows } = await sql<Match>`
    select id, why from platform.children_numbered(${asked.toUpperCase()}, ${mostMatches})`.execute(
    db,
  );
  return rows;
}

async function named(asked: string, db: Db) {
  const terms = asked
    .split(/[\s,]+/)
    .filter(Boolean)
    .slice(0, 6);
  const found = async (everyWord: boolean) => {
    const { rows } = await sql<Match>`
      select id, case when whole then 'Name' when ${everyWord}::boolean then 'Name is close to these words'
                      else 'Part of the name' end as why
        from platform.children_named(${terms}::text[], ${everyWord}, ${alike}::real, ${mostMatches})`.execute(
      db,
    );
    return rows;
  };
  const every = await found(true);
  return every.length > 0 || terms.length === 1 ? every : found(false);
}

/**
 * The restricted child of exactly this name and birth date, for those who may open records in an
 * emergency; for everyone else, and in every other case, there is none.
 */
export async function restrictedChild(
  words: string,
  db: Db,
  _asker: Asker,
): Promise<Id | undefined> {
  const { name, born } = nameAndBirth(words.trim());
  if (born === undefined || name === "") return undefined;
  const { rows } = await sql<{ id: Id | null }>`
    select platform.restricted_child(${name}, ${born}) as id`.execute(db);
  return rows[0]?.id ?? undefined;
}

/** Of `Ana Lowe 3/3/2017` the name and the day; either may be missing. */
function nameAndBirth(asked: string): { name: string; born: Day | undefined } {
  const [, name = "", day = ""] =
    /^(.*?)[\s,]*(\d{1,4}[-/. ]\d{1,2}[-/. ]\d{1,4})$/.exec(asked) ?? [];
  const born = dayIn(day);
  return born === undefined ? { name: asked, born } : { name, born };
}

/** `3/3/2017`, `3 3 2017` or `2017-03-03`. */
function dayIn(asked: string): Day | undefined {
  const [, date = "", month = "", year] =
    /^(\d{1,2})[/. ](\d{1,2})[/. ](\d{4})$/.exec(asked) ?? [];
  const text =
    year === undefined
      ? asked
      : `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`;
  return isDay(text) ? text : undefined;
}

/** A child that may be found and not opened: who they are and who works with them, and no more. */
export type Brief = Named &
  Born & { id: Id; worker: string | null; team: string | null };

/** The children of these ids that the asker may find, in the order given. */
export async function inBrief(
  ids: readonly Id[],
  db: Db,
  _asker: Asker,
): Promise<Brief[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<Brief>`
    select id, la_child_id as "laChildId", given_names as "givenNames", family_name as "familyName",
           preferred_name as "preferredName", born_on as "bornOn", expected_on as "expectedOn",
           died_on as "diedOn", worker, team
      from platform.children_in_brief(${ids}::uuid[])`.execute(db);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
