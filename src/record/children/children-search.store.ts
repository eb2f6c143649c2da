import { sql } from "kysely";
import { type Day, isDay } from "#kernel/day.ts";
import type { Id } from "#kernel/id.ts";
import type { Db } from "#platform/database/connection.ts";
import type { Asker } from "#platform/web/route.ts";

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
  { authority }: Asker,
): Promise<Match[]> {
  const asked = words.trim();
  if (asked === "") return [];
  const born = dayIn(asked);
  if (born !== undefined) return bornOn(born, db, authority);
  const byNumber = await numbered(asked, db, authority);
  const byName = await named(asked, db, authority);
  const found = new Map([...byName, ...byNumber].map((row) => [row.id, row]));
  const order = new Set([...byNumber, ...byName].map(({ id }) => id));
  return [...order].flatMap((id) => found.get(id) ?? []).slice(0, mostMatches);
}

async function bornOn(day: Day, db: Db, authority: string) {
  const { rows } = await sql<Match>`
    select id, case when born_on is null then 'Expected on this day' else 'Born on this day' end as why
      from child where authority = ${authority} and coalesce(born_on, expected_on) = ${day}::date
     order by la_child_id collate "C" limit ${mostMatches}
  `.execute(db);
  return rows;
}

async function numbered(asked: string, db: Db, authority: string) {
  const number = asked.toUpperCase();
  const { rows } = await sql<Match>`
    select id, why from (
      select id, case when upper(la_child_id) = ${number} then 'Child ID' else 'Beginning of the child ID' end as why,
             upper(la_child_id) <> ${number} as partly, la_child_id
        from child where authority = ${authority} and starts_with(upper(la_child_id), ${number})
      union all
      select child.id, 'Other number: ' || case kind when 'nhs number' then 'NHS number'
                                                     when 'upn' then 'UPN' else kind end, false, la_child_id
        from child_identifier join child on child.authority = ${authority} and child.id = child_id
       where child_identifier.authority = ${authority} and kind <> 'upn unknown'
         and upper(replace(value, ' ', '')) = ${number.replaceAll(" ", "")}
    ) matched
    order by partly, la_child_id collate "C" limit ${mostMatches}
  `.execute(db);
  return rows;
}

async function named(asked: string, db: Db, authority: string) {
  const terms = asked
    .split(/[\s,]+/)
    .filter(Boolean)
    .slice(0, 6);
  await sql`select set_config('pg_trgm.word_similarity_threshold', ${String(alike)}, true)`.execute(
    db,
  );
  // The expression of the index child_by_name, word for word.
  const names = sql`plain(coalesce(given_names, '') || ' ' || coalesce(family_name, '') || ' ' || coalesce(preferred_name, ''))`;
  const each = (make: (term: string) => ReturnType<typeof sql>, by: string) =>
    sql.join(terms.map(make), sql.raw(by));
  const found = async (by: " and " | " or ") => {
    const { rows } = await sql<Match>`
    select id, case when whole then 'Name' when every_word then 'Name is close to these words'
                    else 'Part of the name' end as why
      from (select id, la_child_id,
                   (${each((term) => sql`public.word_similarity(plain(${term}), ${names})`, " + ")}) / ${terms.length} as likeness,
                   ${each((term) => sql`strpos(' ' || ${names}, ' ' || plain(${term})) > 0`, " and ")} as whole,
                   ${by === " and "}::boolean as every_word
              from child
             where authority = ${authority}
               and (${each((term) => sql`plain(${term}) operator(public.<%) ${names}`, by)})) likely
     order by whole desc, likeness desc, la_child_id collate "C" limit ${mostMatches}
    `.execute(db);
    return rows;
  };
  const every = await found(" and ");
  return every.length > 0 || terms.length === 1 ? every : found(" or ");
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
