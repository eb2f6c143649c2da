import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after } from "node:test";

/** A folder of files of a test's own: tests that run in one process each turn to theirs, and back. */
export function filesApart() {
  const folder = mkdtempSync(join(tmpdir(), "goldthread-files-apart-"));
  after(() => rmSync(folder, { recursive: true, force: true }));
  let before: string | undefined;
  return {
    here() {
      before = process.env["GOLDTHREAD_FILES"];
      process.env["GOLDTHREAD_FILES"] = folder;
    },
    back() {
      if (before === undefined) delete process.env["GOLDTHREAD_FILES"];
      else process.env["GOLDTHREAD_FILES"] = before;
    },
  };
}
