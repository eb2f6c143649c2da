import { allocationFacts } from "./allocations/allocation.facts.ts";
import { handoverFacts } from "./allocations/handover.facts.ts";
import { assessmentFacts } from "./assessments/assessment.facts.ts";
import { accommodationFacts } from "./care-leavers/accommodation.facts.ts";
import { inTouchFacts } from "./care-leavers/in-touch.facts.ts";
import { pathwayPlanFacts } from "./care-leavers/pathway-plan.facts.ts";
import { careLeaverStatusFacts } from "./care-leavers/status.facts.ts";
import { conferenceFacts } from "./child-protection/conference.facts.ts";
import { coreGroupFacts } from "./child-protection/core-group.facts.ts";
import { enquiryFacts } from "./child-protection/enquiry.facts.ts";
import { planFacts } from "./child-protection/plan.facts.ts";
import { strategyDiscussionFacts } from "./child-protection/strategy-discussion.facts.ts";
import { ehcPlanFacts } from "./children/ehc-plan.facts.ts";
import { unaccompaniedFacts } from "./children/unaccompanied.facts.ts";
import { circulationFacts } from "./circulation/circulation.facts.ts";
import type { FactDefinition } from "./define-facts.ts";
import { closingFacts } from "./closings/closing.facts.ts";
import { directWorkFacts } from "./direct-work/direct-work.facts.ts";
import { earlyHelpFacts } from "./early-help/early-help.facts.ts";
import type { Fact, FactKind } from "./facts.ts";
import { contactFacts } from "./front-door/contact.facts.ts";
import { referralFacts } from "./front-door/referral.facts.ts";
import { educationPlanFacts } from "./looked-after/education.facts.ts";
import {
  healthAssessmentFacts,
  healthCheckFacts,
  outcomesInYearFacts,
} from "./looked-after/health.facts.ts";
import { legalStatusFacts } from "./looked-after/legal-status.facts.ts";
import { libertyFacts } from "./looked-after/liberty.facts.ts";
import { periodFacts } from "./looked-after/period.facts.ts";
import {
  adoptionDecisionFacts,
  adoptionFacts,
  previousPermanenceFacts,
} from "./looked-after/permanence.facts.ts";
import { placementFacts } from "./looked-after/placement.facts.ts";
import {
  interviewFacts,
  missingEpisodeFacts,
} from "./missing/missing.facts.ts";
import { oversightFacts } from "./oversight/oversight.facts.ts";
import { childInNeedPlanFacts } from "./plans/child-in-need-plan.facts.ts";
import { preProceedingsFacts } from "./pre-proceedings/pre-proceedings.facts.ts";
import { reviewFacts } from "./reviews/review.facts.ts";
import { visitFacts } from "./visits/visit.facts.ts";
import { waiverFacts } from "./waivers/waiver.facts.ts";

/** Every kind of fact, by its name: a kind without a definition does not compile. */
export const factDefinitions: {
  readonly [Kind in FactKind]: FactDefinition<Kind>;
} = {
  contact: contactFacts,
  "early help episode": earlyHelpFacts,
  referral: referralFacts,
  assessment: assessmentFacts,
  "strategy discussion": strategyDiscussionFacts,
  "actions circulated": circulationFacts,
  "section 47 enquiry": enquiryFacts,
  conference: conferenceFacts,
  "child protection plan": planFacts,
  "core group": coreGroupFacts,
  "child in need plan": childInNeedPlanFacts,
  "pre-proceedings": preProceedingsFacts,
  visit: visitFacts,
  "direct work": directWorkFacts,
  closing: closingFacts,
  review: reviewFacts,
  oversight: oversightFacts,
  "looked-after period": periodFacts,
  "legal status": legalStatusFacts,
  placement: placementFacts,
  "health assessment": healthAssessmentFacts,
  "health check": healthCheckFacts,
  "outcomes in year": outcomesInYearFacts,
  "personal education plan": educationPlanFacts,
  "missing episode": missingEpisodeFacts,
  "return home interview": interviewFacts,
  "care leaver status": careLeaverStatusFacts,
  "in-touch contact": inTouchFacts,
  "accommodation and activity": accommodationFacts,
  "pathway plan": pathwayPlanFacts,
  allocation: allocationFacts,
  "handover note": handoverFacts,
  waiver: waiverFacts,
  "unaccompanied status": unaccompaniedFacts,
  "EHC plan": ehcPlanFacts,
  "previous permanence": previousPermanenceFacts,
  "adoption decision": adoptionDecisionFacts,
  adoption: adoptionFacts,
  "deprivation of liberty": libertyFacts,
};

/** The sentence of a fact for the timeline, without its day. */
export function factWords<Kind extends FactKind>(fact: Fact<Kind>): string {
  return factDefinitions[fact.kind as Kind].words(fact);
}
