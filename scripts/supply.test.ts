import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { suite, test } from "node:test";

const root = join(import.meta.dirname, "..");
type Locked = {
  version: string;
  resolved?: string;
  integrity?: string;
  optional?: true;
  hasInstallScript?: true;
};
const { packages } = JSON.parse(
  readFileSync(join(root, "package-lock.json"), "utf8"),
) as { packages: Record<string, Locked> };
const locked = Object.entries(packages).filter(([path]) => path !== "");

suite("What Goldthread is made of", () => {
  test("[security 56] every package is locked to one file, by its digest", () => {
    assert.ok(locked.length > 100);
    for (const [path, { resolved, integrity }] of locked) {
      // Where none is written it is whichever registry npm is told; the digest is the same.
      if (resolved !== undefined)
        assert.match(resolved, /^https:\/\/registry\.npmjs\.org\//, path);
      assert.match(integrity ?? "", /^sha512-/, path);
    }
  });

  test("[security 56] nothing needs to run while it is installed", () => {
    const running = locked.filter(
      ([, { hasInstallScript, optional }]) => hasInstallScript && !optional,
    );
    assert.deepEqual(
      running.map(([path]) => path),
      [],
    );
  });
});

/** What secrets look like: keys, tokens of well-known services, and a password inside an address. */
const secrets =
  /-----BEGIN (?:[A-Z]+ )?PRIVATE KEY-----|\bAKIA[0-9A-Z]{16}\b|\bgh[pousr]_\w{36}\b|\bxox[abp]-\w{10}|\beyJ[\w-]{20,}\.eyJ[\w-]{20,}\.|:\/\/\w+:(?!\$|postgres@|password@|secret@)[^\s:@/"'`<>{}]{8,}@/;

suite("Secrets", () => {
  test("[security 57] none stands in the repository", () => {
    const { stdout } = spawnSync("git", ["ls-files", "-z"], {
      cwd: root,
      encoding: "utf8",
    });
    const files = stdout
      .split("\0")
      .filter((file) => file !== "" && !file.endsWith("supply.test.ts"));
    assert.ok(files.length > 500);
    const found = files.filter((file) => {
      const text = read(file);
      return text !== undefined && secrets.test(text);
    });
    assert.deepEqual(found, []);
    assert.deepEqual(
      files.filter((file) => /(?:^|\/)\.env|\.pem$|\.p12$|id_rsa/.test(file)),
      [],
    );
  });

  test("[security 57] what looks like one would be found", () => {
    for (const text of [
      "-----BEGIN PRIVATE KEY-----",
      "postgres://app:hunter2hunter2@db.example",
      `AKIA${"A".repeat(16)}`,
    ])
      assert.match(text, secrets);
  });
});

function read(file: string): string | undefined {
  try {
    return readFileSync(join(root, file), "utf8");
  } catch {
    return undefined;
  }
}
