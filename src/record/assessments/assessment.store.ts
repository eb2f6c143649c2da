import { keeps } from "../keeping.store.ts";
import { assessmentProblems } from "./assessment.ts";

export const {
  record: recordAssessment,
  correct: correctAssessment,
  withdraw: withdrawAssessment,
} = keeps("assessment", assessmentProblems);
