import { globSync, readFileSync } from "node:fs";
import { join, normalize } from "node:path";
import { everyTest } from "./node-tests.ts";

/** Whatever leads to one of these may open a database: here, or in a program of its own. */
const openers = new Set(["@electric-sql/pglite", "pg", "node:child_process"]);

/** The test files from which no import leads to a database, however far it is followed. */
export function withoutDatabase(): string[] {
  return globSync([...everyTest]).filter((file) => !opens(file, new Set()));
}

function opens(file: string, seen: Set<string>): boolean {
  if (seen.has(file)) return false;
  seen.add(file);
  return importsOf(file).some((path) =>
    /^[.#]/.test(path) ? opens(landing(file, path), seen) : openers.has(path),
  );
}

/** What a file imports when it runs: types alone open nothing. */
function importsOf(file: string): string[] {
  if (!file.endsWith(".ts")) return [];
  const statements = readFileSync(file, "utf8").matchAll(
    /^(?:import|export)(?! type)\b[^"';]*?["']([^"']+)["']|\bimport\(\s*["']([^"']+)["']/gm,
  );
  return [...statements].map(([, path, later]) => path ?? later ?? "");
}

const landing = (file: string, path: string) =>
  path.startsWith("#")
    ? join("src", path.slice(1))
    : normalize(join(file, "..", path));
