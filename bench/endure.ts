import { globSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { type Database, openDatabase } from "#platform/database/database.ts";
import { migrate } from "#platform/database/migrate.ts";
import { addTester } from "#platform/test-database.ts";
import { everyTest, runNodeTests } from "../scripts/node-tests.ts";
import { withCluster } from "../scripts/postgres.ts";
import { filesAt } from "./files.ts";
import { killBrowser } from "./kill-browser.ts";
import { killDatabase } from "./kill-database.ts";
import {
  authority,
  killServer,
  type Outcome,
  uninterrupted,
} from "./kill-server.ts";
import { killSaving } from "./kill-saving.ts";
import { outOfReach } from "./out-of-reach.ts";
import { restarting } from "./restarting.ts";
import { randomFrom } from "./serving.ts";

// What must be endured, on PostgreSQL as it comes: the server killed, the browser killed, the database killed, gone, slow and full,
// and restarts under load; and the tests that elsewhere take a tenth of their load, with all of it. `--tenth` does
// a tenth of it, with a tenth of the children, at the same moments for the same seed, and leaves those tests to whoever runs tests.
// `--only` does those parts whose words hold its own; a part that breaks down has failed, and the others go on.

const { values } = parseArgs({
  options: {
    tenth: { type: "boolean" },
    seed: { type: "string", default: "1" },
    times: { type: "string", default: "20" },
    only: { type: "string", default: "" },
  },
});
const share = (times: number) => (values.tenth ? Math.ceil(times / 10) : times);
const random = randomFrom(Number(values.seed));
const folder = mkdtempSync(join(tmpdir(), "goldthread-endure-"));
const outcomes: boolean[] = [];

try {
  const paths = await filesAt(values.tenth ? 0.1 : 1, folder);
  await withCluster(
    async (url) => {
      const database = await openDatabase({ url });
      await migrate(database);
      await database.withConnection((connection) =>
        addTester(connection, authority, "Endurance"),
      );
      await part("[security R5] an import, the server killed", () =>
        imported(database, url, paths),
      );
      await database.close();
      await part("[security R22] restarts under load", () => restarting(url, share(10))); // prettier-ignore
      await part("[security R5] a visit saved, the server killed", () => killSaving(url, share(20), random)); // prettier-ignore
      await part("[security R3] somebody types, the browser killed", () => killBrowser(url, share(20), random)); // prettier-ignore
      await part("[security R5] writes, the database killed", () => killDatabase(url, share(50), random)); // prettier-ignore
      await part("[security R6] the database gone, slow and full", () => outOfReach(url)); // prettier-ignore
    },
    { durable: true },
  );
} finally {
  rmSync(folder, { recursive: true });
}
if (!values.tenth) await part("tests that do the whole of it", heavyTests);
const failed = outcomes.filter((ok) => !ok).length;
console.log(`${outcomes.length - failed} passed, ${failed} failed`);
// A part that broke down may have left a server running, which would be waited for.
process.exit(failed === 0 ? 0 : 1);

async function part(words: string, work: () => Promise<boolean | boolean[]>) {
  if (!words.includes(values.only)) return;
  try {
    outcomes.push(...[await work()].flat());
  } catch (error) {
    console.log(`FAILED ${words}: ${String(error)}`);
    outcomes.push(false);
  }
}

async function imported(
  database: Database,
  url: string,
  paths: Parameters<typeof killServer>[2],
): Promise<boolean[]> {
  const came: boolean[] = [];
  await uninterrupted(url, paths, 0);
  // What replaces takes longer than what comes first, and the first of them longest.
  await uninterrupted(url, paths, 1);
  let usual = await uninterrupted(url, paths, 2);
  const kills = share(Number(values.times));
  console.log(
    `An import that replaces another takes ${Math.round(usual)} ms left alone; killing ${kills} before, about and after its commit.`,
  );
  const seen = new Set<Outcome>();
  for (let time = 0; time < kills; time++) {
    const killed = await killServer(database, url, paths, time, {
      usual,
      random,
    });
    usual = killed.usual;
    seen.add(killed.outcome);
    came.push(killed.outcome !== "failed");
  }
  // A whole run that never saw the one or the other has not proved it; a tenth is too short to ask that of it.
  came.push(values.tenth === true || (seen.has("wholly there") && seen.has("wholly absent"))); // prettier-ignore
  return came;
}

/** Those that look whether they are to do the whole of it. */
async function heavyTests(): Promise<boolean> {
  const heavy = globSync(everyTest).filter((file) =>
    readFileSync(file, "utf8").includes("GOLDTHREAD_WHOLE"),
  );
  const { ok } = await runNodeTests(heavy, { env: { GOLDTHREAD_WHOLE: "1" } });
  return ok && heavy.length > 0;
}
