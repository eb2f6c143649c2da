import type { Problem } from "#kernel/problem.ts";
import type { NewRow } from "../keeping.store.ts";
import { notBefore, wrong } from "../rules.ts";

/** Nobody is in touch by a letter, or by a message nobody answered. */
const oneWay = ["one-way message", "letter"];

export const inTouchProblems = (
  contact: NewRow<"in_touch_contact">,
): Problem[] =>
  wrong(
    contact.two_way && oneWay.includes(contact.way ?? ""),
    "two_way",
    "A letter or a message nobody answered is one-way",
  );

export const statusProblems = (
  status: NewRow<"care_leaver_status">,
): Problem[] =>
  notBefore(
    status.started_on,
    status.ended_on,
    "ended_on",
    "A status cannot end before it starts",
  );

/** Needs assessed, plan agreed, signed by the young person: in that order. */
export const pathwayPlanProblems = (
  plan: NewRow<"pathway_plan">,
): Problem[] => [
  ...wrong(
    !plan.needs_assessed_on && !plan.agreed_on,
    "needs_assessed_on",
    "Enter when needs were assessed, or when the plan was agreed",
  ),
  ...notBefore(
    plan.needs_assessed_on,
    plan.agreed_on,
    "agreed_on",
    "A pathway plan cannot be agreed before needs are assessed",
  ),
  ...notBefore(
    plan.agreed_on,
    plan.signed_on,
    "signed_on",
    "A pathway plan cannot be signed before it is agreed",
  ),
];
