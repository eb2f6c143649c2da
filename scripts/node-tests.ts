import { spawn } from "node:child_process";
import { once } from "node:events";
import { globSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { migrated } from "#platform/test-database.ts";
import type { Tally } from "./test-tally.ts";

export const everyTest = [
  "src/**/*.test.ts",
  "demonstration/**/*.test.ts",
] as const;

/**
 * So many runs for each core, of the tests of the whole application and then of the others: those take longest, and
 * the last run to end should not be far behind the one before it. Each run opens a database of its own.
 */
const runsForEach = { whole: 2, others: 3 };

/** Each process reads hundreds of modules: what the first makes of them is kept for the others. */
const compiled = join(import.meta.dirname, "../.cache/compiled");

type How = {
  env?: Record<string, string>;
  /** Time zones that the files are divided among, one after the other, so that neighbours are in different ones. */
  zones?: readonly string[];
  quiet?: boolean;
  /** Has one of the cores to itself until it is done. */
  meanwhile?: Promise<unknown>;
};
type Run = { ok: boolean; tally: Tally | undefined };

/**
 * Runs test files, as many processes at once as there are cores, two at most, and says what each
 * came to when it ends. A quiet run says something only when it fails. `tally` is missing when a
 * run broke down before its end.
 */
export async function runNodeTests(
  patterns: readonly string[],
  { env = {}, zones = [], quiet = false, meanwhile }: How = {},
): Promise<Run> {
  const files = globSync([...patterns]).toSorted();
  const lanes = Math.min(2, availableParallelism());
  const whole = (file: string) => file.startsWith("src/app/");
  const waiting = [
    ...dealt(files.filter(whole), lanes * runsForEach.whole),
    ...dealt(
      files.filter((file) => !whole(file)),
      lanes * runsForEach.others,
    ),
  ].map((its, run) => ({
    files: its,
    env: zones.length ? { ...env, TZ: zones[run % zones.length] } : env,
  }));
  const runs: Run[] = [];
  // Made here, else the first of every lane would make it.
  if (!(env["DATABASE_URL"] ?? process.env["DATABASE_URL"])) await migrated();
  await Promise.all(
    Array.from({ length: lanes }, async (_, lane) => {
      if (lane === 0) await meanwhile;
      for (let next = waiting.shift(); next; next = waiting.shift())
        runs.push(await runOf(next.files, next.env, quiet));
    }),
  );
  return { ok: runs.every(({ ok }) => ok), tally: sumOf(runs) };
}

/** Neighbours go to different runs. */
function dealt(files: readonly string[], among: number): string[][] {
  return Array.from({ length: Math.min(among, files.length) }, (_, run) =>
    files.filter((_, place) => place % among === run),
  );
}

async function runOf(
  files: readonly string[],
  env: NodeJS.ProcessEnv,
  quiet: boolean,
): Promise<Run> {
  const folder = mkdtempSync(join(tmpdir(), "goldthread-tests-"));
  const counts = join(folder, "tally.json");
  const words = ["scripts/run-files.ts", counts, ...files];
  try {
    const child = spawn(process.execPath, words, {
      stdio: ["ignore", "pipe", "inherit"],
      env: { NODE_COMPILE_CACHE: compiled, ...process.env, ...env },
    });
    const [said, [status]] = await Promise.all([
      text(child.stdout),
      once(child, "exit") as Promise<[number | null]>,
    ]);
    if (!quiet || status !== 0) process.stdout.write(said);
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

function sumOf(runs: readonly Run[]): Tally | undefined {
  const sum = { tests: 0, pass: 0, fail: 0, skipped: 0, withoutSamples: 0 };
  const failed: string[] = [];
  for (const { tally } of runs) {
    if (tally === undefined) return undefined;
    for (const each of Object.keys(sum) as (keyof typeof sum)[])
      sum[each] += tally[each];
    failed.push(...tally.failed);
  }
  return runs.length === 0 ? undefined : { ...sum, failed };
}

/** For people: the counts of a run in a line, and a line for each test that failed. */
export function inWords(tally: Tally | undefined): string {
  if (tally === undefined) return "no tests";
  const { tests, pass, fail, skipped, failed } = tally;
  const counts = `tests ${tests}, pass ${pass}, fail ${fail}, left out ${skipped}`;
  return inLines(counts, failed);
}

/** What failed below what it is of, as it stands in a summary. */
export const inLines = (first: string, others: readonly string[]) =>
  [first, ...others.filter(Boolean)].join("\n         ");

/** Says, where no sample files were given, how many tests that left out. */
export function sayWhatSamplesWouldAdd(tally: Tally | undefined): void {
  if (process.env["GOLDTHREAD_FIXTURES"] || tally === undefined) return;
  console.log(
    `sector sample files not given, ${tally.withoutSamples} tests left out`,
  );
}
