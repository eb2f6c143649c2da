import { spawnSync } from "node:child_process";
import { globSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Tally } from "./test-tally.ts";

export const everyTest = [
  "src/**/*.test.ts",
  "demonstration/**/*.test.ts",
] as const;

/**
 * Runs test files in one process: one database is opened for all of them. A quiet run says
 * something only when it fails. `tally` is missing when the run broke down before its end.
 */
export function runNodeTests(
  patterns: readonly string[],
  {
    env = {},
    quiet = false,
  }: { env?: Record<string, string>; quiet?: boolean } = {},
): { ok: boolean; tally: Tally | undefined } {
  const files = globSync([...patterns]).toSorted();
  if (files.length === 0) return { ok: true, tally: undefined };

  const folder = mkdtempSync(join(tmpdir(), "goldthread-tests-"));
  const counts = join(folder, "tally.json");
  const words = [
    "--test",
    "--test-isolation=none",
    "--test-reporter=spec",
    "--test-reporter-destination=stdout",
    "--test-reporter=./scripts/test-tally.ts",
    `--test-reporter-destination=${counts}`,
    ...files,
  ];
  try {
    const { status, stdout } = spawnSync(process.execPath, words, {
      stdio: ["ignore", quiet ? "pipe" : "inherit", "inherit"],
      env: { ...process.env, ...env },
      maxBuffer: 1 << 28,
    });
    if (quiet && status !== 0) process.stdout.write(stdout);
    return { ok: status === 0, tally: tallyIn(counts) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function tallyIn(file: string): Tally | undefined {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Tally;
  } catch {
    return undefined;
  }
}

/** One line for people: the counts of a run. */
export function inWords(tally: Tally | undefined): string {
  if (tally === undefined) return "no tests";
  const { tests, pass, fail, skipped } = tally;
  return `tests ${tests}, pass ${pass}, fail ${fail}, left out ${skipped}`;
}

/** Says, where no sample files were given, how many tests that left out. */
export function sayWhatSamplesWouldAdd(tally: Tally | undefined): void {
  if (process.env["GOLDTHREAD_FIXTURES"] || tally === undefined) return;
  console.log(
    `sector sample files not given, ${tally.withoutSamples} tests left out`,
  );
}
