import type { Route } from "#platform/web/route.ts";
import type { OverDatabase } from "#platform/over-database.ts";
import type { Permission } from "#platform/identity/permission.ts";
import { correctionOf } from "./recording/correction.ts";
import type { AnyForm, Recording } from "./recording/recording.ts";
import { recordingRoutes } from "./recording/recording.routes.ts";
import { becameRecording } from "./actions/became.recording.ts";
import { allocationRecording } from "./allocation/allocation.recording.ts";
import { handoverRecording } from "./allocation/handover.recording.ts";
import { circulationRecording } from "./circulation/circulation.recording.ts";
import { closingRecording } from "./closing/closing.recording.ts";
import { directWorkRecording } from "./direct-work/direct-work.recording.ts";
import { collectingRecording } from "./collecting/collecting.recording.ts";
import { entryRecording } from "./chronology/entry.recording.ts";
import { patternRecording } from "./chronology/pattern.recording.ts";
import { ehcPlanRecording } from "./ehc-plan/ehc-plan.recording.ts";
import { oversightRecording } from "./oversight/oversight.recording.ts";
import {
  firstDecision,
  secondDecision,
} from "./enquiries/decision.recording.ts";
import { discussionRecording } from "./enquiries/discussion.recording.ts";
import { householdVisitRecording } from "./household/household-visit.recording.ts";
import {
  questionRecording,
  reasonRecording,
} from "./lateness/lateness.recording.ts";
import { planRecording } from "./plans/plan.recording.ts";
import { attemptRecording } from "./visits/attempt.recording.ts";
import { visitRecording } from "./visits/visit.recording.ts";

/** One that is recorded by a form: what its drafts are called, and its pages. */
type Served = {
  key: string;
  at: string;
  title: string;
  may: Permission;
  routes: readonly Route<OverDatabase>[];
};

/** A recording with its pages, and the form that puts it right where it has one. */
function served<Known, Form extends AnyForm>(
  recording: Recording<Known, Form>,
): Served[] {
  const { corrects } = recording;
  return [
    { ...recording, routes: recordingRoutes(recording) },
    ...(corrects ? served(correctionOf(recording, corrects)) : []),
  ];
}

/** Everything that is recorded by a form, by the lasting key of its drafts. */
export const recordings: readonly Served[] = [
  ...served(visitRecording),
  ...served(attemptRecording),
  ...served(directWorkRecording),
  ...served(closingRecording),
  ...served(householdVisitRecording),
  ...served(oversightRecording),
  ...served(becameRecording),
  ...served(allocationRecording),
  ...served(handoverRecording),
  ...served(planRecording),
  ...served(circulationRecording),
  ...served(discussionRecording),
  ...served(firstDecision),
  ...served(secondDecision),
  ...served(collectingRecording),
  ...served(entryRecording),
  ...served(patternRecording),
  ...served(ehcPlanRecording),
  ...served(questionRecording),
  ...served(reasonRecording),
];

export const recordingsRoutes: readonly Route<OverDatabase>[] =
  recordings.flatMap(({ routes }) => routes);
