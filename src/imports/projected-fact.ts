import type { Insertable } from "kysely";
import type { Day } from "#kernel/day.ts";
import type { Id } from "#kernel/id.ts";
import type { Tables } from "#platform/database/tables.ts";

/** The tables that returns fill, and the columns they fill there; others keep their defaults. */
export const projectedColumns = {
  child_identifier: ["kind", "value"],
  unaccompanied_status: ["started_on", "ended_on"],
  child_disability: ["disability"],
  referral: [
    "received_on",
    "came_from",
    "primary_need",
    "outcome",
    "closed_on",
    "closure_reason",
    "transfer_in_conference_on",
    "covered_from",
    "covered_to",
  ],
  assessment: [
    "referral_id",
    "ordinal",
    "reassess_decided_on",
    "started_on",
    "internal_review_on",
    "authorised_on",
    "outcome",
    "factors",
  ],
  section_47_enquiry: [
    "referral_id",
    "started_on",
    "conference_target_on",
    "conference_not_required",
    "initial_conference_on",
    "covered_from",
    "covered_to",
  ],
  child_protection_plan: [
    "referral_id",
    "started_on",
    "ended_on",
    "initial_category",
    "latest_category",
    "previous_plans",
    "covered_from",
    "covered_to",
  ],
  conference: ["kind", "held_on", "enquiry_id", "plan_id", "outcome"],
  child_in_need_plan: [
    "referral_id",
    "started_on",
    "ended_on",
    "covered_from",
    "covered_to",
  ],
  looked_after_period: [
    "started_on",
    "ended_on",
    "end_reason",
    "category_of_need",
    "start_known",
    "covered_from",
    "covered_to",
  ],
  legal_status: ["code", "started_on", "ended_on"],
  placement: [
    "placement_type",
    "provider",
    "started_on",
    "ended_on",
    "new_reason",
    "end_reason",
    "change_reason",
    "home_postcode",
    "postcode",
    "urn",
  ],
  review: ["kind", "held_on", "participation", "counts_from"],
  outcomes_in_year: [
    "year_ended_on",
    "health_check",
    "immunisations",
    "teeth_check",
    "health_assessment",
    "convicted",
    "substance_misuse",
    "intervention_received",
    "intervention_offered",
    "sdq_score",
    "sdq_reason",
  ],
  accommodation_and_activity: [
    "on_day",
    "in_touch",
    "accommodation",
    "suitable",
    "activity",
  ],
  care_leaver_status: [
    "status",
    "started_on",
    "ended_on",
    "accepts_service",
    "covered_from",
    "covered_to",
  ],
  adoption: [
    "intended_on",
    "matched_on",
    "by_foster_carer",
    "adopters",
    "adopters_sex",
    "adopters_legal_status",
  ],
  adoption_decision: ["decided_on", "ceased_on", "ceased_because"],
  previous_permanence: [
    "arrangement",
    "by_authority",
    "ended_words",
    "ended_on",
  ],
  missing_episode: ["kind", "started_on", "returned_on"],
  allocation: ["practitioner_id", "role", "started_on", "ended_on", "reason"],
  deprivation_of_liberty: ["started_on", "ended_on"],
} as const satisfies { [Name in keyof Tables]?: readonly string[] };

export type ProjectedTable = keyof typeof projectedColumns;

type Columns<Name extends ProjectedTable> = Pick<
  Insertable<Tables[Name]>,
  (typeof projectedColumns)[Name][number] & keyof Insertable<Tables[Name]>
>;

/** What may be left out may also be undefined: then it is unknown. */
type Unknowable<Its> = {
  [Name in keyof Its]: object extends Pick<Its, Name>
    ? Its[Name] | undefined
    : Its[Name];
};

/** One fact of the record, told by one row of a return. `key` names it among the child's facts of its table, whatever row tells it. */
export type ProjectedFact = {
  [Name in ProjectedTable]: {
    table: Name;
    key: string;
    values: Unknowable<Columns<Name>>;
    /** The row that tells it. */
    from: Id;
  };
}[ProjectedTable];

/** What a return of one year says of a child; what it does not say is left out. */
export type ChildSaid = {
  year: number;
  from: Id;
  /** The last day this return speaks of the child. */
  coveredTo?: Day;
  bornOn?: Day;
  expectedOn?: Day;
  diedOn?: Day;
  sex?: "M" | "F" | "U";
  ethnicity?: string;
  upn?: string;
  formerUpn?: string;
  upnUnknown?: string;
};
