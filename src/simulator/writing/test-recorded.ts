import assert from "node:assert/strict";
import type { Changes, Keeping, KeptTable, NewRow } from "#record/keeping.store.ts"; // prettier-ignore
import type { Told } from "../told.ts";
import { type Standing, standingVersions } from "./standing.ts";
import { verbsOf } from "./test-verbs.ts";

/** One verb of an invented life: a row recorded, corrected, taken back or restored. */
export type Step = {
  told: Told;
  version: Standing;
  before: Standing | undefined;
};

/** What was recorded at one moment by one person, moment after moment; rows others refer to first. */
export function inOrder(all: readonly Told[]): Step[][] {
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

/** Does it by the verbs of the row's slice, with their rules; fails where one of them objects. */
export async function recordOne(
  { told: { table, id }, version, before }: Step,
  keeping: Keeping,
): Promise<void> {
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
