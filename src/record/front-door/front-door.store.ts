import { keeps } from "../keeping.store.ts";
import { contactProblems, referralProblems } from "./front-door.ts";

export const {
  record: recordContact,
  correct: correctContact,
  withdraw: withdrawContact,
} = keeps("contact", contactProblems);

export const {
  record: recordReferral,
  correct: correctReferral,
  withdraw: withdrawReferral,
} = keeps("referral", referralProblems);
