import { parseArgs } from "node:util";
import { Refusal } from "#kernel/problem.ts";
import { withinRequest } from "#platform/trail/within-request.ts";
import { newReference } from "#platform/web/refused.ts";
import { askingAs } from "./asking-as.ts";
import { authorityOf } from "./authority.ts";
import type { Command, Outcome } from "./commands/command.ts";
import type { Opened } from "./open.ts";

/** Runs a command on what was typed after its name. The database is opened when it is first needed. */
export async function runCommand(
  command: Command,
  typed: readonly string[],
  open: () => Promise<Opened>,
  progress: (line: string) => void = () => {},
): Promise<Outcome> {
  const { positionals, values } = parsed(command, typed);
  const { mostWords = 0 } = command;
  if (positionals.length > mostWords)
    throw new Refusal(
      400,
      `${command.name} takes no ${positionals[mostWords]}: goldthread help ${command.name} says what it takes`,
    );
  const option = (key: string) => {
    const value = values[key];
    return typeof value === "string" ? value : undefined;
  };
  return command.run({
    words: positionals,
    option,
    isOn: (key) => values[key] === true,
    open,
    async asker({ database }) {
      const named = option("authority");
      const authority = await authorityOf(database, named, command);
      return askingAs(command, option("as"), authority, database);
    },
    inTrail: (opened, asker, work) =>
      withinRequest(
        opened,
        asker,
        {
          kind: "command",
          deed: `ran ${command.name}`,
          at: `goldthread ${command.name}`,
          params: {},
          request: newReference(),
        },
        work,
      ),
    progress,
  });
}

function parsed({ options }: Command, typed: readonly string[]) {
  const { positionals, values } = parseArgs({
    args: [...typed],
    allowPositionals: true,
    options: {
      ...options,
      json: { type: "boolean" },
      authority: { type: "string" },
      as: { type: "string" },
    },
  });
  const given: Readonly<Record<string, unknown>> = values;
  return { positionals, values: given };
}
