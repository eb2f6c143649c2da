import type { Problem } from "#kernel/problem.ts";
import { assessmentOutcome } from "../codes/assessment-outcome.codes.ts";
import type { NewRow } from "../keeping.store.ts";
import { listed, notBefore } from "../rules.ts";

/** Started, completed by the worker, authorised by a manager: in that order. */
export const assessmentProblems = (
  assessment: NewRow<"assessment">,
): Problem[] => [
  ...notBefore(
    assessment.started_on,
    assessment.completed_on,
    "completed_on",
    "An assessment cannot be completed before it starts",
  ),
  ...notBefore(
    assessment.completed_on ?? assessment.started_on,
    assessment.authorised_on,
    "authorised_on",
    "A manager cannot authorise an assessment before the worker completes it",
  ),
  ...listed(
    assessmentOutcome,
    assessment.outcome,
    assessment.started_on,
    "outcome",
  ),
];
