/**
 * `npm run security`: every test that carries a number of docs/security.md in its name, on the embedded
 * database and on a throw-away PostgreSQL, and a tenth of what `npm run endure` does. Prints the list; a number
 * that did not run, or failed, fails.
 */
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import {
  existsSync,
  globSync,
  mkdtempSync,
  readFileSync,
  rmSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { everyTest } from "./node-tests.ts";
import { findPostgres, postgresNotFound, withCluster } from "./postgres.ts";
import { needNoTest, securityList, waiting } from "./security-list.ts";
import type { SecurityTest } from "./security-tally.ts";

const numbered = globSync([...everyTest, "scripts/**/*.test.ts"])
  .filter((file) => /\[security /.test(readFileSync(file, "utf8")))
  .toSorted();

/** Even an empty address would be taken for one. */
const { DATABASE_URL: _, ...withoutDatabase } = process.env;
const found: (SecurityTest & { where: string })[] = [];
note("PGlite", await tests());
if (findPostgres() === undefined) console.error(postgresNotFound);
else {
  await withCluster(async (DATABASE_URL) =>
    note("PostgreSQL", await tests({ DATABASE_URL })),
  );
  note("endurance", endurance());
}

const lines = Object.entries(securityList).map(([number, words]) => {
  const its = found.filter(({ name }) => numbersIn(name).includes(number));
  const failed = its.filter(({ ok }) => !ok);
  const ok = failed.length === 0 && (its.length > 0 || needNoTest.has(number));
  const told = its.length === 0 ? "no test" : `${its.length} passed`;
  console.log(
    `${ok ? "ok    " : "FAILED"} ${number.padStart(3)}  ${words}: ${failed.length > 0 ? `${failed.length} of ${its.length} failed` : told}${waiting[number] ? ` (${waiting[number]})` : ""}`,
  );
  for (const { name, where } of failed)
    console.log(`           ${where}: ${name}`);
  return ok;
});
const strays = found.filter(({ name }) =>
  numbersIn(name).some((number) => securityList[number] === undefined),
);
for (const { name } of strays)
  console.log(`FAILED ${name} is of no number of the list`);
const brokenDown = found.filter(
  ({ name, ok }) => !ok && numbersIn(name).length === 0,
);
for (const { name, where } of brokenDown)
  console.log(`FAILED ${where}: ${name}`);
process.exitCode =
  lines.every(Boolean) && strays.length + brokenDown.length === 0 ? 0 : 1;

function note(where: string, its: SecurityTest[]) {
  found.push(...its.map((each) => ({ ...each, where })));
}

/** `[security 7]`, `[security 7, 12]`, `[security R8]`. */
function numbersIn(name: string): string[] {
  return [...name.matchAll(/\[security ([^\]]+)\]/g)].flatMap(
    ([, numbers = ""]) => numbers.split(/[\s,]+/).filter(Boolean),
  );
}

async function tests(
  env: Record<string, string> = {},
): Promise<SecurityTest[]> {
  const folder = mkdtempSync(join(tmpdir(), "goldthread-security-"));
  const file = join(folder, "tests.jsonl");
  const words = [
    "--test",
    "--test-isolation=none",
    "--test-name-pattern=\\[security ",
    "--test-reporter=dot",
    "--test-reporter-destination=stdout",
    "--test-reporter=./scripts/security-tally.ts",
    `--test-reporter-destination=${file}`,
    ...numbered,
  ];
  try {
    // Waited for without standing still: a PostgreSQL whose complaints nobody reads stops in the middle of one.
    const child = spawn(process.execPath, words, {
      stdio: ["ignore", "inherit", "inherit"],
      env: { ...withoutDatabase, ...env },
    });
    const [status] = (await once(child, "exit")) as [number | null];
    const told = existsSync(file)
      ? readFileSync(file, "utf8").split("\n").filter(Boolean)
      : [];
    const their = told.map((line) => JSON.parse(line) as SecurityTest);
    // A run that ended before its end has not proved what it did not come to.
    return status === 0 || their.some(({ ok }) => !ok)
      ? their
      : [...their, { name: "the tests broke down", ok: false }];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function endurance(): SecurityTest[] {
  const { status, stdout } = spawnSync(
    process.execPath,
    ["bench/endure.ts", "--tenth"],
    { encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] },
  );
  process.stdout.write(stdout);
  const numbered = stdout
    .split("\n")
    .filter((line) => /^(?:ok|FAILED)\s+\[security /.test(line));
  if (numbered.length === 0)
    return [{ name: "endurance broke down", ok: status === 0 }];
  return numbered.map((line) => ({
    name: line.replace(/^\w+\s+/, ""),
    ok: line.startsWith("ok"),
  }));
}
