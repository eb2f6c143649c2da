import { Refusal } from "#kernel/problem.ts";
import type { Outcome } from "./commands/command.ts";
import { helpOn, noCommand } from "./commands/help.ts";
import { commands } from "./modules.ts";
import { type Opened, open } from "./open.ts";
import { runCommand } from "./run-command.ts";

// With --json: one document on standard output and nothing else there. Exit status 0 only on success.

const [first = "help", ...others] = process.argv.slice(2);
const [name, rest] = first.startsWith("-")
  ? ["help", [first, ...others]]
  : [first, others];
const asJson = rest.includes("--json");
const onTerminal = process.stderr.isTTY;
const clear = "\r\u001b[K";
let opened: Opened | undefined;

try {
  const { json, words, ok = true } = await run();
  if (onTerminal) process.stderr.write(clear);
  console.log(asJson ? JSON.stringify(json) : words);
  process.exitCode = ok ? 0 : 1;
} catch (error) {
  process.exitCode = 1;
  const forPeople = error instanceof Error && isForPeople(error);
  console.error(forPeople ? error.message : error);
  // Whoever reads the document learns from it, too, that there is nothing else to read.
  if (asJson) console.log(JSON.stringify({ error: inWords(error) }));
} finally {
  await opened?.database.close();
}

async function run(): Promise<Outcome> {
  if (name === "help" || rest.includes("--help")) {
    const [asked] = rest.filter((word) => !word.startsWith("-"));
    return helpOn(commands, name === "help" ? asked : name);
  }
  const command = commands.find((each) => each.name === name);
  if (!command) throw noCommand(name);
  return runCommand(
    command,
    rest,
    async () => (opened ??= await open(process.env)),
    (line) => void (onTerminal && process.stderr.write(`${clear}${line}`)),
  );
}

/** Refusals and wrong options are for the person typing; anything else is a fault of ours. */
function isForPeople(error: Error): boolean {
  return (
    error instanceof Refusal ||
    ("code" in error && String(error.code).startsWith("ERR_PARSE_ARGS"))
  );
}

function inWords(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
