/**
 * `npm test`: types, lint, layout, generated pages, every test, the browser journeys, and the
 * kernel once more on the far sides of the date line. Every step runs even when an earlier one
 * failed; the summary at the end names those that did.
 */
import { spawnSync } from "node:child_process";
import { existsSync, globSync } from "node:fs";
import { findChromium } from "./chromium.ts";
import {
  everyTest,
  inWords,
  runNodeTests,
  sayWhatSamplesWouldAdd,
} from "./node-tests.ts";

type Outcome = { ok: boolean; note?: string };

const onContinuousIntegration = Boolean(process.env["CI"]);
let tally: ReturnType<typeof runNodeTests>["tally"];

const steps: Record<string, () => Outcome> = {
  types: () => program("node_modules/.bin/tsc", "--noEmit"),
  lint: () => program("node_modules/.bin/oxlint", "--deny-warnings"),
  layout: () =>
    program("node_modules/.bin/prettier", "--check", "--log-level=warn", "."),
  "handbook is fresh": () => freshness("src/app/handbook.ts"),
  "tables are fresh": () => freshness("src/app/tables.ts"),
  tests: () => {
    const run = runNodeTests(everyTest);
    tally = run.tally;
    return { ok: run.ok, note: inWords(tally) };
  },
  "browser journeys": journeys,
  "kernel in Los Angeles": () => kernel("America/Los_Angeles"),
  "kernel in Kiritimati": () => kernel("Pacific/Kiritimati"),
};

const outcomes = Object.entries(steps).map(([name, step]) => {
  console.log(`\n== ${name}`);
  return { name, ...step() };
});

console.log("\n== summary");
for (const { name, ok, note } of outcomes)
  console.log(`${ok ? "ok    " : "FAILED"} ${name}${note ? `: ${note}` : ""}`);
sayWhatSamplesWouldAdd(tally);
process.exitCode = outcomes.every(({ ok }) => ok) ? 0 : 1;

function program(command: string, ...words: string[]): Outcome {
  const { status } = spawnSync(command, words, {
    stdio: ["ignore", "inherit", "inherit"],
  });
  return { ok: status === 0 };
}

function freshness(file: string): Outcome {
  if (!existsSync(file)) return { ok: true, note: "nothing is generated yet" };
  return program(process.execPath, file, "--check");
}

/** Where nobody watches, journeys left out would go unnoticed for ever: there it is a failure. */
function journeys(): Outcome {
  const leftOut = (why: string): Outcome => {
    const note = `${why}: the browser journeys were left out`;
    console.log(note);
    return { ok: !onContinuousIntegration, note };
  };
  if (globSync("journeys/**/*.journey.ts").length === 0)
    return leftOut("No journey is written");
  if (findChromium() === undefined) return leftOut("No Chromium found");
  return program(
    "node_modules/.bin/playwright",
    "test",
    "--config=journeys/playwright.config.ts",
  );
}

function kernel(TZ: string): Outcome {
  const run = runNodeTests(["src/kernel/**/*.test.ts"], {
    env: { TZ },
    quiet: true,
  });
  return { ok: run.ok, note: inWords(run.tally) };
}
