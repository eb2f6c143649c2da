import assert from "node:assert/strict";
import type { Permission } from "#platform/identity/permission.ts";
import { suite, test } from "node:test";
import fc from "fast-check";
import { sql } from "kysely";
import { addDays, type Day } from "#kernel/day.ts";
import { idFrom, newId } from "#kernel/id.ts";
import type { Instant } from "#kernel/london.ts";
import type { Db } from "#platform/database/connection.ts";
import type { Database } from "#platform/database/database.ts";
import { reading, writing } from "#platform/database/transaction.ts";
import {
  testAuthority,
  testDatabase,
  tester,
} from "#platform/test-database.ts";
import {
  deriveChildren,
  rebuild,
  rederiveChanged,
  rollTo,
} from "./obligation.store.ts";
import { obligations } from "./obligations.store.ts";

const database = await testDatabase();

/** An authority with one looked-after child, chains reaching to a day that no test's result depends on being today. */
async function council(reaching: Day = "2026-06-30") {
  const authority = await testAuthority(database);
  const asking = { id: tester, authority };
  await database.withConnection((connection) =>
    connection.query(
      "update platform.authority set derived_to = $2 where code = $1",
      [authority, reaching],
    ),
  );
  return { database, authority, asking };
}
type Council = Awaited<ReturnType<typeof council>>;

const addChild = (db: Db, authority: string, id: string, born = "2015-01-01") =>
  sql`insert into record.child (authority, id, la_child_id, born_on) values (${authority}, ${id}, ${id.slice(0, 8)}, ${born}::date)`.execute(
    db,
  );

const addPeriod = (db: Db, authority: string, child: string, on: Day) =>
  sql`insert into record.looked_after_period (authority, id, child_id, started_on) values (${authority}, ${newId()}, ${child}, ${on}::date)`.execute(
    db,
  );

const addReview = (
  db: Db,
  authority: string,
  child: string,
  id: string,
  on: Day,
) =>
  // prettier-ignore
  sql`insert into record.review (authority, id, child_id, kind, held_on) values (${authority}, ${id}, ${child}, 'looked after', ${on}::date)`.execute(
    db,
  );

/** The reviews asked for, as at the end of June, as known now or then. */
async function reviewsOf({ database, asking }: Council, known?: Instant) {
  const asker = { ...asking, name: "Tester", may: new Set<Permission>() };
  const listed = await reading(
    database,
    asking,
    (db) => obligations({ asAt: "2026-06-30" }, db, asker),
    known,
  );
  return listed
    .filter(({ clock }) => clock.startsWith("cla-review"))
    .map(({ clock, due, state }) => `${clock} due ${due}: ${state}`);
}

const latest = (database: Database, asking: Council["asking"]) =>
  reading(database, asking, async (_db, known) => known);

suite("keeping obligations", () => {
  test("what a write changes is derived before it commits, and known then as it was then", async () => {
    const here = await council();
    const { database, authority, asking } = here;
    const [child, review] = [newId(), newId()];
    await writing(database, asking, [deriveChildren], async (db, write) => {
      await addChild(db, authority, child);
      await addPeriod(db, authority, child, "2026-01-05");
      write.changed(child);
    });
    const before = await latest(database, asking);
    await writing(database, asking, [deriveChildren], async (db, write) => {
      await addReview(db, authority, child, review, "2026-01-30");
      write.changed(child);
    });
    const between = await latest(database, asking);
    await writing(database, asking, [deriveChildren], async (db, write) => {
      await sql`update record.review set withdrawn = true, recorded_at = platform.moment() where authority = ${authority} and id = ${review}`.execute(
        db,
      );
      write.changed(child);
    });

    const never = [
      "cla-review-1 due 2026-02-02: missed",
      "cla-review-2 due 2026-05-02: overdue",
    ];
    assert.deepEqual(await reviewsOf(here, before), never);
    assert.deepEqual(await reviewsOf(here, between), [
      "cla-review-1 due 2026-02-02: met",
      "cla-review-2 due 2026-04-30: overdue",
    ]);
    assert.deepEqual(await reviewsOf(here), never);
  });

  test("a child that was withdrawn is owed nothing more", async () => {
    const here = await council();
    const { database, authority, asking } = here;
    const child = newId();
    await writing(database, asking, [deriveChildren], async (db, write) => {
      await addChild(db, authority, child);
      await addPeriod(db, authority, child, "2026-01-05");
      write.changed(child);
    });
    await writing(database, asking, [deriveChildren], async (db, write) => {
      await sql`update record.child set withdrawn = true, recorded_at = platform.moment() where authority = ${authority} and id = ${child}`.execute(
        db,
      );
      write.changed(child);
    });
    assert.deepEqual(await reviewsOf(here), []);
  });

  test("chains taken on to a later day are recorded when the facts behind them were", async () => {
    const here = await council("2026-01-31");
    const { database, authority, asking } = here;
    const child = newId();
    await writing(database, asking, [deriveChildren], async (db, write) => {
      await addChild(db, authority, child);
      await addPeriod(db, authority, child, "2026-01-05");
      write.changed(child);
    });
    const then = await latest(database, asking);
    await rollTo(database, asking, "2026-06-30");
    const expected = [
      "cla-review-1 due 2026-02-02: missed",
      "cla-review-2 due 2026-05-02: overdue",
    ];
    assert.deepEqual(await reviewsOf(here), expected);
    assert.deepEqual(await reviewsOf(here, then), expected);
    assert.equal((await rebuild(database, asking)).changed, 0);
  });

  test("what did not change is not derived again", async () => {
    const { database, authority, asking } = await council();
    const child = newId();
    await writing(database, asking, [deriveChildren], async (db, write) => {
      await addChild(db, authority, child);
      await addPeriod(db, authority, child, "2026-01-05");
      write.changed(child);
    });
    const outcome = await rederiveChanged(database, asking);
    assert.deepEqual(outcome, { children: 0, obligations: 0, changed: 0 });
  });
});

type Deed =
  | { does: "review"; which: number; child: number; on: number }
  | { does: "withdraw"; which: number }
  | { does: "end"; child: number; on: number }
  | { does: "born"; child: number; on: number };

const which = fc.nat({ max: 5 });
const child = fc.nat({ max: 1 });
const on = fc.nat({ max: 500 });
const deed: fc.Arbitrary<Deed> = fc.oneof(
  fc.record({ does: fc.constant("review" as const), which, child, on }),
  fc.record({ does: fc.constant("withdraw" as const), which }),
  fc.record({ does: fc.constant("end" as const), child, on }),
  fc.record({ does: fc.constant("born" as const), child, on }),
);

/** Corrections come in any order: a review moved, taken back, brought back; care ended or not after all; another birthday. */
async function perform(db: Db, authority: string, ids: string[], each: Deed) {
  const day = (days: number) => addDays("2025-03-01", days);
  const now = sql`recorded_at = platform.moment()`;
  const review = (number: number) => idFrom(`${authority} review ${number}`);
  switch (each.does) {
    case "review":
      await sql`insert into record.review (authority, id, child_id, kind, held_on)
        values (${authority}, ${review(each.which)}, ${ids[each.child]}, 'looked after', ${day(each.on)}::date)
        on conflict (authority, id) do update set held_on = excluded.held_on, withdrawn = false, ${now}`.execute(
        db,
      );
      return;
    case "withdraw":
      await sql`update record.review set withdrawn = true, ${now} where authority = ${authority} and id = ${review(each.which)}`.execute(
        db,
      );
      return;
    case "end":
      await sql`update record.looked_after_period set ${now},
          ended_on = case when ended_on is null then greatest(started_on, ${day(each.on)}::date) end
        where authority = ${authority} and child_id = ${ids[each.child]}`.execute(
        db,
      );
      return;
    case "born":
      await sql`update record.child set born_on = ${addDays(day(each.on), -6575)}::date, ${now}
        where authority = ${authority} and id = ${ids[each.child]}`.execute(db);
  }
}

suite("derived bit by bit", () => {
  test("any history, corrected in any order, leaves what a rebuild would, and is still known as it was", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(deed, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 5 }), // prettier-ignore
        async (writes) => {
          const here = await council();
          const { authority, asking } = here;
          const ids = [newId(), newId()];
          await writing(
            database,
            asking,
            [deriveChildren],
            async (db, write) => {
              for (const id of ids) {
                await addChild(db, authority, id);
                await addPeriod(db, authority, id, "2025-03-03");
              }
              write.changed(...ids);
            },
          );
          const seen: { known: Instant; reviews: string[] }[] = [];
          for (const deeds of writes) {
            await writing(
              database,
              asking,
              [deriveChildren],
              async (db, write) => {
                for (const each of deeds)
                  await perform(db, authority, ids, each);
                write.changed(...ids);
              },
            );
            const known = await latest(database, asking);
            seen.push({ known, reviews: await reviewsOf(here) });
          }
          for (const { known, reviews } of seen)
            assert.deepEqual(await reviewsOf(here, known), reviews);
          assert.equal((await rebuild(database, asking)).changed, 0);
        },
      ),
      { numRuns: 10, seed: 20260401 },
    );
  });
});
