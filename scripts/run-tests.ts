/**
 * `npm test`: types, lint, layout, generated pages and the browser journeys beside every test, then whatever needs
 * no database once more on either side of the date line. Every step runs even when another one failed; the summary
 * at the end names those that did.
 */
import { spawn } from "node:child_process";
import { existsSync, globSync, readFileSync, rmSync } from "node:fs";
import { failures } from "../journeys/failures-file.ts";
import { findChromium } from "./chromium.ts";
import type { Tally } from "./test-tally.ts";
import {
  everyTest,
  inLines,
  inWords,
  runNodeTests,
  sayWhatSamplesWouldAdd,
} from "./node-tests.ts";
import { withoutDatabase } from "./where-tests-lead.ts";

type Outcome = { ok: boolean; note?: string };

type Step = () => Outcome | Promise<Outcome>;

const onContinuousIntegration = Boolean(process.env["CI"]);
let tally: Tally | undefined;

/** One core is enough for each: done one by one beside the tests. */
const beside: Record<string, Step> = {
  types: () => program("node_modules/.bin/tsc", "--noEmit"),
  lint: () => program("node_modules/.bin/oxlint", "--deny-warnings"),
  layout: () =>
    program("node_modules/.bin/prettier", "--check", "--log-level=warn", "."),
  "handbook is fresh": () => freshness("src/app/handbook.ts"),
  "tables are fresh": () => freshness("src/app/tables.ts"),
  "browser journeys": journeys,
};

/** Each with all of the machine. */
const afterwards: Record<string, Step> = {
  "without a database in Los Angeles": () => elsewhere("America/Los_Angeles"),
  "without a database in Kiritimati": () => elsewhere("Pacific/Kiritimati"),
};

const outcomes: (Outcome & { name: string })[] = [];
const meanwhile = inTurn(beside);
await inTurn({ tests: () => tests(meanwhile) });
await inTurn(afterwards);

console.log("\n== summary");
for (const { name, ok, note } of outcomes)
  console.log(`${ok ? "ok    " : "FAILED"} ${name}${note ? `: ${note}` : ""}`);
sayWhatSamplesWouldAdd(tally);
process.exitCode = outcomes.every(({ ok }) => ok) ? 0 : 1;

async function inTurn(some: Readonly<Record<string, Step>>): Promise<void> {
  for (const [name, step] of Object.entries(some)) {
    console.log(`\n== ${name}`);
    outcomes.push({ name, ...(await step()) });
  }
}

async function tests(meanwhile: Promise<void>): Promise<Outcome> {
  const run = await runNodeTests(everyTest, { meanwhile });
  tally = run.tally;
  return { ok: run.ok, note: inWords(tally) };
}

async function program(command: string, ...words: string[]): Promise<Outcome> {
  const child = spawn(command, words, {
    stdio: ["ignore", "inherit", "inherit"],
  });
  const status = await new Promise((resolve) => {
    child.on("error", resolve).on("exit", resolve);
  });
  return { ok: status === 0 };
}

function freshness(file: string): Outcome | Promise<Outcome> {
  if (!existsSync(file)) return { ok: true, note: "nothing is generated yet" };
  return program(process.execPath, file, "--check");
}

/** Where nobody watches, journeys left out would go unnoticed for ever: there it is a failure. */
async function journeys(): Promise<Outcome> {
  const leftOut = (why: string): Outcome => {
    const note = `${why}: the browser journeys were left out`;
    console.log(note);
    return { ok: !onContinuousIntegration, note };
  };
  if (globSync("journeys/**/*.journey.ts").length === 0)
    return leftOut("No journey is written");
  if (findChromium() === undefined) return leftOut("No Chromium found");
  rmSync(failures, { force: true });
  const { ok } = await program(
    "node_modules/.bin/playwright",
    "test",
    "--config=journeys/playwright.config.ts",
  );
  if (ok) return { ok };
  const failed = existsSync(failures) ? readFileSync(failures, "utf8") : "";
  return { ok, note: inLines("", failed.split("\n")) };
}

async function elsewhere(TZ: string): Promise<Outcome> {
  const run = await runNodeTests(withoutDatabase(), { env: { TZ }, quiet: true }); // prettier-ignore
  return { ok: run.ok, note: inWords(run.tally) };
}
