import { parseArgs } from "node:util";
import { Refusal } from "#kernel/problem.ts";
import { authorityOf } from "./authority.ts";
import type { Command, Given } from "./commands/command.ts";
import { commands } from "./modules.ts";
import { type Opened, open } from "./open.ts";

// With --json: one document on standard output and nothing else there. Exit status 0 only on success.

const [name = "help", ...rest] = process.argv.slice(2);
const command = commands.find((each) => each.name === name);
let opened: Opened | undefined;

try {
  if (!command || name === "help" || rest.includes("--help")) {
    const asked = commands.find(
      (each) => each.name === (name === "help" ? rest[0] : name),
    );
    console.log(asked ? helpOf(asked) : allHelp());
    process.exitCode = command || name === "help" ? 0 : 1;
  } else {
    process.exitCode = await run(command);
  }
} catch (error) {
  process.exitCode = 1;
  console.error(
    error instanceof Error && isForPeople(error) ? error.message : error,
  );
} finally {
  await opened?.database.close();
}

async function run(it: Command): Promise<number> {
  const parsed = parseArgs({
    args: rest,
    allowPositionals: true,
    options: {
      ...it.options,
      json: { type: "boolean" },
      authority: { type: "string" },
    },
  });
  const { positionals } = parsed;
  const values: Readonly<Record<string, unknown>> = parsed.values;
  const given: Given = {
    words: positionals,
    option(key) {
      const value = values[key];
      return typeof value === "string" ? value : undefined;
    },
    isOn: (key) => values[key] === true,
    async open() {
      return (opened ??= await open(process.env));
    },
    async asker({ database }) {
      const authority = await authorityOf(database, this.option("authority"));
      return {
        id: "command line",
        name: "Command line",
        authority,
        may: new Set(),
      };
    },
    progress(line) {
      if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${line}`);
    },
  };
  const { json, words, ok = true } = await it.run(given);
  if (process.stderr.isTTY) process.stderr.write("\r\u001b[K");
  console.log(values["json"] ? JSON.stringify(json) : words);
  return ok ? 0 : 1;
}

/** Refusals and wrong options are for the person typing; anything else is a fault of ours. */
function isForPeople(error: Error): boolean {
  return (
    error instanceof Refusal ||
    ("code" in error && String(error.code).startsWith("ERR_PARSE_ARGS"))
  );
}

function allHelp(): string {
  const width = Math.max(...commands.map((each) => each.name.length));
  return [
    "goldthread <command> [--json] [--authority CODE]",
    "",
    ...commands.map((each) => `  ${each.name.padEnd(width)}  ${each.does}`),
    "",
    "goldthread help <command> says more of one.",
  ].join("\n");
}

function helpOf({ usage, does, help }: Command): string {
  return `goldthread ${usage}\n\n${does}\n${help && `\n${help}\n`}`;
}
