import type { OverDatabase } from "#platform/over-database.ts";
import type { Route } from "#platform/web/route.ts";
import { caseloadsRoutes } from "./allocation/caseloads.routes.ts";
import { childPageRoutes } from "./child-page/child-page.routes.ts";
import { readAndSignedRoutes } from "./child-page/read-and-signed.routes.ts";
import { chronologyRoutes } from "./chronology/chronology.routes.ts";
import { paperRoutes } from "./circulation/paper.routes.ts";
import { documentRoutes } from "./documents/document.routes.ts";
import { householdRoutes } from "./household/household.routes.ts";
import { myWorkRoutes } from "./my-work/my-work.routes.ts";
import { planRoutes } from "./plans/plan.routes.ts";
import { practiceRoutes } from "./prompting/practice.routes.ts";
import { recordingsRoutes } from "./recordings.ts";
import { searchRoutes } from "./search/search.routes.ts";
import { supervisionFileRoutes } from "./supervision/supervision-file.routes.ts";
import { takingBackRoutes } from "./taking-back.routes.ts";
import { leftDraftsRoutes } from "./team-board/left-drafts.routes.ts";
import { teamBoardRoutes } from "./team-board/team-board.routes.ts";
import { workerRoutes } from "./workers/worker.routes.ts";
import { wrongChildRoutes } from "./wrong-child/wrong-child.routes.ts";

/** Every page of the working day. */
export const workRoutes: readonly Route<OverDatabase>[] = [
  ...childPageRoutes,
  ...readAndSignedRoutes,
  ...chronologyRoutes,
  ...documentRoutes,
  ...paperRoutes,
  ...myWorkRoutes,
  ...takingBackRoutes,
  ...teamBoardRoutes,
  ...leftDraftsRoutes,
  ...workerRoutes,
  ...supervisionFileRoutes,
  ...householdRoutes,
  ...planRoutes,
  ...practiceRoutes,
  ...caseloadsRoutes,
  ...recordingsRoutes,
  ...searchRoutes,
  ...wrongChildRoutes,
];
