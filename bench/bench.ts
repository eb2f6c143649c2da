import { randomUUID } from "node:crypto";
import { parseArgs } from "node:util";
import { type Database, openDatabase } from "#platform/database/database.ts";
import { migrate } from "#platform/database/migrate.ts";
import { withCluster } from "../scripts/postgres.ts";
import { derivationAlone, workingDays } from "./kernel.ts";
import { type Line, type Where, beside } from "./line.ts";
import {
  addPractice,
  addVersions,
  authority,
  importing,
  rebuilding,
} from "./loading.ts";
import { pages } from "./pages.ts";
import { sixteenWriters } from "./writers.ts";

// Speed, each figure beside a yardstick measured in the same run. One JSON line a figure; exit status 1 when any is over its limit.

const { values } = parseArgs({
  options: {
    engine: { type: "string" },
    scale: { type: "string" },
    only: { type: "string" },
  },
});
const scales = values.scale ? [Number(values.scale)] : [1, 10, 30];
const wanted = (name: string) => !values.only || name.includes(values.only);
const ran = (engine: string) =>
  !values.engine || values.engine.toLowerCase() === engine.toLowerCase();
let failed = false;

function say(...lines: Line[]) {
  for (const line of lines.filter(({ name }) => wanted(name))) {
    console.log(JSON.stringify(line));
    failed ||= !line.ok;
  }
}

say(workingDays({ engine: "kernel", scale: 1 }));
if (ran("PGlite") && scales.includes(1))
  await world({ engine: "PGlite", scale: 1 }, () =>
    openDatabase({ memory: true }),
  );
if (ran("PostgreSQL"))
  await withCluster(
    async (url) => {
      const took = new Map<number, { imported: number; rebuilt: number }>();
      for (const scale of scales)
        took.set(
          scale,
          await world({ engine: "PostgreSQL", scale }, () => freshOn(url)),
        );
      const [ten, thirty] = [took.get(10), took.get(30)];
      if (ten && thirty)
        say(
          {
            ...beside(
              "import at 30x beside 10x",
              { engine: "PostgreSQL", scale: 30 },
              thirty.imported,
              ten.imported,
              3.6,
            ),
          },
          {
            ...beside(
              "rebuild at 30x beside 10x",
              { engine: "PostgreSQL", scale: 30 },
              thirty.rebuilt,
              ten.rebuilt,
              3.6,
            ),
          },
        );
    },
    {
      durable: true,
      settings: { shared_buffers: "512MB", max_wal_size: "4GB" },
    },
  );
process.exitCode = failed ? 1 : 0;

/** One size of council from empty to full, measured on the way. */
async function world(where: Where, open: () => Promise<Database>) {
  const fresh = async () => {
    const database = await open();
    await migrate(database);
    return database;
  };
  const database = await fresh();
  try {
    const imported = await importing(database, fresh, where);
    say(...imported.lines);
    await addPractice(database);
    say(await derivationAlone(database, authority, where));
    const rebuilt = await rebuilding(database, fresh, where);
    // The limits of a rebuild are set where it is long enough to be measured.
    say(
      ...rebuilt.lines.map((line) =>
        where.scale < 10 ? { ...line, limit: null, ok: true } : line,
      ),
    );
    if (where.scale <= 10) {
      await addVersions(database);
      say(...(await pages(database, where)));
      if (where.engine === "PostgreSQL")
        say(await sixteenWriters(database, where));
    }
    return { imported: imported.milliseconds, rebuilt: rebuilt.milliseconds };
  } finally {
    await database.close();
  }
}

async function freshOn(url: string): Promise<Database> {
  const name = `bench_${randomUUID().slice(0, 8)}`;
  const server = await openDatabase({ url });
  await server.withConnection((connection) =>
    connection.run(`create database ${name}`),
  );
  await server.close();
  const own = new URL(url);
  own.pathname = `/${name}`;
  return openDatabase({ url: own.href });
}
