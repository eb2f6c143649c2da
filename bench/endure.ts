import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { openDatabase } from "#platform/database/database.ts";
import { migrate } from "#platform/database/migrate.ts";
import { addTester } from "#platform/test-database.ts";
import { withCluster } from "../scripts/postgres.ts";
import { filesAt } from "./files.ts";
import { killDatabase } from "./kill-database.ts";
import { authority, killServer } from "./kill-server.ts";
import { outOfReach } from "./out-of-reach.ts";
import { restarting } from "./restarting.ts";
import { randomFrom } from "./serving.ts";

// What must be endured, on PostgreSQL as it comes: the server killed, the database killed, gone, slow and full,
// and restarts under load. `--tenth` does a tenth of it, at the same moments for the same seed.

const { values } = parseArgs({
  options: {
    tenth: { type: "boolean" },
    seed: { type: "string", default: "1" },
    times: { type: "string", default: "20" },
  },
});
const share = (times: number) => (values.tenth ? Math.ceil(times / 10) : times);
const random = randomFrom(Number(values.seed));
const folder = mkdtempSync(join(tmpdir(), "goldthread-endure-"));
const outcomes: boolean[] = [];

try {
  const paths = await filesAt(1, folder);
  await withCluster(
    async (url) => {
      const database = await openDatabase({ url });
      await migrate(database);
      await database.withConnection((connection) =>
        addTester(connection, authority, "Endurance"),
      );
      const killings = {
        times: share(Number(values.times)),
        random,
        both: values.tenth !== true,
      };
      outcomes.push(await killServer(database, url, paths, killings));
      await database.close();
      outcomes.push(await restarting(url, share(10)));
      outcomes.push(await killDatabase(url, share(50), random));
      outcomes.push(...(await outOfReach(url)));
    },
    { durable: true },
  );
} finally {
  rmSync(folder, { recursive: true });
}
const failed = outcomes.filter((ok) => !ok).length;
console.log(`${outcomes.length - failed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
