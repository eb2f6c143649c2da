import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import type { Command } from "./command.ts";

const program = fileURLToPath(
  new URL("../../../bench/bench.ts", import.meta.url),
);
const narrowing = ["engine", "scale", "authorities", "only"] as const;

/** In a process of its own, on databases of its own: what it measures is not what else is loaded here. */
export const benchCommand: Command = {
  name: "bench",
  does: "Measures speed beside a yardstick, on invented numbers of children.",
  usage:
    "bench [--engine PGlite|PostgreSQL] [--scale 1|10|30] [--authorities 1|10|50] [--only NAME] [--json]",
  options: {
    engine: { type: "string" },
    scale: { type: "string" },
    authorities: { type: "string" },
    only: { type: "string" },
  },
  help: `--engine  one of the two databases
--scale   how many times a council of 2,675 children
--authorities  how many invented councils of three years
--only    figures with this in their name
One JSON line a figure; with --json, one list of them. Exit status 1 when any is over its limit.`,
  async run(given) {
    const asked = narrowing.flatMap((name) => {
      const value = given.option(name);
      return value === undefined ? [] : [`--${name}`, value];
    });
    const bench = spawn(process.execPath, [program, ...asked], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    const ended = once(bench, "exit");
    const lines: string[] = [];
    for await (const line of createInterface({ input: bench.stdout })) {
      if (!line.startsWith("{")) continue;
      lines.push(line);
      given.progress(line);
    }
    const [status] = await ended;
    return {
      json: lines.map((line): unknown => JSON.parse(line)),
      words: lines.join("\n"),
      ok: status === 0,
    };
  },
};
