import { keeps } from "../keeping.store.ts";

/** How much a child weighs in a caseload from a day on. A new weight is a new row: what was weighed before stands. */
export const { record: recordCaseloadWeight } = keeps(
  "caseload_weight",
  ({ weight }) =>
    weight > 0
      ? []
      : [{ field: "weight", message: "A weight must be more than 0" }],
);
