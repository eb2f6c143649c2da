/**
 * `npm run test:postgres`: the tests of the database again, on a throw-away PostgreSQL instead of the embedded one. With
 * `--zones` each file in one of these time zones, neighbours in different ones.
 */
import { parseArgs } from "node:util";
import { migrateTemplate } from "#platform/test-database.ts";
import { inWords, runNodeTests, sayWhatSamplesWouldAdd } from "./node-tests.ts";
import { onEitherEngine } from "./where-tests-lead.ts";
import { findPostgres, postgresNotFound, withCluster } from "./postgres.ts";

const { values, positionals: given } = parseArgs({
  options: { zones: { type: "string" } },
  allowPositionals: true,
});
const binaries = findPostgres();

if (binaries === undefined) {
  console.error(postgresNotFound);
  process.exitCode = 1;
} else {
  const { ok, tally } = await withCluster(async (DATABASE_URL) => {
    console.log(`Testing on PostgreSQL from ${binaries}`);
    await migrateTemplate(DATABASE_URL);
    return runNodeTests(given.length ? given : onEitherEngine(), {
      env: { DATABASE_URL },
      zones: values.zones?.split(",") ?? [],
    });
  });
  console.log(`\nOn PostgreSQL: ${inWords(tally)}`);
  sayWhatSamplesWouldAdd(tally);
  process.exitCode = ok ? 0 : 1;
}
