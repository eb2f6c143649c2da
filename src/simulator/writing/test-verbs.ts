import {
  type Changes,
  type Keeping,
  keeps,
  type Kept,
  type KeptTable,
  type NewRow,
} from "#record/keeping.store.ts";
import type { Id } from "#kernel/id.ts";
import * as allocationStore from "#record/allocations/allocation.store.ts";
import * as assessmentStore from "#record/assessments/assessment.store.ts";
import * as careLeaverStore from "#record/care-leavers/care-leaver.store.ts";
import * as childProtectionStore from "#record/child-protection/child-protection.store.ts";
import * as childStore from "#record/children/child.store.ts";
import * as ehcPlanStore from "#record/children/ehc-plan.store.ts";
import * as earlyHelpStore from "#record/early-help/early-help.store.ts";
import * as familyStore from "#record/families/family.store.ts";
import * as frontDoorStore from "#record/front-door/front-door.store.ts";
import * as lookedAfterStore from "#record/looked-after/looked-after.store.ts";
import * as missingStore from "#record/missing/missing.store.ts";
import * as oversightStore from "#record/oversight/oversight.store.ts";
import * as childInNeedPlanStore from "#record/plans/child-in-need-plan.store.ts";
import * as practitionerStore from "#record/practitioners/practitioner.store.ts";
import * as preProceedingsStore from "#record/pre-proceedings/pre-proceedings.store.ts";
import * as reviewStore from "#record/reviews/review.store.ts";
import * as visitStore from "#record/visits/visit.store.ts";
import * as waiverStore from "#record/waivers/waiver.store.ts";

type Verbs<Name extends KeptTable> = {
  record(row: NewRow<Name>, keeping: Keeping): Promise<Kept>;
  correct(id: Id, changes: Changes<Name>, keeping: Keeping): Promise<Kept>;
};

/** The verbs that pages and commands record each table with, its rule among them. */
const verbs: { readonly [Name in KeptTable]?: Verbs<Name> } = {
  allocation: {
    record: allocationStore.recordAllocation,
    correct: allocationStore.correctAllocation,
  },
  assessment: {
    record: assessmentStore.recordAssessment,
    correct: assessmentStore.correctAssessment,
  },
  accommodation_and_activity: {
    record: careLeaverStore.recordAccommodation,
    correct: careLeaverStore.correctAccommodation,
  },
  care_leaver_status: {
    record: careLeaverStore.recordCareLeaverStatus,
    correct: careLeaverStore.correctCareLeaverStatus,
  },
  in_touch_contact: {
    record: careLeaverStore.recordInTouch,
    correct: careLeaverStore.correctInTouch,
  },
  pathway_plan: {
    record: careLeaverStore.recordPathwayPlan,
    correct: careLeaverStore.correctPathwayPlan,
  },
  conference: {
    record: childProtectionStore.recordConference,
    correct: childProtectionStore.correctConference,
  },
  core_group: {
    record: childProtectionStore.recordCoreGroup,
    correct: childProtectionStore.correctCoreGroup,
  },
  section_47_enquiry: {
    record: childProtectionStore.recordEnquiry,
    correct: childProtectionStore.correctEnquiry,
  },
  child_protection_plan: {
    record: childProtectionStore.recordProtectionPlan,
    correct: childProtectionStore.correctProtectionPlan,
  },
  strategy_discussion: {
    record: childProtectionStore.recordStrategyDiscussion,
    correct: childProtectionStore.correctStrategyDiscussion,
  },
  child: { record: childStore.recordChild, correct: childStore.correctChild },
  ehc_plan: {
    record: ehcPlanStore.recordEhcPlan,
    correct: ehcPlanStore.correctEhcPlan,
  },
  early_help_episode: {
    record: earlyHelpStore.recordEarlyHelp,
    correct: earlyHelpStore.correctEarlyHelp,
  },
  address: {
    record: familyStore.recordAddress,
    correct: familyStore.correctAddress,
  },
  person: {
    record: familyStore.recordPerson,
    correct: familyStore.correctPerson,
  },
  relationship: {
    record: familyStore.recordRelationship,
    correct: familyStore.correctRelationship,
  },
  contact: {
    record: frontDoorStore.recordContact,
    correct: frontDoorStore.correctContact,
  },
  referral: {
    record: frontDoorStore.recordReferral,
    correct: frontDoorStore.correctReferral,
  },
  personal_education_plan: {
    record: lookedAfterStore.recordEducationPlan,
    correct: lookedAfterStore.correctEducationPlan,
  },
  health_assessment: {
    record: lookedAfterStore.recordHealthAssessment,
    correct: lookedAfterStore.correctHealthAssessment,
  },
  health_check: {
    record: lookedAfterStore.recordHealthCheck,
    correct: lookedAfterStore.correctHealthCheck,
  },
  legal_status: {
    record: lookedAfterStore.recordLegalStatus,
    correct: lookedAfterStore.correctLegalStatus,
  },
  looked_after_period: {
    record: lookedAfterStore.recordPeriod,
    correct: lookedAfterStore.correctPeriod,
  },
  placement: {
    record: lookedAfterStore.recordPlacement,
    correct: lookedAfterStore.correctPlacement,
  },
  return_home_interview: {
    record: missingStore.recordInterview,
    correct: missingStore.correctInterview,
  },
  missing_episode: {
    record: missingStore.recordMissingEpisode,
    correct: missingStore.correctMissingEpisode,
  },
  oversight: {
    record: oversightStore.recordOversight,
    correct: oversightStore.correctOversight,
  },
  child_in_need_plan: {
    record: childInNeedPlanStore.recordInNeedPlan,
    correct: childInNeedPlanStore.correctInNeedPlan,
  },
  team_membership: {
    record: practitionerStore.recordMembership,
    correct: practitionerStore.correctMembership,
  },
  practitioner: {
    record: practitionerStore.recordPractitioner,
    correct: practitionerStore.correctPractitioner,
  },
  team: {
    record: practitionerStore.recordTeam,
    correct: practitionerStore.correctTeam,
  },
  pre_proceedings: {
    record: preProceedingsStore.recordPreProceedings,
    correct: preProceedingsStore.correctPreProceedings,
  },
  review: {
    record: reviewStore.recordReview,
    correct: reviewStore.correctReview,
  },
  visit: { record: visitStore.recordVisit, correct: visitStore.correctVisit },
  waiver: {
    record: waiverStore.recordWaiver,
    correct: waiverStore.correctWaiver,
  },
};

/** Those of a table; where no slice has its own yet, those every table has. */
export function verbsOf<Name extends KeptTable>(table: Name) {
  const { withdraw, restore, ...plain } = keeps(table);
  return { ...plain, ...verbs[table], withdraw, restore };
}
