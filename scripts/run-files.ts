/**
 * `node scripts/run-files.ts COUNTS FILE ...`: runs test files in this one process, tells people what came of them and
 * writes their tally to COUNTS.
 */
import hooks from "node:async_hooks";
import { createWriteStream } from "node:fs";

const [counts, ...files] = process.argv.slice(2);
if (!counts) throw new Error("Say where the counts go, and which files");

/**
 * node:test follows every promise there is, to name the test that an error nobody caught came from: a fifteenth of
 * all the time. What else it follows names it as well, and a run in which there was such an error fails. It takes
 * `createHook` when it is first read, so nothing above may lead to it.
 */
let followed = true;
const { createHook } = hooks;
hooks.createHook = (callbacks) => {
  followed = false;
  return createHook({ ...callbacks, trackPromises: false } as typeof callbacks);
};

const { run } = await import("node:test");
const { spec } = await import("node:test/reporters");
const { default: tally } = await import("./test-tally.ts");

const events = run({ files, isolation: "none" });
if (followed)
  throw new Error("node:test was read too early, and follows every promise");
events.on("test:summary", ({ success }) => {
  if (!success) process.exitCode = 1;
});
events.compose(spec).pipe(process.stdout);
events.compose(tally).pipe(createWriteStream(counts));
