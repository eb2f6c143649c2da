import type { Problem } from "#kernel/problem.ts";
import { categoryOfNeed } from "../codes/category-of-need.codes.ts";
import { legalStatus } from "../codes/legal-status.codes.ts";
import { placementType } from "../codes/placement-type.codes.ts";
import type { NewRow } from "../keeping.store.ts";
import { listed, notBefore, wrong } from "../rules.ts";

export const periodProblems = (
  period: NewRow<"looked_after_period">,
): Problem[] => [
  ...notBefore(
    period.started_on,
    period.ended_on,
    "ended_on",
    "A child cannot stop being looked after before starting to be",
  ),
  ...listed(
    categoryOfNeed,
    period.category_of_need,
    period.started_on,
    "category_of_need",
  ),
];

export const legalStatusProblems = (
  status: NewRow<"legal_status">,
): Problem[] => [
  ...notBefore(
    status.started_on,
    status.ended_on,
    "ended_on",
    "A legal status cannot end before it starts",
  ),
  ...listed(legalStatus, status.code, status.started_on, "code"),
];

export const placementProblems = (
  placement: NewRow<"placement">,
): Problem[] => [
  ...notBefore(
    placement.started_on,
    placement.ended_on,
    "ended_on",
    "A placement cannot end before it starts",
  ),
  ...listed(
    placementType,
    placement.placement_type,
    placement.started_on,
    "placement_type",
  ),
];

/** It took place or it was refused; a refusal says why. */
export const healthAssessmentProblems = (
  assessment: NewRow<"health_assessment">,
): Problem[] => [
  ...wrong(
    Boolean(assessment.held_on) === Boolean(assessment.refused_on),
    "held_on",
    "Enter the day the assessment took place, or the day it was refused",
  ),
  ...wrong(
    Boolean(assessment.refused_on) && !assessment.refused_because,
    "refused_because",
    "Enter why the assessment was refused",
  ),
];
