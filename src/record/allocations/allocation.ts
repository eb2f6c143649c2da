import type { Problem } from "#kernel/problem.ts";
import type { NewRow } from "../keeping.store.ts";
import { notBefore, wrong } from "../rules.ts";

/** Only a registered social worker answers for a child; a family support worker may work with one. */
export const allocationProblems = (
  allocation: NewRow<"allocation">,
  practitioner: { registered: boolean } | undefined,
): Problem[] => [
  ...wrong(
    practitioner === undefined,
    "practitioner_id",
    "Choose a practitioner of this authority",
  ),
  ...wrong(
    // One that ends may end, also where the registration ended before.
    allocation.role === "accountable" &&
      practitioner?.registered === false &&
      !allocation.ended_on,
    "role",
    "Only a registered social worker can be accountable for a child",
  ),
  ...notBefore(
    allocation.started_on,
    allocation.ended_on,
    "ended_on",
    "An allocation cannot end before it starts",
  ),
];
