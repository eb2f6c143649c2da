import type { Problem } from "#kernel/problem.ts";
import { contactOutcome } from "../codes/contact-outcome.codes.ts";
import { reasonForClosure } from "../codes/reason-for-closure.codes.ts";
import { referralOutcome } from "../codes/referral-outcome.codes.ts";
import type { NewRow } from "../keeping.store.ts";
import { listed, notBefore } from "../rules.ts";

export const contactProblems = (contact: NewRow<"contact">): Problem[] => [
  ...notBefore(
    contact.received_on,
    contact.decided_on,
    "decided_on",
    "A contact cannot be decided before it was received",
  ),
  ...listed(contactOutcome, contact.outcome, contact.received_on, "outcome"),
];

export const referralProblems = (referral: NewRow<"referral">): Problem[] => [
  ...notBefore(
    referral.received_on,
    referral.decided_on,
    "decided_on",
    "A referral cannot be decided before it was received",
  ),
  ...notBefore(
    referral.received_on,
    referral.closed_on,
    "closed_on",
    "A referral cannot be closed before it was received",
  ),
  ...listed(referralOutcome, referral.outcome, referral.received_on, "outcome"),
  ...listed(
    reasonForClosure,
    referral.closure_reason,
    referral.closed_on,
    "closure_reason",
  ),
];
