import type { CodeList } from "./code.ts";
import { accommodation } from "./accommodation.codes.ts";
import { accommodationSuitability } from "./accommodation-suitability.codes.ts";
import { activity } from "./activity.codes.ts";
import { adopterLegalStatus } from "./adopter-legal-status.codes.ts";
import { adopterSex } from "./adopter-sex.codes.ts";
import { allocationRole } from "./allocation-role.codes.ts";
import { assessmentFactor } from "./assessment-factor.codes.ts";
import { assessmentOutcome } from "./assessment-outcome.codes.ts";
import { careLeaverStatus } from "./care-leaver-status.codes.ts";
import { categoryOfAbuse } from "./category-of-abuse.codes.ts";
import { categoryOfNeed } from "./category-of-need.codes.ts";
import { conferenceKind } from "./conference-kind.codes.ts";
import { conferenceOutcome } from "./conference-outcome.codes.ts";
import { contactOutcome } from "./contact-outcome.codes.ts";
import { contactWay } from "./contact-way.codes.ts";
import { disability } from "./disability.codes.ts";
import { ethnicity } from "./ethnicity.codes.ts";
import { healthAssessmentKind } from "./health-assessment-kind.codes.ts";
import { healthAssessmentOutcome } from "./health-assessment-outcome.codes.ts";
import { healthCheckKind } from "./health-check-kind.codes.ts";
import { immigrationStatus } from "./immigration-status.codes.ts";
import { inTouch } from "./in-touch.codes.ts";
import { interviewAnswer } from "./interview-answer.codes.ts";
import { legalStatus } from "./legal-status.codes.ts";
import { missingKind } from "./missing-kind.codes.ts";
import { notSeenReason } from "./not-seen-reason.codes.ts";
import { oversightKind } from "./oversight-kind.codes.ts";
import { pathwayPlanStatus } from "./pathway-plan-status.codes.ts";
import { permanencePlan } from "./permanence-plan.codes.ts";
import { placementProvider } from "./placement-provider.codes.ts";
import { placementType } from "./placement-type.codes.ts";
import { preProceedingsOutcome } from "./pre-proceedings-outcome.codes.ts";
import { previousPermanence } from "./previous-permanence.codes.ts";
import { primaryNeed } from "./primary-need.codes.ts";
import { reasonEpisodeCeased } from "./reason-episode-ceased.codes.ts";
import { reasonForClosure } from "./reason-for-closure.codes.ts";
import { reasonNewEpisode } from "./reason-new-episode.codes.ts";
import { reasonPlacedCeased } from "./reason-placed-ceased.codes.ts";
import { reasonPlacementChange } from "./reason-placement-change.codes.ts";
import { referralOutcome } from "./referral-outcome.codes.ts";
import { referralSource } from "./referral-source.codes.ts";
import { reviewKind } from "./review-kind.codes.ts";
import { reviewParticipation } from "./review-participation.codes.ts";
import { sdqReason } from "./sdq-reason.codes.ts";
import { section47Outcome } from "./section-47-outcome.codes.ts";
import { sendNeed } from "./send-need.codes.ts";
import { sex } from "./sex.codes.ts";
import { sexBefore2025 } from "./sex-before-2025.codes.ts";
import { socialWorkerChangeReason } from "./social-worker-change-reason.codes.ts";
import { upnUnknown } from "./upn-unknown.codes.ts";
import { visitPlace } from "./visit-place.codes.ts";
import { visitPurpose } from "./visit-purpose.codes.ts";

/** Every code list, for the handbook and for imports. */
export const allCodes: readonly CodeList[] = [
  accommodation,
  accommodationSuitability,
  activity,
  adopterLegalStatus,
  adopterSex,
  allocationRole,
  assessmentFactor,
  assessmentOutcome,
  careLeaverStatus,
  categoryOfAbuse,
  categoryOfNeed,
  conferenceKind,
  conferenceOutcome,
  contactOutcome,
  contactWay,
  disability,
  ethnicity,
  healthAssessmentKind,
  healthAssessmentOutcome,
  healthCheckKind,
  immigrationStatus,
  inTouch,
  interviewAnswer,
  legalStatus,
  missingKind,
  notSeenReason,
  oversightKind,
  pathwayPlanStatus,
  permanencePlan,
  placementProvider,
  placementType,
  preProceedingsOutcome,
  previousPermanence,
  primaryNeed,
  reasonEpisodeCeased,
  reasonForClosure,
  reasonNewEpisode,
  reasonPlacedCeased,
  reasonPlacementChange,
  referralOutcome,
  referralSource,
  reviewKind,
  reviewParticipation,
  sdqReason,
  section47Outcome,
  sendNeed,
  sex,
  sexBefore2025,
  socialWorkerChangeReason,
  upnUnknown,
  visitPlace,
  visitPurpose,
];

const byKey = new Map(allCodes.map((list) => [list.key, list]));

export const codeListOf = (key: string): CodeList | undefined => byKey.get(key);
