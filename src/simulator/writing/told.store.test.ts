import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { connectionOf } from "#platform/database/connection.ts";
import { reading, writing } from "#platform/database/transaction.ts";
import { testAuthority, testDatabase } from "#platform/test-database.ts";
import type { Asker } from "#platform/web/route.ts";
import { boroughOf, toldFamily } from "../borough.ts";
import type { Told } from "../told.ts";
import { toldWorkforce } from "../workforce/told-workforce.ts";
import { standingVersions } from "./standing.ts";
import { inOrder, recordOne, type Step } from "./test-recorded.ts";
import { writeTold } from "./told.store.ts";

// A sample of invented lives, written at once by the loader and again as everyone records: each row through the
// verbs of its slice, with their rules, in the order in which it was recorded.

const database = await testDatabase();

const borough = boroughOf({
  seed: 4,
  authority: "T",
  name: "Sample",
  residents: 3000,
  from: "2023-04-01",
  until: "2026-03-31",
});
const told: Told[] = [
  ...toldWorkforce(borough.workforce, borough.setting),
  ...sample().flat(),
];

/** The first families, and one of which something was taken back. */
function sample(): Told[][] {
  const families = borough.courses.map((course) => toldFamily(course, borough));
  const takenBack = families.find((all) => all.some(({ versions }) => versions.at(-1)?.withdrawn)); // prettier-ignore
  return [...new Set([...families.slice(0, 60), takenBack ?? []])];
}

suite("A sample of invented lives", () => {
  test("written at once leaves the rows and closed versions that the ordinary verbs leave", async () => {
    const atOnce = await testAuthority(database);
    const oneByOne = await testAuthority(database);
    await writing(
      database,
      asker(atOnce),
      [],
      (db, write) => writeTold(told, { db, asker: asker(atOnce), write }),
      "loader",
    );
    for (const group of inOrder(told)) await recordEach(oneByOne, group);

    const tables = [...new Set(told.map(({ table }) => table))];
    assert.ok(tables.length > 25, `only ${tables.join(", ")}`);
    for (const table of tables)
      for (const schema of ["record", "history"])
        assert.deepEqual(
          await rows(atOnce, `${schema}.${table}`),
          await rows(oneByOne, `${schema}.${table}`),
          `${schema}.${table}`,
        );
  });

  test("corrects some rows and takes some back", () => {
    const versions = told.map((each) => standingVersions(each));
    assert.ok(versions.some((each) => each.length > 2));
    assert.ok(versions.some((each) => each.at(-1)?.withdrawn));
  });
});

const asker = (authority: string, id = "simulation"): Asker => ({
  id,
  name: "Simulation",
  authority,
  may: new Set(),
});

async function recordEach(authority: string, steps: readonly Step[]) {
  const by = asker(authority, steps[0]?.version.by);
  await writing(
    database,
    by,
    [],
    async (db, write) => {
      for (const step of steps)
        await recordOne(step, { db, asker: by, write, recordedAt: step.version.recorded }); // prettier-ignore
    },
    "loader",
  );
}

async function rows(authority: string, table: string) {
  return reading(database, asker(authority), async (db) => {
    const found = await connectionOf(db).query<{ row: object }>(
      `select to_jsonb(kept) - 'authority' as row from ${table} kept where authority = $1
        order by id, recorded_at`,
      [authority],
    );
    return found.rows;
  }, undefined, "engine"); // prettier-ignore
}
