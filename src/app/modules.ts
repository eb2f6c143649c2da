import type { BeforeCommit } from "#platform/database/transaction.ts";
import { deriveChildren } from "#clocks/obligation.store.ts";
import { accountCommand } from "./commands/account.ts";
import { benchCommand } from "./commands/bench.ts";
import { benchmarksCommand } from "./commands/benchmarks.ts";
import { clocksCommand } from "./commands/clocks.ts";
import type { Command } from "./commands/command.ts";
import { importCommand } from "./commands/import.ts";
import type { OverDatabase } from "#platform/over-database.ts";
import type { Route } from "#platform/web/route.ts";
import { importRoutes } from "#imports/import.routes.ts";
import { performanceRoutes } from "#indicators/pages/performance.routes.ts";
import { workRoutes } from "#work/work.routes.ts";
import { movedRoutes } from "#record/corrections/moved.routes.ts";
import { accessRoutes } from "#record/access/access.routes.ts";
import { keepingRoutes } from "#platform/keeping/keeping.routes.ts";
import { exportRoutes } from "#record/exports/export.routes.ts";
import { accountRoutes } from "#record/accounts/account.routes.ts";
import { trailRoutes } from "#record/trail/trail.routes.ts";
import { childrenRoutes } from "#record/children/child.routes.ts";
import { helpCommand } from "./commands/help.ts";
import { indicatorCommand } from "./commands/indicator.ts";
import { indicatorsCommand } from "./commands/indicators.ts";
import { intervalCommand } from "./commands/interval.ts";
import { obligationsCommand } from "./commands/obligations.ts";
import { rebuildCommand } from "./commands/rebuild.ts";
import { trailCommand } from "./commands/trail.ts";
import { backupCommand } from "./commands/backup.ts";
import { drillCommand } from "./commands/drill.ts";
import { invariantsCommand } from "./commands/invariants.ts";
import { restoreCommand } from "./commands/restore.ts";
import { simulateCommand } from "./commands/simulate.ts";

// Who there is. The only list of listeners, routes and commands: nothing registers itself.

/** Run before every commit, over the children the write changed. */
export const listeners: readonly BeforeCommit[] = [deriveChildren];

/** Every page behind sign-in. */
export const routes: readonly Route<OverDatabase>[] = [
  ...performanceRoutes,
  ...childrenRoutes,
  ...workRoutes,
  ...movedRoutes,
  ...importRoutes,
  ...accessRoutes,
  ...accountRoutes,
  ...exportRoutes,
  ...trailRoutes,
  ...keepingRoutes,
];

export const commands: readonly Command[] = [
  accountCommand,
  importCommand,
  clocksCommand,
  indicatorsCommand,
  obligationsCommand,
  intervalCommand,
  indicatorCommand,
  rebuildCommand,
  trailCommand,
  invariantsCommand,
  backupCommand,
  restoreCommand,
  drillCommand,
  simulateCommand,
  benchmarksCommand,
  benchCommand,
  helpCommand,
];
