import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { accessSync, constants, globSync } from "node:fs";
import { delimiter, join } from "node:path";
import type { Readable, Writable } from "node:stream";
import { Refusal } from "#kernel/problem.ts";

/** A program of PostgreSQL's: from the folder PG_BIN names, else Debian's newest, else on PATH. */
export function postgresProgram(name: "pg_dump" | "pg_restore"): string {
  const version = (folder: string) => Number(folder.split("/").at(-2));
  const debian = globSync("/usr/lib/postgresql/*/bin").toSorted(
    (a, b) => version(b) - version(a),
  );
  const named = process.env["PG_BIN"];
  const onPath = (process.env["PATH"] ?? "").split(delimiter);
  const found = (named ? [named] : [...debian, ...onPath])
    .map((folder) => join(folder, name))
    .find(canRun);
  if (found) return found;
  throw new Refusal(
    500,
    `${name} was not found: install PostgreSQL's client programs, or name their folder in PG_BIN`,
  );
}

function canRun(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

export type Running = {
  out: Readable;
  in: Writable;
  /** Resolves when the program ended well; rejects with its own last words when not. */
  ended: Promise<void>;
};

/** A database's URL as PostgreSQL's programs take it from the environment: words of a command are seen by everybody on the machine. */
export function environmentOf(url: string): Record<string, string> {
  const { hostname, port, username, password, pathname, searchParams } =
    new URL(url);
  return {
    PGHOST: decodeURIComponent(searchParams.get("host") ?? hostname),
    PGPORT: port === "" ? "5432" : port,
    PGUSER: decodeURIComponent(username),
    PGPASSWORD: decodeURIComponent(password),
    PGDATABASE: decodeURIComponent(pathname.slice(1)),
    PGSSLMODE: searchParams.get("sslmode") ?? "prefer",
  };
}

/** Starts a program of the system with words that no shell sees. */
export function run(
  program: string,
  words: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Running {
  const child = spawn(program, [...words], {
    stdio: ["pipe", "pipe", "pipe"],
    env: { ...process.env, ...environment },
  });
  const ended = endOf(child, program);
  // It is awaited after the pipes, which may fail first.
  ended.catch(() => {});
  child.stdin.on("error", () => {}); // told by `ended`, in the program's words
  return { out: child.stdout, in: child.stdin, ended };
}

async function endOf(child: ChildProcess, program: string): Promise<void> {
  let said = "";
  child.stderr?.on("data", (words: Buffer) => {
    said = (said + words.toString()).slice(-2000);
  });
  const [status] = (await once(child, "close")) as [number | null];
  if (status !== 0)
    throw new Refusal(
      500,
      `${program} did not succeed: ${said.trim() || `status ${status}`}`,
    );
}
