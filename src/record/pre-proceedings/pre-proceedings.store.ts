import { keeps, type NewRow } from "../keeping.store.ts";
import { notBefore, wrong } from "../rules.ts";

/** An extension has a reason and a person. */
export const preProceedingsProblems = (row: NewRow<"pre_proceedings">) => [
  ...notBefore(
    row.decided_on,
    row.letter_on,
    "letter_on",
    "The letter cannot be sent before the decision",
  ),
  ...notBefore(
    row.letter_on ?? row.decided_on,
    row.ended_on,
    "ended_on",
    "Pre-proceedings cannot end before they start",
  ),
  ...wrong(
    Boolean(row.extended_to) !== Boolean(row.extended_because),
    "extended_because",
    "An extension needs both a day and a reason",
  ),
  ...wrong(
    Boolean(row.extended_to) && !row.extended_by,
    "extended_by",
    "Enter who agreed the extension",
  ),
];

export const {
  record: recordPreProceedings,
  correct: correctPreProceedings,
  withdraw: withdrawPreProceedings,
} = keeps("pre_proceedings", preProceedingsProblems);
