import type { Database } from "../database/database.ts";
import type { TrailHead } from "../trail/head.ts";
import { verifyTrail } from "../trail/verify.ts";
import { contentsOf } from "./contents.store.ts";
import { filesIn } from "./files.ts";
import { brokenReferences, impossibleVersions } from "./integrity.store.ts";
import type { Manifest } from "./manifest.ts";
import type { Finding } from "./receipts.ts";

/** What came back holds as many rows as were kept, and the newest of them. */
export async function tablesAgree(
  database: Database,
  { tables }: Manifest,
): Promise<Finding> {
  const now = await database.withConnection((connection) =>
    contentsOf(connection),
  );
  const there = new Map(now.tables.map((each) => [each.table, each]));
  const differing = tables.filter(({ table, rows, newest }) => {
    const is = there.get(table);
    return is?.rows !== rows || is.newest !== newest;
  });
  return finding(
    "counts and newest rows",
    differing.map(
      ({ table, rows }) =>
        `${table} has ${there.get(table)?.rows ?? "no"} rows, ${rows} were kept`,
    ),
    `${tables.length} tables`,
  );
}

export async function filesAgree(
  folder: string,
  kept: Manifest["files"],
): Promise<Finding> {
  const there = new Map(
    (await filesIn(folder)).map(({ path, sha256 }) => [path, sha256]),
  );
  const known = new Set(kept.map(({ path }) => path));
  return finding(
    "files",
    [
      ...kept
        .filter(({ path, sha256 }) => there.get(path) !== sha256)
        .map(({ path }) =>
          there.has(path) ? `${path} was changed` : `${path} is missing`,
        ),
      ...[...there.keys()]
        .filter((path) => !known.has(path))
        .map((path) => `${path} was not kept`),
    ],
    `${kept.length} files`,
  );
}

export async function trailHolds(
  database: Database,
  heads: readonly TrailHead[],
): Promise<Finding> {
  const trails = await verifyTrail(database, heads);
  return finding(
    "access trail",
    trails.flatMap(({ authority, broken }) =>
      broken ? [`${authority}: ${broken.words}`] : [],
    ),
    `${trails.reduce((sum, { rows }) => sum + rows, 0)} rows`,
  );
}

export async function referencesHold(database: Database): Promise<Finding> {
  const broken = await brokenReferences(database);
  return finding(
    "references",
    broken.map(
      ({ reference, rows }) => `${reference}: ${rows} point at nothing`,
    ),
    "every row points at one that is there",
  );
}

export async function versionsHold(database: Database): Promise<Finding> {
  const found = await impossibleVersions(database);
  return finding(
    "versions",
    found.map(({ table, rows }) => `${table}: ${rows} cannot be`),
    "each fact has one version at a time",
  );
}

/** One finding of the faults there are, in their words; or well, with what was looked at. */
export const finding = (
  what: string,
  faults: readonly string[],
  well: string,
): Finding => ({
  what,
  ok: faults.length === 0,
  words: faults.length === 0 ? well : faults.slice(0, 20).join("; "),
});
