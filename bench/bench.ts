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
import { guards } from "./guards.ts";
import { importMemory } from "./memory.ts";
import { boroughs } from "./boroughs.ts";
import { pages } from "./pages.ts";
import { searchUnderPolicy } from "./search.ts";
import { chainedTrail } from "./trail.ts";
import { sixteenWriters } from "./writers.ts";

// Speed, each figure beside a yardstick measured in the same run. One JSON line a figure; exit status 1 when any is over its limit.

const { values } = parseArgs({
  options: {
    engine: { type: "string" },
    scale: { type: "string" },
    authorities: { type: "string" },
    only: { type: "string" },
  },
});
/** Councils' worth of the invented service. */
const sizes = values.authorities ? [Number(values.authorities)] : [1, 10, 50];
const scales = values.scale ? [Number(values.scale)] : [1, 10, 30];
const ran = (engine: string) =>
  !values.engine || values.engine.toLowerCase() === engine.toLowerCase();
let failed = false;

/** The words by which `--only` finds a stage: any line it may print contains one of them. */
const stages = {
  kernel: ["working-day questions"],
  import: ["import"],
  derivation: ["derivation alone"],
  rebuild: ["rebuild", "re-derivation"],
  pages: ["overview", "indicator", "rows for one team", "child page"],
  writers: ["16 writers"],
  trail: ["trail row in the chain at 16 connections"],
  search: ["search under policy"],
  memory: ["memory of an import at its peak"],
  guards: ["guards"],
  boroughs: ["simulate", "rebuild of one", "16 at once"],
} as const;
const { only } = values;
const wants = (stage: keyof typeof stages) =>
  !only ||
  stages[stage].some((words) => words.includes(only) || only.includes(words));

function say(...lines: Line[]) {
  for (const line of lines) {
    if (only && !line.name.includes(only)) continue;
    console.log(JSON.stringify(line));
    failed ||= !line.ok;
  }
}

const worlds = [
  "import",
  "derivation",
  "rebuild",
  "pages",
  "writers",
  "trail",
  "search",
] as const;
if (wants("kernel")) say(workingDays({ engine: "kernel", scale: 1 }));
if (([...worlds, "boroughs", "guards", "memory"] as const).some(wants)) {
  if (ran("PGlite")) {
    const open = () => openDatabase({ memory: true });
    if (scales.includes(1) && worlds.some(wants))
      await world({ engine: "PGlite", scale: 1 }, open);
    if (sizes.includes(1) && wants("boroughs"))
      await borough({ engine: "PGlite", scale: 1 }, open);
  }
  if (ran("PostgreSQL"))
    await withCluster(onServer, {
      durable: true,
      settings: { shared_buffers: "512MB", max_wal_size: "4GB" },
    });
}
process.exitCode = failed ? 1 : 0;

async function onServer(url: string) {
  if (wants("boroughs"))
    for (const scale of sizes)
      await borough({ engine: "PostgreSQL", scale }, () => freshOn(url));
  if (wants("guards")) {
    const scale = Number(values.scale ?? 1);
    say(...(await guards(await newOn(url), scale, { engine: "PostgreSQL", scale }))); // prettier-ignore
  }
  const took = new Map<number, Took>();
  if (wants("memory"))
    for (const scale of scales)
      say(
        ...(await importMemory(await newOn(url), {
          engine: "PostgreSQL",
          scale,
        })),
      );
  if (!worlds.some(wants)) return;
  for (const scale of scales)
    took.set(
      scale,
      await world({ engine: "PostgreSQL", scale }, () => freshOn(url)),
    );
  const [ten, thirty] = [took.get(10), took.get(30)];
  if (!ten || !thirty) return;
  const where = { engine: "PostgreSQL", scale: 30 };
  say(
    beside(
      "import at 30x beside 10x",
      where,
      thirty.imported,
      ten.imported,
      3.6,
    ),
  );
  if (thirty.rebuilt && ten.rebuilt)
    say(
      beside(
        "rebuild at 30x beside 10x",
        where,
        thirty.rebuilt,
        ten.rebuilt,
        3.6,
      ),
    );
}

/** Of these the scale is how many authorities there are. */
async function borough(where: Where, open: () => Promise<Database>) {
  const fresh = async () => {
    const database = await open();
    await migrate(database);
    return database;
  };
  await boroughs(fresh, where.scale, where, say);
}

type Took = { imported: number; rebuilt: number };

/** One size of council from empty to full, measured on the way. */
async function world(
  where: Where,
  open: () => Promise<Database>,
): Promise<Took> {
  const fresh = async () => {
    const database = await open();
    await migrate(database);
    return database;
  };
  const database = await fresh();
  // A year of one council is too short a work for its ratios to mean much: its figures are shown, not held.
  const held = (lines: Line[]) =>
    lines.map((line) =>
      where.scale < 10 ? { ...line, limit: null, ok: true } : line,
    );
  let rebuilt = 0;
  try {
    const imported = await importing(database, fresh, where);
    say(...held(imported.lines));
    if (worlds.slice(1).some(wants)) await addPractice(database);
    if (wants("derivation"))
      say(await derivationAlone(database, authority, where));
    if (wants("rebuild")) {
      const rebuild = await rebuilding(database, fresh, where);
      rebuilt = rebuild.milliseconds;
      say(...held(rebuild.lines));
    }
    if (where.scale <= 10) {
      if (wants("pages")) {
        await addVersions(database);
        say(...(await pages(database, where)));
      }
      if (wants("writers") && where.engine === "PostgreSQL")
        say(await sixteenWriters(database, where));
      if (wants("trail") && where.engine === "PostgreSQL")
        say(await chainedTrail(database, where));
      // Last: it writes four hundred thousand notes.
      if (wants("search") && where.scale === 1)
        say(...(await searchUnderPolicy(database, authority, where)));
    }
    return { imported: imported.milliseconds, rebuilt };
  } finally {
    await database.close();
  }
}

async function freshOn(url: string): Promise<Database> {
  return openDatabase({ url: await newOn(url) });
}

async function newOn(url: string): Promise<string> {
  const name = `bench_${randomUUID().slice(0, 8)}`;
  const server = await openDatabase({ url });
  await server.withConnection((connection) =>
    connection.run(`create database ${name}`),
  );
  await server.close();
  const own = new URL(url);
  own.pathname = `/${name}`;
  return own.href;
}
