import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { connectionOf } from "#platform/database/connection.ts";
import { reading, writing } from "#platform/database/transaction.ts";
import { testAuthority, testDatabase } from "#platform/test-database.ts";
import type { Asker } from "#platform/web/route.ts";
import type {
  Changes,
  Keeping,
  KeptTable,
  NewRow,
} from "#record/keeping.store.ts";
import { boroughOf, toldFamily } from "../borough.ts";
import type { Told } from "../told.ts";
import { toldWorkforce } from "../workforce/told-workforce.ts";
import { type Standing, standingVersions } from "./standing.ts";
import { verbsOf } from "./test-verbs.ts";
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

type Step = { told: Told; version: Standing; before: Standing | undefined };

/** What was recorded at one moment by one person, moment after moment; rows others refer to first. */
function inOrder(all: readonly Told[]): Step[][] {
  const first = ["team", "practitioner", "child", "person"];
  const steps = all
    .flatMap((each) =>
      standingVersions(each).map((version, index, versions) => ({
        told: each,
        version,
        before: versions[index - 1],
      })),
    )
    .toSorted(
      (one, other) =>
        compare(one.version.recorded, other.version.recorded) ||
        place(one) - place(other),
    );
  function place({ told: { table } }: Step) {
    const at = first.indexOf(table);
    return at < 0 ? first.length : at;
  }
  return [
    ...Map.groupBy(steps, ({ version }) => `${version.recorded} ${version.by}`).values(), // prettier-ignore
  ];
}

const compare = (one: string, other: string) =>
  one < other ? -1 : one > other ? 1 : 0;

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

async function recordOne(
  { told: { table, id }, version, before }: Step,
  keeping: Keeping,
) {
  const verbs = verbsOf<KeptTable>(table);
  const row = { ...version.row, id } as NewRow<KeptTable>;
  if (!before) {
    const { problems } = await verbs.record(row, keeping);
    assert.deepEqual(problems, undefined, `${table} ${JSON.stringify(row)}`);
  } else {
    if (before.withdrawn) await verbs.restore(id, keeping);
    const changes = changesOf(before.row, version.row);
    if (Object.keys(changes).length > 0 || !version.withdrawn) {
      const { problems } = await verbs.correct(id, changes, keeping);
      assert.deepEqual(problems, undefined, `${table} ${JSON.stringify(row)}`);
    }
  }
  if (version.withdrawn) await verbs.withdraw(id, keeping);
}

function changesOf(
  before: Standing["row"],
  after: Standing["row"],
): Changes<KeptTable> {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return Object.fromEntries(
    [...names]
      .filter((name) => before[name] !== after[name])
      .map((name) => [name, after[name] ?? null]),
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
