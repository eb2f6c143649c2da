import { keeps } from "../keeping.store.ts";
import { notBefore } from "../rules.ts";
import {
  healthAssessmentProblems,
  legalStatusProblems,
  periodProblems,
  placementProblems,
} from "./looked-after.ts";

export const {
  record: recordPeriod,
  correct: correctPeriod,
  withdraw: withdrawPeriod,
} = keeps("looked_after_period", periodProblems);

export const {
  record: recordLegalStatus,
  correct: correctLegalStatus,
  withdraw: withdrawLegalStatus,
} = keeps("legal_status", legalStatusProblems);

export const {
  record: recordPlacement,
  correct: correctPlacement,
  withdraw: withdrawPlacement,
} = keeps("placement", placementProblems);

export const {
  record: recordHealthAssessment,
  correct: correctHealthAssessment,
  withdraw: withdrawHealthAssessment,
} = keeps("health_assessment", healthAssessmentProblems);

export const {
  record: recordHealthCheck,
  correct: correctHealthCheck,
  withdraw: withdrawHealthCheck,
} = keeps("health_check");

export const {
  record: recordEducationPlan,
  correct: correctEducationPlan,
  withdraw: withdrawEducationPlan,
} = keeps("personal_education_plan", ({ initiated_on, completed_on }) =>
  notBefore(
    initiated_on,
    completed_on,
    "completed_on",
    "A personal education plan cannot be completed before it is begun",
  ),
);
