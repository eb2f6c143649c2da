import type { Clock, Duty } from "../clock.ts";
import { assessmentCheckpoint, assessmentIn45Days } from "./assessment.ts";
import { changeOfWorker } from "./change-of-worker.ts";
import {
  childInNeedPlan,
  childInNeedReviews,
  childInNeedVisits,
  qualifiedOversight,
} from "./child-in-need.ts";
import {
  childProtectionVisits,
  coreGroups,
  midwayReviews,
  reviewConferences,
} from "./child-protection-plan.ts";
import { initialEducationPlan } from "./education.ts";
import {
  enquiryComplete,
  initialConference,
  strategyActions,
  strategyDiscussion,
} from "./enquiry.ts";
import {
  contactDecision,
  referralAllocation,
  referralDecision,
} from "./front-door.ts";
import { initialHealthAssessment, reviewHealthAssessments } from "./health.ts";
import { inTouch, pathwayPlan, pathwayReviews } from "./leaving-care.ts";
import { lookedAfterReviews } from "./looked-after-reviews.ts";
import { lookedAfterVisits } from "./looked-after-visits.ts";
import { interviewIn3WorkingDays, interviewIn72Hours } from "./missing.ts";
import {
  letterBeforeProceedings,
  preProceedingsIn16Weeks,
} from "./pre-proceedings.ts";
import {
  careLeaverSupervision,
  inNeedSupervision,
  protectionSupervision,
} from "./supervision.ts";

/** Every duty, along the child's journey. */
export const allDuties: readonly Duty[] = [
  contactDecision,
  referralDecision,
  referralAllocation,
  assessmentIn45Days,
  assessmentCheckpoint,
  strategyDiscussion,
  strategyActions,
  enquiryComplete,
  initialConference,
  coreGroups,
  childProtectionVisits,
  reviewConferences,
  midwayReviews,
  childInNeedPlan,
  childInNeedVisits,
  childInNeedReviews,
  qualifiedOversight,
  letterBeforeProceedings,
  preProceedingsIn16Weeks,
  lookedAfterVisits,
  lookedAfterReviews,
  initialHealthAssessment,
  reviewHealthAssessments,
  initialEducationPlan,
  interviewIn72Hours,
  interviewIn3WorkingDays,
  pathwayPlan,
  pathwayReviews,
  inTouch,
  protectionSupervision,
  inNeedSupervision,
  careLeaverSupervision,
  changeOfWorker,
];

/** Every clock, in the same order. */
export const allClocks: readonly Clock[] = allDuties.flatMap(
  ({ clocks }) => clocks,
);

const dutyByClock = new Map(
  allDuties.flatMap((duty) => duty.clocks.map((clock) => [clock.key, duty])),
);

/** The clock with this key and the duty it belongs to. */
export function clockOf(key: string): { clock: Clock; duty: Duty } | undefined {
  const duty = dutyByClock.get(key);
  const clock = duty?.clocks.find((each) => each.key === key);
  return duty && clock && { duty, clock };
}
