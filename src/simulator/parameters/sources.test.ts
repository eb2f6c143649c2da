import assert from "node:assert/strict";
import { globSync } from "node:fs";
import { suite, test } from "node:test";

/** What has a source, wherever it stands in what a file of parameters gives. */
function sourced(given: unknown, name: string): [string, string][] {
  if (typeof given !== "object" || given === null) return [];
  if ("source" in given) return [[name, String(given.source)]];
  return Object.entries(given).flatMap(([key, value]) => sourced(value, `${name}.${key}`)); // prettier-ignore
}

const files = globSync("**/*.ts", { cwd: import.meta.dirname }).filter((file) => !file.endsWith(".test.ts")); // prettier-ignore
const all: [string, string][] = [];
for (const file of files.toSorted()) all.push(...sourced({ ...(await import(`./${file}`)) }, file)); // prettier-ignore

suite("Every number the borough is drawn from", () => {
  test("names the publication and its year, or says that it is assumed", () => {
    assert.ok(all.length > 100, `${all.length}`);
    for (const [name, source] of all)
      assert.match(source, /^assumed\b|\b20\d\d\b/, name);
  });
});
