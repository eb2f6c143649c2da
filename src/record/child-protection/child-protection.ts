import type { Problem } from "#kernel/problem.ts";
import { categoryOfAbuse } from "../codes/category-of-abuse.codes.ts";
import { conferenceOutcome } from "../codes/conference-outcome.codes.ts";
import { section47Outcome } from "../codes/section-47-outcome.codes.ts";
import type { NewRow } from "../keeping.store.ts";
import { listed, notBefore, wrong } from "../rules.ts";

/** An enquiry is signed off by two managers who are not the same person. */
export const enquiryProblems = (
  enquiry: NewRow<"section_47_enquiry">,
): Problem[] => [
  ...notBefore(
    enquiry.started_on,
    enquiry.completed_on,
    "completed_on",
    "An enquiry cannot be completed before it starts",
  ),
  ...wrong(
    Boolean(
      enquiry.first_manager && enquiry.first_manager === enquiry.second_manager,
    ),
    "second_manager",
    "The second manager must be someone other than the first",
  ),
  ...listed(section47Outcome, enquiry.outcome, enquiry.started_on, "outcome"),
];

export const conferenceProblems = (
  conference: NewRow<"conference">,
): Problem[] =>
  listed(conferenceOutcome, conference.outcome, conference.held_on, "outcome");

export const planProblems = (
  plan: NewRow<"child_protection_plan">,
): Problem[] => [
  ...notBefore(
    plan.started_on,
    plan.ended_on,
    "ended_on",
    "A child protection plan cannot end before it starts",
  ),
  ...wrong(
    plan.visit_every !== null && Number(plan.visit_every ?? 1) > 20,
    "visit_every",
    "Visits under a child protection plan are at most 20 working days apart",
  ),
  ...listed(
    categoryOfAbuse,
    plan.latest_category,
    plan.started_on,
    "latest_category",
  ),
];
