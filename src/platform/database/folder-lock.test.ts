import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { suite, test } from "node:test";
import { lockFolder } from "./folder-lock.ts";

suite("The folder of the embedded database", () => {
  test("is refused to a second process, in words that say what to do", (t) => {
    const folder = mkdtempSync(join(tmpdir(), "goldthread-"));
    t.after(() => rmSync(folder, { recursive: true }));
    const unlock = lockFolder(folder);

    const lock = new URL("folder-lock.ts", import.meta.url).href;
    const { status, stderr } = spawnSync(process.execPath, [
      "--input-type=module",
      "--eval",
      `import { lockFolder } from ${JSON.stringify(lock)}; lockFolder(${JSON.stringify(folder)})`,
    ]);

    assert.equal(status, 1);
    assert.match(
      String(stderr),
      /Another Goldthread process \(\d+\).*Use the Imports page of the running server, or stop it first/s,
    );
    unlock();
    lockFolder(folder)();
  });

  test("is free again when its last holder was killed", (t) => {
    const folder = mkdtempSync(join(tmpdir(), "goldthread-"));
    t.after(() => rmSync(folder, { recursive: true }));
    // This process's number, but of a process that began at another moment.
    writeFileSync(join(folder, "in-use"), `${process.pid} 1`);

    lockFolder(folder)();
  });
});
