import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { sql } from "kysely";
import type { Day } from "#kernel/day.ts";
import { newId } from "#kernel/id.ts";
import type { Instant } from "#kernel/london.ts";
import { reading, writing } from "#platform/database/transaction.ts";
import {
  testAuthority,
  testDatabase,
  tester,
} from "#platform/test-database.ts";
import type { LocalChoice } from "./clock.ts";
import { explain } from "./explain.ts";
import {
  localChoicesOf,
  setLocalInterval,
  withdrawLocalInterval,
} from "./local-interval.store.ts";
import {
  deriveByNewRules,
  deriveChildren,
  rebuild,
} from "./obligation.store.ts";
import { obligationsOf } from "./obligations.store.ts";

const database = await testDatabase();

/** Two children in care, from 5 January and from 2 March 2026, with chains to the end of March. */
async function council() {
  const authority = await testAuthority(database);
  const asking = { id: tester, authority };
  const asker = { ...asking, name: "Mina", may: new Set<never>() };
  const [old, young] = [newId(), newId()];
  await database.withConnection((connection) =>
    connection.query(
      "update platform.authority set derived_to = '2026-03-31' where code = $1",
      [authority],
    ),
  );
  const began: [string, Day][] = [
    [old, "2026-01-05"],
    [young, "2026-03-02"],
  ];
  await writing(database, asking, [deriveChildren], async (db, write) => {
    for (const [id, on] of began) {
      await sql`insert into record.child (authority, id, la_child_id, born_on)
                values (${authority}, ${id}, ${id.slice(0, 8)}, '2015-01-01')`.execute(
        db,
      );
      await sql`insert into record.looked_after_period (authority, id, child_id, started_on)
                values (${authority}, ${newId()}, ${id}, ${on}::date)`.execute(
        db,
      );
      write.changed(id);
    }
  });
  return {
    asking,
    old,
    young,
    rebuild: () => rebuild(database, asking),
    now: () => reading(database, asking, async (_db, known) => known),
    set: (choice: LocalChoice) =>
      writing(database, asking, [deriveByNewRules], async (db, write) => {
        await setLocalInterval(db, authority, write.moment, choice);
        write.changed(choice.clock);
      }),
    withdraw: (choice: LocalChoice) =>
      writing(database, asking, [deriveByNewRules], async (db, write) => {
        await withdrawLocalInterval(db, authority, write.moment, choice);
        write.changed(choice.clock);
      }),
    /** The first review due, and its sentence. */
    review: (child: string, known?: Instant) =>
      reading(
        database,
        asking,
        async (db) => {
          const all = await obligationsOf(child, db, asker, "2026-03-31");
          const first = all.find(({ clock }) => clock === "cla-review-1")!;
          const choices = await localChoicesOf(db, authority);
          return {
            due: first.due,
            words: explain(first, "2026-03-31", choices),
          };
        },
        known,
      ),
  };
}

/** By law the first review falls 20 working days after: Mon 2 Feb, and Mon 30 Mar 2026. */
const byLaw = { old: "2026-02-02", young: "2026-03-30" };
const fifteen: LocalChoice = {
  clock: "cla-review-1",
  from: "2026-03-01",
  within: "15 working days",
};

suite("a council’s own interval", () => {
  test("judges duties triggered from its day, leaves those before it, and says whose it is", async () => {
    const { set, review, old, young, rebuild } = await council();
    await set(fifteen);
    // 15 working days after Mon 2 Mar 2026 is Mon 23 Mar.
    const own = await review(young);
    assert.equal(own.due, "2026-03-23");
    assert.match(
      own.words,
      /15 working days \(the council’s own interval since Sun 1 Mar 2026\) after/,
    );
    const kept = await review(old);
    assert.equal(kept.due, byLaw.old);
    assert.doesNotMatch(kept.words, /own interval/);
    assert.equal((await rebuild()).changed, 0);
  });

  test("changed, is derived by again; what was owed before is known as it was then", async () => {
    const { set, review, young, now } = await council();
    const before = await now();
    await set(fifteen);
    const between = await now();
    await set({ ...fifteen, within: "10 working days" });
    // 10 working days after Mon 2 Mar 2026 is Mon 16 Mar.
    assert.equal((await review(young)).due, "2026-03-16");
    assert.equal((await review(young, between)).due, "2026-03-23");
    const then = await review(young, before);
    assert.equal(then.due, byLaw.young);
    assert.doesNotMatch(then.words, /own interval/);
  });

  test("taken back, gives way to the law again", async () => {
    const { set, withdraw, review, young, rebuild } = await council();
    await set(fifteen);
    await withdraw(fifteen);
    assert.equal((await review(young)).due, byLaw.young);
    assert.equal((await rebuild()).changed, 0);
  });

  test("is refused for a clock there is not, one without an interval, and hours for days", async () => {
    const { set } = await council();
    for (const [choice, because] of [
      [{ ...fifteen, clock: "no-such" }, /There is no clock no-such/],
      [{ ...fifteen, clock: "cp-midway" }, /cp-midway has no interval/],
      [{ ...fifteen, within: "72 hours" }, /cla-review-1 cannot be 72 hours/],
      [{ ...fifteen, within: "0 days" }, /cla-review-1 cannot be 0 days/],
    ] as [LocalChoice, RegExp][])
      await assert.rejects(set(choice), because);
  });
});
