import assert from "node:assert/strict";
import { appendFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { suite, test } from "node:test";
import type { Db } from "#platform/database/connection.ts";
import { reading } from "#platform/database/transaction.ts";
import {
  testAuthority,
  testDatabase,
  tester,
} from "#platform/test-database.ts";
import { startImport } from "./import.ts";
import type { FileOutcome } from "./outcome.ts";
import { headers, reviews, small, writeSet } from "./ssda903/example-set.ts";

const database = await testDatabase();

/** An authority of its own, importing, and asked what it then holds. */
async function council() {
  const authority = await testAuthority(database);
  const asking = { id: tester, authority };
  const changed: string[][] = [];
  return {
    changed,
    take: (folder: string, more: { replace?: boolean; year?: number } = {}) =>
      startImport({
        paths: [folder],
        authority,
        asker: asking,
        database,
        beforeCommit: [
          async (_db, { ids }) => void changed.push([...ids].toSorted()),
        ],
        ...more,
      }),
    ask: <Row>(work: (db: Db) => Promise<Row>, known?: string) =>
      reading(database, asking, work, known),
    moment: () => reading(database, asking, async (_db, known) => known),
    reviews: (known?: string) =>
      reading(
        database,
        asking,
        (db) =>
          db
            .selectFrom("review")
            .innerJoin("child", (join) =>
              join
                .onRef("child.authority", "=", "review.authority")
                .onRef("child.id", "=", "review.child_id"),
            )
            .where("review.authority", "=", authority)
            .select(["la_child_id as child", "held_on"])
            .orderBy("la_child_id")
            .orderBy("held_on")
            .execute()
            .then((rows) =>
              rows.map(({ child, held_on }) => `${child} ${held_on}`),
            ),
        known,
      ),
  };
}

const named = (files: readonly FileOutcome[], end: string) =>
  files.find(({ path }) => path.endsWith(end)) ?? assert.fail(`no ${end}`);

suite("an import", () => {
  test("knows each file by its content and takes the set of one year together", async () => {
    const { take, reviews } = await council();
    const { files, children } = await take(writeSet(small()));
    assert.deepEqual(
      files.map(({ kind, read, taken, setAside }) => [
        kind,
        read,
        taken,
        setAside,
      ]),
      [
        ["SSDA903 header", 3, 3, 0],
        ["SSDA903 episodes", 3, 3, 0],
        ["SSDA903 reviews", 5, 5, 0],
      ],
    );
    assert.deepEqual(children, { new: 3, changed: 0, unchanged: 0 });
    assert.equal((await reviews()).length, 5);
  });

  test("of the same files again changes nothing, and derives nothing", async () => {
    const { take, changed } = await council();
    const folder = writeSet(small());
    await take(folder);
    const again = await take(folder);
    assert.deepEqual(again.children, { new: 0, changed: 0, unchanged: 3 });
    assert.equal(changed.length, 1);
    assert.equal(named(again.files, "rev.csv").taken, 5);
  });

  test("of a corrected file changes the children it concerns, and the past stays as it was known", async () => {
    const { take, changed, moment, reviews: now } = await council();
    const first = writeSet(small());
    await take(first);
    const before = await moment();
    const corrected = writeSet({
      ...small(),
      "rev.csv": reviews(
        ["A1", "20/06/2024"],
        ["A1", "11/09/2024"],
        ["A2", "15/07/2024"],
        ["A3", "20/07/2024"],
        ["A3", "20/10/2024"],
      ),
    });
    const { children } = await take(corrected);
    assert.deepEqual(children, { new: 0, changed: 1, unchanged: 2 });
    assert.equal(changed[1]?.length, 1);
    const between = await moment();
    assert.ok((await now()).includes("A1 2024-09-11"));
    await take(first);
    const original = await now();
    assert.ok(original.includes("A1 2024-09-10"));
    assert.deepEqual(await now(before), original);
    assert.ok((await now(between)).includes("A1 2024-09-11"));
  });

  test("withdraws what a file no longer holds, but not more than a fifth without being told to", async () => {
    const { take, reviews: now } = await council();
    await take(writeSet(small()));
    const fewer = (...rows: [string, string][]) =>
      writeSet({ ...small(), "rev.csv": reviews(...rows) });
    const one = fewer(
      ["A1", "20/06/2024"],
      ["A1", "10/09/2024"],
      ["A2", "15/07/2024"],
      ["A3", "20/07/2024"],
    );
    await take(one);
    assert.equal((await now()).length, 4);
    const most = fewer(["A1", "20/06/2024"]);
    const refused = named((await take(most)).files, "rev.csv");
    assert.match(refused.refused ?? "", /lacks 3 of the 4 rows/);
    assert.equal((await now()).length, 4);
    await take(most, { replace: true });
    assert.deepEqual(await now(), ["A1 2024-06-20"]);
  });

  test("sets a row aside that has no child, and takes it by itself once a header names the child", async () => {
    const { take, reviews: now } = await council();
    const early = {
      ...small(),
      "rev.csv": reviews(["A1", "20/06/2024"], ["A9", "01/08/2024"]),
    };
    const { files } = await take(writeSet(early));
    const file = named(files, "rev.csv");
    assert.deepEqual([file.read, file.taken, file.setAside], [2, 1, 1]);
    assert.deepEqual(
      file.problems.map(({ row, column, value }) => [row, column, value]),
      [[3, "CHILD", "A9"]],
    );
    const header = writeSet({ "h.csv": headers("A1", "A2", "A3", "A9") });
    const later = await take(header, { year: 2025 });
    assert.deepEqual(later.children, { new: 1, changed: 0, unchanged: 3 });
    assert.deepEqual(await now(), ["A1 2024-06-20", "A9 2024-08-01"]);
  });

  test("refuses what is no return and takes the rest", async () => {
    const { take } = await council();
    const whole = small();
    const folder = writeSet({
      ...whole,
      "again.csv": headers("A1"),
      "bytes.csv": Buffer.from([1, 2, 3, 0, 255, 254, 7]),
      "empty.csv": Buffer.from(""),
      "half.csv": Buffer.from('CHILD,DOB,MISSING,MIS_START,MIS_END\nA1,"02/05'),
      "list.csv": ["NAME,AGE", "Nobody,7"],
      "old.xml": ["<?xml version='1.0'?>", "<EXPSSDA903></EXPSSDA903>"],
      "short.csv": Buffer.from(
        "CHILD,SEX,DOB,DUC\nA1,1,02/05/2010,02/05/2028\nA2,1",
      ),
    });
    const { files } = await take(folder);
    const reasons: Record<string, RegExp> = {
      "any name.csv": /second file of SSDA903 header/,
      "bytes.csv": /no text/,
      "empty.csv": /empty/,
      "half.csv": /cut short/,
      "list.csv": /none that can be imported/,
      "old.xml": /use the CSV set/,
      "short.csv": /cut short/,
    };
    for (const [name, reason] of Object.entries(reasons))
      assert.match(named(files, name).refused ?? "", reason, name);
    assert.equal(files.filter(({ refused }) => !refused).length, 3);
  });

  test("reads UTF-16, tabs, lower case and columns of its own", async () => {
    const { take } = await council();
    const lines = [
      "La\tYear\tchild\tsex\tdob\tethnic\tupn",
      "X\t2025\t a1 \t2\t02/05/2010\twbri\tun3",
    ];
    const text = Buffer.from(`\ufeff${lines.join("\r\n")}`, "utf16le");
    const { files } = await take(writeSet({ "u.csv": text }), { year: 2025 });
    assert.deepEqual(
      files.map(({ kind, taken, noted, problems }) => [
        kind,
        taken,
        noted,
        problems,
      ]),
      [["SSDA903 header", 1, 0, []]],
    );
  });

  test("that fails leaves nothing of itself behind", async () => {
    const { ask, reviews: now } = await council();
    const authority = await testAuthority(database);
    await assert.rejects(
      startImport({
        paths: [writeSet(small())],
        authority,
        asker: { id: tester },
        database,
        beforeCommit: [() => Promise.reject(new Error("no derivation"))],
      }),
      /no derivation/,
    );
    const kept = await ask((db) =>
      db
        .selectFrom("record.return_row")
        .where("authority", "=", authority)
        .selectAll()
        .execute(),
    );
    assert.deepEqual([kept, await now()], [[], []]);
  });

  test("refuses a gigabyte of rubbish under a known header within its first rows", async () => {
    const { take } = await council();
    const folder = writeSet({});
    const file = join(folder, "big.csv");
    writeFileSync(file, "CHILD,DOB,REVIEW,REVIEW_CODE\n");
    for (let times = 0; times < 20; times++)
      appendFileSync(file, "x,y\n".repeat(10_000));
    const { files } = await take(folder, { year: 2025 });
    assert.match(files[0]?.refused ?? "", /columns of its header/);
  });
});
