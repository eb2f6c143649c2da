import { existsSync } from "node:fs";
import { test } from "node:test";

/** Why a test that reads the sector's sample files was left out: the test run counts these by this very sentence. */
export const samplesNotGiven = "sector sample files not given";

/** The folder of sector sample files that GOLDTHREAD_FIXTURES names, or undefined where none is given. */
export function sampleFiles(): string | undefined {
  const folder = process.env["GOLDTHREAD_FIXTURES"];
  if (!folder) return undefined;
  if (existsSync(folder)) return folder;
  throw new Error(
    `GOLDTHREAD_FIXTURES names ${folder}, which is not there from ${process.cwd()}.`,
  );
}

/** A test over the sample files: given their folder, or left out and counted where there is none. */
export function sampleTest(
  name: string,
  check: (samples: string) => void | Promise<void>,
): void {
  const folder = sampleFiles();
  const skip = folder === undefined ? samplesNotGiven : false;
  void test(name, { skip }, () => check(folder ?? ""));
}
