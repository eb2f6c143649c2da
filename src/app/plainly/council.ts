import { after } from "node:test";
import {
  emptyDatabase,
  testAuthority,
  tester,
} from "#platform/test-database.ts";
import type { ImportOutcome } from "#imports/outcome.ts";
import type { Figure } from "#indicators/figure.ts";
import type { Listed } from "#clocks/obligations.store.ts";
import { importCommand } from "../commands/import.ts";
import { indicatorCommand } from "../commands/indicator.ts";
import { obligationsCommand } from "../commands/obligations.ts";
import { rebuildCommand } from "../commands/rebuild.ts";
import type { Command } from "../commands/command.ts";
import { listeners } from "../modules.ts";
import { runCommand } from "../run-command.ts";

/** Of its own: beside an invented borough the same questions took PostgreSQL up to ten times as long. */
const database = await emptyDatabase();
after(() => database.close());

/** An authority of its own, spoken to through the commands and nothing else. */
export async function council() {
  const authority = await testAuthority(database);
  async function ask<Document>(command: Command, ...typed: string[]) {
    const { json, ok = true } = await runCommand(
      command,
      [...typed, "--authority", authority, "--as", tester, "--json"],
      async () => ({ database, beforeCommit: listeners }),
    );
    // What a reader of the printed document gets.
    return { ok, document: JSON.parse(JSON.stringify(json)) as Document };
  }
  return {
    authority,
    async take(...typed: string[]) {
      const { ok, document } = await ask<Omit<ImportOutcome, "import">>(
        importCommand,
        ...typed,
      );
      return { ok, ...document };
    },
    async rebuild() {
      return (await ask<{ changed: number; children: number }>(rebuildCommand))
        .document;
    },
    async obligations(...typed: string[]) {
      return (await ask<Listed[]>(obligationsCommand, ...typed)).document;
    },
    async figure(key: string, from: string, to: string, ...typed: string[]) {
      return (
        await ask<Asked>(
          indicatorCommand,
          key,
          "--from",
          from,
          "--to",
          to,
          ...typed,
        )
      ).document;
    },
  };
}

export type Asked = Figure & {
  rows?: { child: string; counted: boolean; leftOut: string | null }[];
};
