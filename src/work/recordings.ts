import type { Route } from "#platform/web/route.ts";
import type { OverDatabase } from "#platform/over-database.ts";
import { recordingRoutes } from "./recording/recording.routes.ts";
import { allocationRecording } from "./allocation/allocation.recording.ts";
import { handoverRecording } from "./allocation/handover.recording.ts";
import { oversightRecording } from "./oversight/oversight.recording.ts";
import {
  firstDecision,
  secondDecision,
} from "./enquiries/decision.recording.ts";
import { discussionRecording } from "./enquiries/discussion.recording.ts";
import { householdVisitRecording } from "./household/household-visit.recording.ts";
import { planRecording } from "./plans/plan.recording.ts";
import { attemptRecording } from "./visits/attempt.recording.ts";
import { visitRecording } from "./visits/visit.recording.ts";

/** Everything that is recorded by a form, by the lasting key of its drafts. */
export const recordings: readonly { key: string; at: string; title: string }[] =
  [
    visitRecording,
    attemptRecording,
    householdVisitRecording,
    oversightRecording,
    allocationRecording,
    handoverRecording,
    planRecording,
    discussionRecording,
    firstDecision,
    secondDecision,
  ];

export const recordingsRoutes: readonly Route<OverDatabase>[] = [
  ...recordingRoutes(visitRecording),
  ...recordingRoutes(attemptRecording),
  ...recordingRoutes(householdVisitRecording),
  ...recordingRoutes(oversightRecording),
  ...recordingRoutes(allocationRecording),
  ...recordingRoutes(handoverRecording),
  ...recordingRoutes(planRecording),
  ...recordingRoutes(discussionRecording),
  ...recordingRoutes(firstDecision),
  ...recordingRoutes(secondDecision),
];
