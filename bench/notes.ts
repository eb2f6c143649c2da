import { newId } from "#kernel/id.ts";
import type { Database } from "#platform/database/database.ts";
import type { Asker } from "#platform/web/route.ts";

/** How many children somebody answers for. */
const caseloads = { "18 children": 18, "a team’s 150 children": 150 };

/** As long notes as people write: six sentences of ten words out of a few thousand; every tenth speaks of a kitchen. */
export async function notesWritten(
  database: Database,
  authority: string,
  howMany: number,
): Promise<void> {
  await database.withConnection(async ({ query, run }) => {
    await query(
      `update record.child set given_names = initcap(substr(md5(id::text), 1, 6)) || ' Maren',
              family_name = initcap(translate(substr(md5(la_child_id), 1, 7), '0123456789', 'okelrhanst'))
        where authority = $1`,
      [authority],
    );
    await run(`create temporary table sentence as
      select n, string_agg(translate(substr(md5((n * 31 + word * word * 17)::text), 1, 3 + word % 6), '0123456789', 'okelrhanst'), ' ' order by word) as words
        from generate_series(0, 3999) n, generate_series(1, 10) word group by n;
      create index on sentence (n); analyze sentence`);
    // Loaded in one go, so indexed in one go.
    await run(
      "drop index record.visit_by_words; alter table record.visit disable trigger keep_spelling_of_new",
    );
    await query(
      `insert into record.visit (authority, id, child_id, visited_on, child_seen, notes, recorded_at, recorded_by)
       select $1, gen_random_uuid(), child.id, date '2022-01-01' + (nth % 1400)::integer, true,
              'Came home from school. ' || case when nth % 10 = 0 then 'Sat in the kitchen. ' else '' end
                || case when nth % 4000 = 7 then 'Played the tamburlo. ' else '' end || said.words, now(), 'bench'
         from generate_series(1, $2::integer) nth
         join (select id, row_number() over (order by id) - 1 as place from record.child where authority = $1 and not withdrawn) child
           on child.place = nth % (select count(*) from record.child where authority = $1 and not withdrawn)
         cross join lateral (select string_agg(words, '. ') as words from sentence
                 where sentence.n = any (array(select (nth * step * 7) % 4000 from generate_series(1, 6) step))) said`,
      [authority, howMany],
    );
    await run(
      "call platform.search_in('visit', 'of_row.visited_on'); alter table record.visit enable trigger keep_spelling_of_new",
    );
    await run(
      "analyze record.child; analyze record.visit; analyze platform.spelling",
    );
  });
}

/** A worker with a caseload and a team's manager, each by how many children they reach. */
export async function searchers(
  database: Database,
  authority: string,
): Promise<Record<string, Asker>> {
  const askers: Record<string, Asker> = {};
  await database.withConnection(async ({ query }) => {
    for (const [name, howMany] of Object.entries(caseloads)) {
      const [account, practitioner] = [newId(), newId()];
      await query(
        `insert into record.practitioner (authority, id, name, recorded_at) values ($1, $2, 'Bench', now())`,
        [authority, practitioner],
      );
      await query(
        `insert into platform.account (authority, id, issuer, subject, name, practitioner_id) values ($1, $2, 'bench', $3, 'Bench', $4)`,
        [authority, account, account, practitioner],
      );
      await query(
        `insert into platform.account_role (authority, account_id, role, from_on, source) values ($1, $2, 'social-worker', '2020-01-01', 'granted')`,
        [authority, account],
      );
      await query(
        `insert into record.allocation (authority, id, child_id, practitioner_id, role, started_on, recorded_at)
         select $1, gen_random_uuid(), id, $2, 'working', '2020-01-01', now() from record.child
          where authority = $1 and not withdrawn order by id limit $3`,
        [authority, practitioner, howMany],
      );
      askers[name] = { id: account, name: "Bench", authority, may: new Set() };
    }
  });
  return askers;
}
