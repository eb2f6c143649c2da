import { globSync, readFileSync } from "node:fs";
import { join, normalize } from "node:path";
import { everyTest } from "./node-tests.ts";

/** Whatever leads to one of these may open a database: here, or in a program of its own. */
const openers = ["@electric-sql/pglite", "pg", "node:child_process"];

/** Opens the one or the other engine, as the environment says. */
const eitherEngine = ["src/platform/database/database.ts"];

/** The test files from which no import leads to a database, however far it is followed. */
export const withoutDatabase = () =>
  globSync([...everyTest]).filter((file) => !leadsTo(openers, file));

/** The test files that may use either engine. */
export const onEitherEngine = () =>
  globSync([...everyTest]).filter((file) => leadsTo(eitherEngine, file));

function leadsTo(
  targets: readonly string[],
  from: string,
  seen = new Set<string>(),
): boolean {
  if (targets.includes(from)) return true;
  if (seen.has(from) || !from.endsWith(".ts")) return false;
  seen.add(from);
  return importsOf(from).some((to) => leadsTo(targets, to, seen));
}

/** What a file imports when it runs, files as they lie here: types alone open nothing. */
function importsOf(file: string): string[] {
  const statements = readFileSync(file, "utf8").matchAll(
    /^(?:import|export)(?! type)\b[^"';]*?["']([^"']+)["']|\bimport\(\s*["']([^"']+)["']/gm,
  );
  return [...statements].map(([, path, later]) =>
    landing(file, path ?? later ?? ""),
  );
}

function landing(file: string, path: string): string {
  if (path.startsWith("#")) return join("src", path.slice(1));
  return path.startsWith(".") ? normalize(join(file, "..", path)) : path;
}
