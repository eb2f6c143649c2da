import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { suite, test } from "node:test";
import { testAuthority, testDatabase } from "../test-database.ts";
import { anchor, anchoredIn } from "./anchor.ts";
import type { TrailHead } from "./head.ts";
import { requestsIn } from "./test-requests.ts";
import { headOf } from "./trail.store.ts";
import { verifyTrail } from "./verify.ts";

const database = await testDatabase();

/** Nine rows of a trail, with the head kept after the sixth and after the ninth. */
async function nine() {
  const authority = await testAuthority(database);
  const requests = requestsIn(database, authority);
  const heads: TrailHead[] = [];
  for (const count of [6, 3]) {
    await requests.rows(count);
    const head = await headOf(database, authority);
    if (head) heads.push(head);
  }
  const where = (condition: string) =>
    `where authority = '${authority}' and ${condition}`;
  const verify = async (anchored: readonly TrailHead[] = heads) =>
    (await verifyTrail(database, anchored)).find(
      (each) => each.authority === authority,
    );
  return { authority, ...requests, heads, where, verify };
}

const rehash = (condition: string) =>
  `update platform.access_trail line set hash = platform.access_hash(previous, number, at, platform.access_text(line)) ${condition}`;

suite("The chain of the access trail", () => {
  test("[security 21] is whole when nobody touched it, and says what no head vouches for yet", async () => {
    const { verify, heads, rows, authority } = await nine();
    assert.deepEqual(await verify(), {
      authority,
      rows: 9,
      days: 1,
      notYetAnchored: 0,
    });
    await rows(2);
    assert.equal((await verify())?.notYetAnchored, 2);
    assert.equal((await verify(heads.slice(0, 1)))?.notYetAnchored, 5);
    assert.equal((await verify([]))?.notYetAnchored, 11);
  });

  test("[security 21] an altered row is named, in whatever column", async () => {
    for (const change of [
      "asker = 'nobody'",
      "subjects = '{}'",
      "result = 'refused'",
      "at = at - interval '1 day'",
      "relationship = 'working'",
      "disclosed = 7",
    ]) {
      const { tamper, where, verify } = await nine();
      await tamper(
        `update platform.access_trail set ${change} ${where("number = 4")}`,
      );
      const broken = (await verify())?.broken;
      assert.equal(broken?.number, 4, change);
      assert.equal(broken.what, "altered", change);
    }
  });

  test("[security 21] an altered row hashed anew is named by the row after it", async () => {
    const { tamper, where, verify } = await nine();
    await tamper(
      `update platform.access_trail set asker = 'nobody' ${where("number = 4")}; ${rehash(where("number = 4"))}`,
    );
    assert.match((await verify())?.broken?.words ?? "", /^row 4 was altered/);
  });

  test("[security 21] a chain made anew from an altered row on is found by the head kept outside", async () => {
    const { tamper, where, verify } = await nine();
    await tamper(
      `update platform.access_trail set asker = 'nobody' ${where("number = 4")}; ${rehash(where("number = 4"))}`,
    );
    for (let number = 5; number <= 9; number++)
      await tamper(`
        update platform.access_trail line set previous = before.hash from platform.access_trail before
         where line.authority = before.authority and before.number = line.number - 1 and line.number = ${number}
           and line.authority = (select authority from platform.access_trail ${where("number = 1")});
        ${rehash(where(`number = ${number}`))}`);
    assert.equal((await verify([]))?.broken, undefined);
    const broken = (await verify())?.broken;
    assert.equal(broken?.number, 6);
    assert.match(broken.words, /hash was kept outside/);
  });

  test("[security 21] rows that changed places are named", async () => {
    const { tamper, where, verify } = await nine();
    await tamper(`
      update platform.access_trail set number = 100 ${where("number = 4")};
      update platform.access_trail set number = 4 ${where("number = 5")};
      update platform.access_trail set number = 5 ${where("number = 100")}`);
    const broken = (await verify())?.broken;
    assert.deepEqual([broken?.number, broken?.what], [4, "out of order"]);
    assert.match(broken?.words ?? "", /written as row 5/);
  });

  test("[security 21] a removed row, a cut tail and a removed day are named", async () => {
    for (const [gone, first, last] of [
      ["number = 4", 4, 4],
      ["number between 3 and 5", 3, 5],
      ["number >= 8", 8, 9],
      ["number > 0", 1, 9],
    ] as const) {
      const { tamper, where, verify } = await nine();
      await tamper(`delete from platform.access_trail ${where(gone)}`);
      const broken = (await verify())?.broken;
      assert.deepEqual([broken?.number, broken?.what], [first, "missing"]);
      if (last > first) assert.match(broken?.words ?? "", RegExp(`to ${last}`));
    }
  });

  test("[security 21] a tail that was cut and written on is found by the heads kept before", async () => {
    const { tamper, where, verify, rows } = await nine();
    await tamper(`delete from platform.access_trail ${where("number >= 8")}`);
    await rows(5);
    assert.equal((await verify())?.broken?.number, 9);
  });

  test("heads are added to a file outside the database when they moved, and read from it", async (t) => {
    const folder = mkdtempSync(join(tmpdir(), "goldthread-heads-"));
    t.after(() => rmSync(folder, { recursive: true }));
    const file = join(folder, "outside", "heads.txt");
    assert.deepEqual(await anchoredIn(file), []);
    const { authority, rows } = await nine();
    const written = new Map<string, string>();
    await anchor(database, file, written);
    await anchor(database, file, written);
    await rows(1);
    await anchor(database, file, written);
    const kept = (await anchoredIn(file)).filter(
      (head) => head.authority === authority,
    );
    assert.deepEqual(
      kept.map(({ number }) => number),
      [9, 10],
    );
  });
});
