import type { Id } from "#kernel/id.ts";
import type { Connection } from "#platform/database/connection.ts";
import { connectionOf } from "#platform/database/connection.ts";
import { type Write, writing } from "#platform/database/transaction.ts";
import { applyFacts, changedChildren } from "./facts.store.ts";
import type { ImportRequest } from "./import.ts";
import type { Ids } from "./ids.ts";
import {
  childrenSpokenOf,
  countsOf,
  logEnd,
  type LoggedFile,
  makeAuthority,
  problemsOf,
  speakUntilCover,
} from "./import-log.store.ts";
import type { ChildCounts, ImportOutcome } from "./outcome.ts";
import { projecting } from "./projecting.ts";
import {
  countRows,
  mergeRows,
  putFilesInForce,
  type StagedFile,
  withdrawals,
} from "./rows-in-force.store.ts";
import {
  analyseRecord,
  expectMany,
  forgetStagedFile,
  projectedTables,
  type Staging,
  staging,
} from "./staging.store.ts";
import type { Surveyed } from "./surveyed-files.ts";

type Taking = ImportRequest & {
  id: Id;
  files: readonly Surveyed[];
  ids: Ids;
  to: Staging;
  onChild(children: { done: number; of: number }): void;
};

type Taken = {
  outcome: ImportOutcome;
  files: LoggedFile[];
  status: "taken" | "nothing new" | "refused";
};

/** A file that would withdraw more than this share of its rows is more likely a part of it than a correction. */
const mostWithdrawn = 0.2;

/** The last, single transaction of an import: rows in force, facts, and all that follows from them, or nothing. */
export async function takeStaged(taking: Taking): Promise<ImportOutcome> {
  const { database, authority, asker, files, ids } = taking;
  const known = files.flatMap((file) => stagedFile(file, ids));
  if (known.length === 0)
    return staging(database, (connection) =>
      logged(connection, taking, refusedAltogether(taking)),
    );
  await staging(database, (connection) => makeAuthority(connection, authority));
  return writing(
    database,
    { id: asker.id, authority },
    taking.beforeCommit,
    async (db, write) => {
      const connection = connectionOf(db);
      await expectMany(connection);
      const refused = await tooMuchWithdrawn(connection, taking, known);
      const taken = known.filter(({ id }) => !refused.has(id));
      const children = await merge(connection, taking, taken, write);
      return logged(
        connection,
        taking,
        await outcomeOf(connection, taking, taken, refused, children),
      );
    },
    // What a file does to the record cannot depend on which children its importer may open.
    "loader",
  );
}

/** The log ends with the import itself: neither is there without the other. */
async function logged(
  connection: Connection,
  { id }: Taking,
  { outcome, files, status }: Taken,
): Promise<ImportOutcome> {
  const { children } = outcome;
  await logEnd(connection, id, { status, files, children });
  return outcome;
}

function stagedFile(file: Surveyed, ids: Ids): StagedFile[] {
  if (file.refused !== undefined) return [];
  const { of, year, recognised, name, sha256 } = file;
  const id = ids.file(of.key, year, recognised.table);
  return [{ id, from: of.key, year, table: recognised.table, name, sha256 }];
}

async function tooMuchWithdrawn(
  connection: Connection,
  { to, authority, replace }: Taking,
  known: readonly StagedFile[],
): Promise<Map<Id, string>> {
  const refused = new Map<Id, string>();
  if (replace) return refused;
  const losses = await withdrawals(connection, to, authority, known);
  for (const [id, { inForce, lost }] of losses) {
    if (lost <= inForce * mostWithdrawn) continue;
    refused.set(
      id,
      `it lacks ${lost} of the ${inForce} rows of the file it would replace: if that is meant, import it again with --replace (on the page: replace)`,
    );
    await forgetStagedFile(connection, to, id);
  }
  return refused;
}

async function merge(
  connection: Connection,
  taking: Taking,
  taken: readonly StagedFile[],
  write: Write,
): Promise<ChildCounts> {
  const { to, authority, id, ids } = taking;
  const fresh = await putFilesInForce(connection, authority, id, taken);
  const practitioners = await projecting(
    connection,
    { ...taking, files: taken, fresh },
    () => mergeRows(connection, to, authority, id, taken),
  );
  await applyFacts(connection, to, authority, practitioners, ids);
  let [changed, added] = [0, 0];
  for await (const children of changedChildren(connection, to))
    for (const { child, fresh } of children) {
      write.changed(child);
      changed++;
      if (fresh) added++;
    }
  await analyseRecord(connection, changed, [
    "return_row",
    "child",
    ...projectedTables,
  ]);
  await countRows(connection, to, authority, taken);
  await speakUntilCover(connection, authority, id);
  const spokenOf = await childrenSpokenOf(connection, to, authority);
  return {
    new: added,
    changed: changed - added,
    unchanged: Math.max(0, spokenOf - changed),
  };
}

async function outcomeOf(
  connection: Connection,
  { to, authority, id, files, ids }: Taking,
  taken: readonly StagedFile[],
  refused: ReadonlyMap<Id, string>,
  children: ChildCounts,
): Promise<Taken> {
  const counts = await countsOf(
    connection,
    authority,
    taken.map((file) => file.id),
  );
  const problems = Map.groupBy(
    await problemsOf(connection, to, authority),
    ({ file }) => file,
  );
  const each = files.map((file): LoggedFile => {
    const [its] = stagedFile(file, ids);
    const because = file.refused ?? (its && refused.get(its.id));
    const count = its && counts.get(its.id);
    const { path, name, kind } = file;
    if (because !== undefined || !its || !count)
      return { ...nothing, path, name, kind, refused: because ?? "" };
    const found = problems.get(its.id) ?? [];
    return {
      path,
      name,
      kind,
      year: its.year,
      file: its.id,
      sha256: its.sha256,
      ...count,
      problems: found.map(({ file: _file, ...problem }) => problem),
    };
  });
  return {
    outcome: { import: id, files: each.map(shown), children },
    files: each,
    status: children.new + children.changed > 0 ? "taken" : "nothing new",
  };
}

const nothing = { read: 0, taken: 0, noted: 0, setAside: 0, problems: [] };

function refusedAltogether({ id, files }: Taking): Taken {
  const each = files.map(({ path, name, kind, refused = "" }): LoggedFile => ({
    ...nothing,
    path,
    name,
    kind,
    refused,
  }));
  return {
    outcome: {
      import: id,
      files: each.map(shown),
      children: { new: 0, changed: 0, unchanged: 0 },
    },
    files: each,
    status: "refused",
  };
}

function shown({
  name: _name,
  year: _year,
  file: _file,
  sha256: _sha,
  ...outcome
}: LoggedFile) {
  return outcome;
}
