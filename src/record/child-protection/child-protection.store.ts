import { keeps } from "../keeping.store.ts";
import {
  conferenceProblems,
  enquiryProblems,
  planProblems,
} from "./child-protection.ts";

export const {
  record: recordStrategyDiscussion,
  correct: correctStrategyDiscussion,
  withdraw: withdrawStrategyDiscussion,
} = keeps("strategy_discussion");

export const {
  record: recordEnquiry,
  correct: correctEnquiry,
  withdraw: withdrawEnquiry,
} = keeps("section_47_enquiry", enquiryProblems);

export const {
  record: recordConference,
  correct: correctConference,
  withdraw: withdrawConference,
} = keeps("conference", conferenceProblems);

export const {
  record: recordProtectionPlan,
  correct: correctProtectionPlan,
  withdraw: withdrawProtectionPlan,
} = keeps("child_protection_plan", planProblems);

export const {
  record: recordCoreGroup,
  correct: correctCoreGroup,
  withdraw: withdrawCoreGroup,
} = keeps("core_group");
