import { searchChildren } from "#record/children/children-search.store.ts";
import type { Database } from "#platform/database/database.ts";
import { reading } from "#platform/database/transaction.ts";
import { tester } from "#platform/test-database.ts";
import { type Line, type Where, spread, within } from "./line.ts";

/** As many visits with notes as a council writes in some years. */
const notes = 400_000;
const asked = "maron okelle";

/**
 * A search by a misspelt name under the policies, in a record of many notes, beside the same comparison of
 * names by the owner, whom no policy concerns.
 */
export async function searchUnderPolicy(
  database: Database,
  authority: string,
  where: Where,
  howMany = notes,
): Promise<Line> {
  await database.withConnection(async ({ query, run }) => {
    await query(
      `update record.child set given_names = initcap(substr(md5(id::text), 1, 6)) || ' Maren',
              family_name = initcap(translate(substr(md5(la_child_id), 1, 7), '0123456789', 'okelrhanst'))
        where authority = $1`,
      [authority],
    );
    await query(
      `insert into record.visit (authority, id, child_id, visited_on, child_seen, notes, recorded_at, recorded_by)
       select $1, gen_random_uuid(), child.id, date '2024-01-01' + (n % 700)::integer, true,
              'Came home from school, had tea and talked about ' || md5(n::text), now(), 'bench'
         from generate_series(1, $2::integer) n
         join (select id, row_number() over (order by id) - 1 as place, count(*) over () as of
                 from record.child where authority = $1 and not withdrawn) child on child.place = n % child.of`,
      [authority, howMany],
    );
    await run("analyze record.child; analyze record.visit");
  });
  const plain = await spread(10, () =>
    database.withConnection(({ query }) =>
      query(
        `select id from record.child where authority = $1
            and platform.plain('maron') operator(public.<%) platform.plain(coalesce(given_names, '') || ' ' || coalesce(family_name, '') || ' ' || coalesce(preferred_name, ''))
          limit 50`,
        [authority],
      ),
    ),
  );
  const asker = {
    id: tester,
    name: "Bench",
    authority,
    may: new Set<never>(),
  };
  const searched = await spread(10, () =>
    reading(database, asker, (db) => searchChildren(asked, db, asker)),
  );
  return within(
    "search under policy, p95",
    where,
    searched.p95,
    120,
    plain.p95,
  );
}
