import type { Problem } from "#kernel/problem.ts";
import type { NewRow } from "../keeping.store.ts";
import { notBefore, wrong } from "../rules.ts";

/** A child needs a number of the authority's own, and lives before dying. */
export const childProblems = (child: NewRow<"child">): Problem[] => [
  ...wrong(
    child.la_child_id.trim() === "",
    "la_child_id",
    "Enter the authority’s identifier of the child",
  ),
  ...notBefore(
    child.born_on,
    child.died_on,
    "died_on",
    "A child cannot have died before birth",
  ),
];
