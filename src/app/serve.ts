import { tmpdir } from "node:os";
import { join } from "node:path";
import { Refusal } from "#kernel/problem.ts";
import { clearLeftovers } from "#imports/leftovers.store.ts";
import { authorityCodes } from "#platform/authority.store.ts";
import type { Database } from "#platform/database/database.ts";
import { settingsOf } from "#simulator/boroughs.ts";
import { searchedAgain } from "#simulator/writing/words-at-once.store.ts";
import { inventedAuthorities } from "#simulator/writing/borough.store.ts";
import { begin } from "./begin.ts";
import { invent, usualBorough } from "./invented.ts";
import { type Opened, open } from "./open.ts";
import { keepWatching } from "#record/trail/watch.ts";
import { keepAnchoring } from "#platform/trail/anchor.ts";
import { headsFileFrom } from "#platform/trail/head.ts";
import { keepRolling } from "./roll.ts";
import { stopInTime } from "./stop.ts";
import { originFrom, wayInFrom } from "./sign-in/ways-in.ts";

// `npm start`: the database opened and brought up to date, a borough invented where there is nothing,
// and the pages served until somebody presses Ctrl-C.

const port = Number(process.env["PORT"] ?? 3000);
const onServer = Boolean(process.env["DATABASE_URL"]);
const demonstration =
  !onServer || process.env["GOLDTHREAD_DEMONSTRATION"] === "1";

/** A demonstration asks nobody for proof, so nothing but this machine may reach it. */
const host = demonstration
  ? "127.0.0.1"
  : (process.env["GOLDTHREAD_HOST"] ?? "127.0.0.1");

const portTaken = `Something else is listening on port ${port}. Stop it, or choose another: PORT=3001 npm start`;
const isPortTaken = (error: unknown) =>
  error instanceof Error && "code" in error && error.code === "EADDRINUSE";

let opened: Opened | undefined;
let rolling: Awaited<ReturnType<typeof keepRolling>> | undefined;
let watching: ReturnType<typeof keepWatching> | undefined;
let anchoring: Awaited<ReturnType<typeof keepAnchoring>> | undefined;
try {
  await start();
} catch (error) {
  console.error(
    isPortTaken(error)
      ? portTaken
      : error instanceof Refusal
        ? error.message
        : error,
  );
  await close();
  process.exitCode = 1;
}

async function start() {
  if (!onServer)
    console.log(
      "Using the embedded database, which is for trying Goldthread out. For real work set DATABASE_URL to a PostgreSQL 15 or newer server.",
    );
  opened = await open(process.env);
  const { database } = opened;
  await clearLeftovers(database);
  await searchedAgain(database);
  if (demonstration) await inventWhereNothingIs(database);

  rolling = await keepRolling(opened);
  watching = keepWatching(database);
  anchoring = await keepAnchoring(database, headsFileFrom(process.env));
  const origin = originFrom(process.env);
  const app = await begin(opened, {
    demonstration,
    origin,
    way: wayInFrom(process.env, {
      demonstration,
      origin: origin ?? `http://localhost:${port}`,
    }),
    uploads: join(tmpdir(), `goldthread-uploads-${process.pid}`),
  });
  // The address really listened at: with PORT=0 the system chooses one.
  const address = await app.listen({ port, host });
  console.log(`Goldthread is ready on ${address}`);

  stopInTime([() => app.close(), close]);
}

async function close() {
  rolling?.stop();
  watching?.stop();
  await anchoring?.stop();
  await opened?.database.close();
}

/** Once, and said line by line: it takes a minute. What was cut off half-way is begun again. */
async function inventWhereNothingIs(database: Database) {
  const [first] = settingsOf(1, usualBorough());
  const there = await inventedAuthorities(database);
  const begun = there.some(
    ({ code, finished }) => code === first?.authority && !finished,
  );
  if (!first || ((await authorityCodes(database)).length > 0 && !begun)) return;
  console.log("Nothing is here yet. Inventing a borough to look at, once:");
  const began = performance.now();
  await invent([first], database, (words) => console.log(`  ${words}`));
  const seconds = Math.round((performance.now() - began) / 1000);
  console.log(`  done in ${seconds} s: nobody in it has ever lived`);
}
