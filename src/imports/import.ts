import { basename } from "node:path";
import { type Id, newId } from "#kernel/id.ts";
import type { Database } from "#platform/database/database.ts";
import type { BeforeCommit } from "#platform/database/transaction.ts";
import type { Asker } from "#platform/web/route.ts";
import { filesAmong, inByteOrder } from "./given-paths.ts";
import {
  logAlive,
  logBegin,
  logFailure,
  secretOf,
} from "./import-log.store.ts";
import { type ImportProgress, noteProgress } from "./import-progress.ts";
import { type Ids, idsOf } from "./ids.ts";
import { alive } from "./leftovers.store.ts";
import type { ImportOutcome } from "./outcome.ts";
import { returns as everyReturn } from "./returns.ts";
import type { Return } from "./return.ts";
import {
  dropStaging,
  makeStaging,
  rowLine,
  stageRows,
  staging,
  stagingOf,
  tellRepeatsApart,
} from "./staging.store.ts";
import { type Given, surveyFiles, type Surveyed } from "./surveyed-files.ts";
import { textOf } from "./given-file.ts";
import { takeStaged } from "./take.ts";

export type ImportRequest = {
  /** Files and folders; an upload's path with the name it came under. */
  paths: readonly (string | Given)[];
  authority: string;
  /** The collection year by its 31 March, instead of what the dates say. */
  year?: number | undefined;
  /** Take a file even when it withdraws more than a fifth of the rows in force. */
  replace?: boolean | undefined;
  asker: Pick<Asker, "id">;
  database: Database;
  beforeCommit: readonly BeforeCommit[];
  onProgress?: ((progress: ImportProgress) => void) | undefined;
  returns?: readonly Return[];
};

/** One command is one import: all its files are taken together, or none of them. */
export const startImport = (request: ImportRequest): Promise<ImportOutcome> =>
  beginImport(request).done;

/** As startImport, giving the import's id at once: its progress is `progressOf(id)`. */
export function beginImport(request: ImportRequest): {
  id: Id;
  done: Promise<ImportOutcome>;
} {
  const id = newId();
  const { database } = request;
  return { id, done: alive(database, id, () => run(id, request)) };
}

async function run(id: Id, request: ImportRequest): Promise<ImportOutcome> {
  const { database, authority, asker } = request;
  const say = (progress: ImportProgress) => {
    noteProgress(id, progress);
    request.onProgress?.(progress);
  };
  say({ stage: "reading", rows: 0 });
  const to = stagingOf(id);
  const ids = await staging(database, async (connection) => {
    await logBegin(connection, id, { authority, askedBy: asker.id });
    await makeStaging(connection, to);
    return idsOf(await secretOf(connection), authority);
  });
  try {
    const files = await surveyFiles(
      await givenFiles(request.paths),
      request.returns ?? everyReturn,
      { authority, year: request.year },
      ({ name }) => say({ stage: "reading", file: name, rows: 0 }),
    );
    const rows = await stageFiles(id, files, ids, request, say);
    const outcome = await takeStaged({
      ...request,
      id,
      files,
      ids,
      to,
      onChild: (children) => say({ stage: "deriving", rows, children }),
    });
    say({ stage: "finished", rows, outcome });
    return outcome;
  } catch (error) {
    const failure = error instanceof Error ? error.message : String(error);
    say({ stage: "failed", rows: 0, failure });
    await staging(database, (connection) =>
      logFailure(connection, id, failure),
    );
    throw error;
  } finally {
    await staging(database, (connection) => dropStaging(connection, to));
  }
}

async function givenFiles(paths: ImportRequest["paths"]): Promise<Given[]> {
  const named = paths.filter((path) => typeof path !== "string");
  const found = await filesAmong(
    paths.filter((path) => typeof path === "string"),
  );
  return [
    ...found.map((path) => ({ path, name: basename(path) })),
    ...named.toSorted((a, b) => inByteOrder(a.name, b.name)),
  ];
}

/** Rows in one small transaction: enough to be quick, few enough to let others in. */
const atOnce = 5000;

async function stageFiles(
  id: Id,
  files: readonly Surveyed[],
  ids: Ids,
  { database }: ImportRequest,
  say: (progress: ImportProgress) => void,
): Promise<number> {
  const to = stagingOf(id);
  let staged = 0;
  let waiting: string[] = [];
  let sending: Promise<void> = Promise.resolve();
  // The database takes one batch while the next is read.
  const flush = async (file?: string) => {
    await sending;
    const batch = waiting;
    waiting = [];
    staged += batch.length;
    sending = staging(database, async (connection) => {
      await stageRows(connection, to, batch);
      await logAlive(connection, id);
    });
    sending.catch(() => {});
    say({ stage: "staging", ...(file && { file }), rows: staged });
  };
  for (const file of files) {
    if (file.refused !== undefined) continue;
    const { of, recognised, encoding, path, year } = file;
    const fileId = ids.file(of.key, year, recognised.table);
    for await (const batch of of.rows(textOf(path, encoding), {
      ...recognised,
      year,
    })) {
      for (const row of batch)
        waiting.push(rowLine(ids.row(fileId, row), fileId, row));
      if (waiting.length >= atOnce) await flush(file.name);
    }
  }
  await flush();
  await sending;
  await staging(database, (connection) => tellRepeatsApart(connection, to));
  return staged;
}
