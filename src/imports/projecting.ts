import type { Connection } from "#platform/database/connection.ts";
import type { Database } from "#platform/database/database.ts";
import { projectChild, type Projected } from "./child-projection.ts";
import {
  type Batches,
  batchChildren,
  childrenInForce,
  filesInForce,
  isAnyInForce,
  type Standing,
} from "./children.store.ts";
import { stageProjected } from "./facts.store.ts";
import type { Ids } from "./ids.ts";
import { returns as everyReturn } from "./returns.ts";
import type { Return } from "./return.ts";
import {
  listChanged,
  listNeighbours,
  type StagedFile,
} from "./rows-in-force.store.ts";
import {
  expectingFew,
  expectMany,
  type Staging,
  staging,
} from "./staging.store.ts";

type Projecting = {
  database: Database;
  authority: string;
  to: Staging;
  ids: Ids;
  returns?: readonly Return[];
  /** The files about to be in force, and those of them of which none was before. */
  files: readonly StagedFile[];
  fresh: readonly StagedFile[];
  onChild(children: { done: number; of: number }): void;
};

/**
 * Stages the facts of every child whose rows the files change, as they will be once the files are
 * in force, while `puttingInForce` makes them so. On a server the facts have a connection of their
 * own, and the two run side by side; the embedded database has one, where the one follows the other.
 */
export async function projecting(
  connection: Connection,
  asked: Projecting,
  puttingInForce: () => Promise<void>,
): Promise<Projected["practitioners"]> {
  const practitioners: Projected["practitioners"] = new Map();
  const { withAnother } = asked.database;
  if (asked.files.length === 0) return practitioners;
  if (withAnother === undefined) {
    const batches = await listBatches(connection, asked);
    await projectBatches(connection, asked, batches, practitioners);
    await puttingInForce();
  } else
    await staging(
      { withConnection: withAnother },
      async (second) => {
        const batches = await listBatches(second, asked);
        await Promise.all([
          projectBatches(second, asked, batches, practitioners),
          puttingInForce(),
        ]);
      },
      asked.authority,
    );
  return practitioners;
}

/** The children whose rows will change, in batches, listed before any does. */
async function listBatches(
  connection: Connection,
  { to, authority, files, fresh }: Projecting,
): Promise<Standing & Batches> {
  await expectMany(connection);
  await listChanged(connection, to, authority, files);
  await listNeighbours(connection, to, authority, fresh);
  const batches = await batchChildren(connection, to, authority, files);
  const anyInForce = await isAnyInForce(connection, authority);
  return { to, authority, files, anyInForce, ...batches };
}

/** Stages the facts of every listed child, as they will be once the files are in force. */
async function projectBatches(
  connection: Connection,
  { to, authority, ids, onChild, returns = everyReturn }: Projecting,
  standing: Standing & Batches,
  practitioners: Projected["practitioners"],
): Promise<void> {
  const { children: of, batches, files } = standing;
  const inForce = await filesInForce(connection, authority, files);
  const read = (batch: number) => childrenInForce(connection, standing, batch);
  await expectingFew(connection, async () => {
    let reading = read(1);
    for (let batch = 1; batch <= batches; batch++) {
      const children = await reading;
      // The database reads on while this batch is projected.
      reading = read(batch + 1);
      reading.catch(() => {}); // told when it is awaited
      const lines: Projected = {
        child: [],
        facts: new Map(),
        remarks: [],
        practitioners,
      };
      for (const child of children)
        projectChild(child, { returns, ids, inForce }, lines);
      await reading;
      await stageProjected(connection, to, lines);
      onChild({ done: Math.round((of * batch) / batches), of });
    }
    await reading;
  });
}
