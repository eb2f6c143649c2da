import { notesWith } from "#work/search/found-notes.store.ts";
import { peopleNamed } from "#work/search/found-people.store.ts";
import { searchChildren } from "#record/children/children-search.store.ts";
import type { Database } from "#platform/database/database.ts";
import { reading } from "#platform/database/transaction.ts";
import { tester } from "#platform/test-database.ts";
import type { Asker } from "#platform/web/route.ts";
import { type Line, type Where, spread, within } from "./line.ts";
import { notesWritten, searchers } from "./notes.ts";

/** As many visits with notes as a council writes in some years. */
const notes = 400_000;
const limit = 120;

/** A word that every tenth note has, one that some hundred have, two together, and one misspelt. */
const askedOfNotes = {
  "a common word": ["kitchen"],
  "a rare word": ["tamburlo"],
  "two words": ["kitchen", "school"],
  "a misspelt word": ["tambulro"],
};

/**
 * Searches under the policies in a record of many notes: by a misspelt name, and of what was written by somebody
 * with few children, with a team's and with all. Beside each the same comparison by the owner, whom no policy concerns.
 */
export async function searchUnderPolicy(
  database: Database,
  authority: string,
  where: Where,
  howMany = notes,
): Promise<Line[]> {
  await notesWritten(database, authority, howMany);
  const lines: Line[] = [];
  const everyone = { id: tester, name: "Bench", authority, may: new Set<never>() }; // prettier-ignore
  const measure = async (
    name: string,
    asker: Asker,
    search: () => Promise<unknown>,
    plain: number,
  ) => {
    // prettier-ignore
    const { p95 } = await spread(20, search);
    lines.push(within(`search under policy, ${name}, p95`, where, p95, limit, plain)); // prettier-ignore
  };
  const byOwner = async (words: string, query: string) =>
    (
      await spread(10, () =>
        database.withConnection((connection) =>
          connection.query(query, [authority, words]),
        ),
      )
    ).p95;
  await measure(
    "a misspelt name",
    everyone,
    () => reading(database, everyone, (db) => searchChildren("maron okelle", db, everyone)), // prettier-ignore
    await byOwner("maron", namesAlike),
  );
  for (const [whose, asker] of Object.entries({
    ...(await searchers(database, authority)),
    "all children": everyone,
  }))
    // prettier-ignore
    for (const [what, terms] of Object.entries(askedOfNotes))
      await measure(
        `${what}, ${whose}`,
        asker,
        () =>
          reading(database, asker, async (db) => [
            await peopleNamed(terms, db, asker),
            await notesWith(terms, db, asker),
          ]),
        await byOwner(terms.join(" "), notesOf),
      );
  return lines;
}

const namesAlike = `select id from record.child where authority = $1
    and platform.plain($2) operator(public.<%) platform.plain(coalesce(given_names, '') || ' ' || coalesce(family_name, '') || ' ' || coalesce(preferred_name, ''))
  limit 50`;

const notesOf = `select id from record.visit where authority = $1 and notes is not null
    and to_tsvector('platform.written', '') is not null and strpos(notes, split_part($2, ' ', 1)) > 0
  order by visited_on desc limit 50`;
