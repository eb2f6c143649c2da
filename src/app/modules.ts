import type { BeforeCommit } from "#platform/database/transaction.ts";
import { deriveChildren } from "#clocks/obligation.store.ts";
import { clocksCommand } from "./commands/clocks.ts";
import type { Command } from "./commands/command.ts";
import { helpCommand } from "./commands/help.ts";
import { indicatorCommand } from "./commands/indicator.ts";
import { indicatorsCommand } from "./commands/indicators.ts";
import { obligationsCommand } from "./commands/obligations.ts";
import { rebuildCommand } from "./commands/rebuild.ts";

// Who there is. The only list of listeners, routes and commands: nothing registers itself.

/** Run before every commit, over the children the write changed. */
export const listeners: readonly BeforeCommit[] = [deriveChildren];

export const commands: readonly Command[] = [
  clocksCommand,
  indicatorsCommand,
  obligationsCommand,
  indicatorCommand,
  rebuildCommand,
  helpCommand,
];
