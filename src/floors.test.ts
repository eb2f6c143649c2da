import assert from "node:assert/strict";
import { globSync, readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { suite, test } from "node:test";
import { floors } from "./floors.ts";

const root = import.meta.dirname;
const files = globSync("*/**/*.ts", { cwd: root }).toSorted();
const everyReach = files.flatMap((file) =>
  importsOf(file).map((path) => ({ file, path, target: landing(file, path) })),
);
const reaches = everyReach.filter(({ target }) => !target.startsWith("../"));

suite("the floors", () => {
  test("every folder is in the table, and everything in the table has its folder", () => {
    const folders = readdirSync(root, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name);
    assert.deepEqual(folders.toSorted(), Object.keys(floors).toSorted());
  });

  test("a module imports only from itself and from what it stands on", () => {
    const trespasses = reaches.filter(({ file, target }) => {
      const own = moduleOf(file);
      const allowed = [own, ...(floors[own]?.standsOn ?? [])];
      return !allowed.includes(moduleOf(target));
    });
    assert.deepEqual(sentences(trespasses), []);
  });

  test("nothing reaches outside", () => {
    const outside = everyReach.filter(({ target }) => target.startsWith("../"));
    assert.deepEqual(sentences(outside), []);
  });

  test("what a module stands on lies below it, so no stairs go round in a circle", () => {
    const order = Object.keys(floors);
    for (const [upper, { standsOn }] of Object.entries(floors))
      for (const lower of standsOn) {
        assert.ok(order.includes(lower), `${upper} stands on ${lower}`);
        assert.ok(
          order.indexOf(lower) < order.indexOf(upper),
          `${upper} stands on ${lower}, which comes after it`,
        );
      }
  });

  test("a reader sees by the first sign of an import whether it leaves the module", () => {
    const misleading = reaches.filter(
      ({ file, path, target }) =>
        path.startsWith("#") === (moduleOf(file) === moduleOf(target)),
    );
    assert.deepEqual(sentences(misleading), []);
  });

  test("only what must not depend on who looks reads everyone", () => {
    const named = ["clocks", "indicators", "app", "platform"];
    const intrusions = reaches.filter(
      ({ file, target }) =>
        target === "platform/database/everyone.ts" &&
        !named.includes(moduleOf(file)),
    );
    assert.deepEqual(sentences(intrusions), []);
  });

  test("inside the record a sibling offers its rules and its store, not its pages", () => {
    const intrusions = reaches.filter(
      ({ file, target }) =>
        moduleOf(file) === "record" &&
        // A test serves the pages that go together.
        !file.endsWith(".test.ts") &&
        sliceOf(file) !== sliceOf(target) &&
        /\.(?:page|routes)\.ts$/.test(target),
    );
    assert.deepEqual(sentences(intrusions), []);
  });
});

/** Every path of ours that a file imports from: `from "..."`, `import "..."` and `import("...")`, in either quotes. */
function importsOf(file: string): string[] {
  const source = readFileSync(join(root, file), "utf8");
  const statements = source.matchAll(
    /\b(?:from|import)\s*\(?\s*["']([#.][^"'\n]*)["']/g,
  );
  return [...statements].map(([, path = ""]) => path);
}

/** The file an import lands on, as a path from `src`. */
function landing(file: string, path: string): string {
  if (path.startsWith("#")) return path.slice(1);
  return posix.join(posix.dirname(file), path);
}

function moduleOf(path: string): string {
  return path.split("/")[0] ?? "";
}

function sliceOf(path: string): string {
  return path.split("/").slice(0, 2).join("/");
}

function sentences(found: { file: string; path: string }[]): string[] {
  return found.map(({ file, path }) => `${file} imports ${path}`);
}
