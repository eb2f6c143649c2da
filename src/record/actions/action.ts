import type { Problem } from "#kernel/problem.ts";
import type { NewRow } from "../keeping.store.ts";
import { wrong } from "../rules.ts";

/** An action says what and who does it; a promise to the child, ended, says what the child was told. */
export const actionProblems = (action: NewRow<"action">): Problem[] => [
  ...wrong(action.what.trim() === "", "what", "Enter what will be done"),
  ...wrong(
    !action.practitioner_id && !action.person_id && !action.who_words,
    "who_words",
    "Enter who will do it",
  ),
  ...wrong(
    Boolean(action.promised_to_child && action.ended_on && !action.told_child),
    "told_child",
    "Enter what the child was told",
  ),
];
