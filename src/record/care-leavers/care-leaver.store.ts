import { keeps } from "../keeping.store.ts";
import {
  inTouchProblems,
  pathwayPlanProblems,
  statusProblems,
} from "./care-leaver.ts";

export const {
  record: recordCareLeaverStatus,
  correct: correctCareLeaverStatus,
  withdraw: withdrawCareLeaverStatus,
} = keeps("care_leaver_status", statusProblems);

export const {
  record: recordInTouch,
  correct: correctInTouch,
  withdraw: withdrawInTouch,
} = keeps("in_touch_contact", inTouchProblems);

export const {
  record: recordPathwayPlan,
  correct: correctPathwayPlan,
  withdraw: withdrawPathwayPlan,
} = keeps("pathway_plan", pathwayPlanProblems);

export const {
  record: recordAccommodation,
  correct: correctAccommodation,
  withdraw: withdrawAccommodation,
} = keeps("accommodation_and_activity");
