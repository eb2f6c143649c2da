import { sql } from "kysely";
import type { Day } from "#kernel/day.ts";
import type { Id } from "#kernel/id.ts";
import type { Db } from "#platform/database/connection.ts";
import type { Asker } from "#platform/web/route.ts";
import type { Named } from "#record/children/child-words.ts";
import { begins, ends } from "./marked.ts";
import { type Searched, searched, searchedTables } from "./searched.ts";

/** Something people wrote that holds every word asked for, with the passages that hold one. */
export type FoundNote = Named & {
  kind: Searched;
  id: Id;
  child: Id;
  on: Day | null;
  passages: { under: string; passage: string }[];
};

export type FoundNotes = {
  notes: FoundNote[];
  /** Nothing had the words as they were spelt: these have words like them. */
  forgiven: boolean;
};

/** Nobody reads further; whoever needs more adds a word. */
export const mostNotes = 50;

/** What people wrote with all of these words in it, newest first; where nobody wrote them, with words like them. */
export async function notesWith(
  terms: string[],
  db: Db,
  asker: Asker,
  forgiving = true,
): Promise<FoundNotes> {
  if (terms.length === 0) return { notes: [], forgiven: false };
  const exactly = await found(terms, false, db, asker);
  if (exactly.length > 0) return { notes: exactly, forgiven: false };
  if (!forgiving) return { notes: [], forgiven: false };
  const likely = await found(terms, true, db, asker);
  return { notes: likely, forgiven: likely.length > 0 };
}

type Place = { kind: Searched; id: Id; on: Day | null };
type Passage = Named & { id: Id; child: Id; column: string; passage: string };

async function found(
  terms: string[],
  forgiving: boolean,
  db: Db,
  { authority }: Asker,
): Promise<FoundNote[]> {
  const { rows } = await sql<Place>`
    select kind, id, on_day as "on" from platform.notes_found(${terms}::text[], ${forgiving}, ${mostNotes})`.execute(
    db,
  );
  const tables = searchedTables.filter((table) => rows.some(({ kind }) => kind === table)); // prettier-ignore
  if (tables.length === 0) return [];
  const idsOf = (table: Searched) => rows.filter(({ kind }) => kind === table).map(({ id }) => id); // prettier-ignore
  // Where it stands the function said; what it says is read like everything else, under the policies.
  const passages = await sql<Passage>`
    with asked as materialized (select platform.words_asked(${terms}::text[], ${forgiving}, false) as words)
    select said.id, child.id as child, child.la_child_id as "laChildId", child.given_names as "givenNames",
           child.family_name as "familyName", child.preferred_name as "preferredName", said.column_name as "column",
           ts_headline('platform.written', translate(said.words, ${begins + ends}, ''), asked.words,
             case when length(said.words) <= ${readable} then ${whole} else ${around} end) as passage
      from asked cross join (${sql.join(
        tables.map((table) => textsOf(table, authority, idsOf(table))),
        sql` union all `,
      )}) said
      join child on child.authority = ${authority} and child.id = said.child_id
     where to_tsvector('platform.written', said.words) @@ asked.words`.execute(
    db,
  );
  const byId = Map.groupBy(passages.rows, ({ id }) => id);
  return rows.flatMap((place) => noteOf(place, byId.get(place.id) ?? []));
}

/** A text that is read as a whole; of a longer one what stands around the words. */
const readable = 280;
const signs = `StartSel="${begins}", StopSel="${ends}"`;
const whole = `${signs}, HighlightAll=true`;
const around = `${signs}, MaxFragments=2, MinWords=12, MaxWords=30, FragmentDelimiter=" … "`;

function textsOf(table: Searched, authority: string, ids: readonly Id[]) {
  const columns = Object.keys(searched[table].under);
  return sql`select kept.id, kept.child_id, text.column_name, text.words
    from ${sql.id(table)} kept cross join lateral (values ${sql.join(
      columns.map((column) => sql`(${column}::text, kept.${sql.id(column)}::text)`), // prettier-ignore
    )}) text (column_name, words)
    where kept.authority = ${authority} and kept.id = any(${ids}::uuid[]) and text.words <> ''`;
}

function noteOf(place: Place, passages: readonly Passage[]): FoundNote[] {
  const [first] = passages;
  if (!first) return [];
  const { child, laChildId, givenNames, familyName, preferredName } = first;
  const under: Readonly<Record<string, string>> = searched[place.kind].under;
  return [
    {
      ...place,
      child,
      laChildId,
      givenNames,
      familyName,
      preferredName,
      passages: passages.map(({ column, passage }) => ({
        under: under[column] ?? "",
        passage,
      })),
    },
  ];
}
