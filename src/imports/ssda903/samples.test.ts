import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { reading } from "#platform/database/transaction.ts";
import { sampleTest } from "#platform/sample-files.ts";
import {
  testAuthority,
  testDatabase,
  tester,
} from "#platform/test-database.ts";
import { startImport } from "../import.ts";
import { projectedTables } from "../staging.store.ts";
import { writeSet } from "./example-set.ts";

const database = await testDatabase();

async function council() {
  const authority = await testAuthority(database);
  const asker = { id: tester };
  return {
    take: (...paths: string[]) =>
      startImport({ paths, authority, asker, database, beforeCommit: [] }),
    /** Every fact as text, without ids: the same for the same record, whatever way it came about. */
    facts: (known?: string) =>
      reading(
        database,
        { id: tester, authority },
        async (db) => {
          const lines: string[] = [];
          const children = await db
            .selectFrom("child")
            .where("authority", "=", authority)
            .select([
              "id",
              "la_child_id",
              "born_on",
              "sex",
              "ethnicity",
              "covered_to",
            ])
            .execute();
          const nameOf = new Map(
            children.map(({ id, la_child_id }) => [id, la_child_id]),
          );
          for (const { id: _id, ...child } of children)
            lines.push(JSON.stringify(child));
          for (const table of projectedTables) {
            const rows = await db
              .selectFrom(table)
              .where("authority", "=", authority)
              .selectAll()
              .execute();
            for (const row of rows) {
              const {
                id: _id,
                authority: _authority,
                child_id,
                source_row: _row,
                recorded_at: _at,
                ...fact
              } = row;
              lines.push(
                `${nameOf.get(child_id)} ${table} ${JSON.stringify(fact)}`,
              );
            }
          }
          return lines.toSorted();
        },
        known,
      ),
    moment: () =>
      reading(database, { id: tester, authority }, async (_db, known) => known),
  };
}

const filesOf = (folder: string, begins: string) =>
  readdirSync(folder)
    .filter((name) => name.startsWith(begins) && name.endsWith(".csv"))
    .map((name) => join(folder, name));

sampleTest(
  "three years give the same record in whichever order they come",
  async (samples) => {
    const folder = join(samples, "ssda903/three-years");
    const [forwards, backwards] = [await council(), await council()];
    for (const year of ["2017", "2018", "2019"]) {
      const { files } = await forwards.take(...filesOf(folder, year));
      for (const { path, read, taken, setAside, noted, refused } of files) {
        assert.equal(refused, undefined, path);
        assert.equal(read, taken + setAside, path);
        assert.ok(noted <= taken, path);
      }
    }
    for (const year of ["2019", "2018", "2017"])
      await backwards.take(...filesOf(folder, year));
    const facts = await forwards.facts();
    assertSame(await backwards.facts(), facts);
    assert.ok(facts.length > 9000);
  },
);

sampleTest(
  "one year comes out as its planted faults say, and again changes nothing",
  async (samples) => {
    const { take, facts } = await council();
    const folder = join(samples, "ssda903/one-year");
    const { files, children } = await take(folder);
    assert.deepEqual(children, { new: 2675, changed: 0, unchanged: 0 });
    assert.deepEqual(
      files
        .filter(({ refused }) => refused)
        .map(({ path }) => path.split("/").at(-1)),
      ["fake_903.xml", "placed_for_adoption_errors.csv"],
    );
    for (const fault of faultsOf(samples)) {
      const file = files.find(({ path }) => path.endsWith(fault.file));
      const said = file?.problems.find(
        ({ row, column, value }) =>
          row === Number(fault.row) &&
          column === fault.column &&
          value === fault.value,
      );
      assert.ok(said, JSON.stringify(fault));
    }
    const count = (name: string, reason: RegExp) =>
      files
        .find(({ path }) => path.endsWith(name))
        ?.problems.filter((problem) => reason.test(problem.reason)).length;
    assert.equal(count("episodes.csv", /^open episode with a reason/), 1413);
    assert.equal(count("header.csv", /^child with no episode/), 552);
    assert.equal(count("reviews.csv", /^after 31 March/), 5042);
    const before = await facts();
    assert.deepEqual((await take(folder)).children, {
      new: 0,
      changed: 0,
      unchanged: 2675,
    });
    assertSame(await facts(), before);
  },
);

sampleTest(
  "corrected files change those children alone, and the first files bring all back",
  async (samples) => {
    const { take, facts, moment } = await council();
    const folder = join(samples, "ssda903/three-years");
    const first = filesOf(folder, "2017");
    await take(...first);
    const [original, then] = [await facts(), await moment()];
    const lines = (table: string) =>
      readFileSync(join(folder, `2017-${table}.csv`), "utf8")
        .trim()
        .split(/\r?\n/);
    const header = lines("header").with(
      1,
      "398768,2,18/12/1999,BCRB,B097131712320,1.0,21/11/2017",
    );
    const reviews = lines("reviews");
    const moved = reviews[1]!.replace("11/08/2017", "12/08/2017");
    const corrected = writeSet({
      "header.csv": header,
      "reviews.csv": reviews.with(1, moved).toSpliced(2, 1),
      "episodes.csv": lines("episodes"),
    });
    const { children } = await take(corrected);
    assert.deepEqual(children, { new: 0, changed: 2, unchanged: 817 });
    const between = await moment();
    const changed = await facts();
    assertSame(await facts(then), original);
    await take(...first);
    assertSame(await facts(), original);
    assertSame(await facts(between), changed);
  },
);

/** Names the facts that differ rather than all there are. */
function assertSame(facts: readonly string[], expected: readonly string[]) {
  const [ours, theirs] = [new Set(facts), new Set(expected)];
  const [more, fewer] = [ours.difference(theirs), theirs.difference(ours)];
  assert.deepEqual(
    { more: [...more], fewer: [...fewer] },
    { more: [], fewer: [] },
  );
  assert.equal(facts.length, expected.length);
}

type Fault = { file: string; row: string; column: string; value: string };

function faultsOf(samples: string): Fault[] {
  const faults: Fault[] = parse(readFileSync(join(samples, "faults.csv")), {
    columns: true,
  });
  return faults.filter(({ file }) => file.startsWith("ssda903/one-year/"));
}
