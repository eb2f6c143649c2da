import type { Problem } from "#kernel/problem.ts";
import { notSeenReason } from "../codes/not-seen-reason.codes.ts";
import type { NewRow } from "../keeping.store.ts";
import { listed, wrong } from "../rules.ts";

/** A visit on which the child was not seen is an attempt, and may say why. */
export const visitProblems = (visit: NewRow<"visit">): Problem[] => [
  ...wrong(
    !visit.child_seen && visit.seen_alone === true,
    "seen_alone",
    "A child who was not seen cannot have been seen alone",
  ),
  ...wrong(
    visit.child_seen && Boolean(visit.not_seen_because),
    "not_seen_because",
    "A child who was seen has no reason for not being seen",
  ),
  ...listed(
    notSeenReason,
    visit.not_seen_because,
    visit.visited_on,
    "not_seen_because",
  ),
];
