import { keeps, type NewRow } from "../keeping.store.ts";
import { notBefore, wrong } from "../rules.ts";

export const { record: recordPerson, correct: correctPerson } = keeps("person");

/** A tie is to one person or one other child, and never to the child itself. */
export const relationshipProblems = (tie: NewRow<"relationship">) => [
  ...wrong(
    Boolean(tie.person_id) === Boolean(tie.other_child_id),
    "person_id",
    "Choose one person, or one other child",
  ),
  ...wrong(
    tie.other_child_id === tie.child_id,
    "other_child_id",
    "A child cannot be related to itself",
  ),
  ...notBefore(
    tie.started_on,
    tie.ended_on,
    "ended_on",
    "A relationship cannot end before it starts",
  ),
];

export const {
  record: recordRelationship,
  correct: correctRelationship,
  withdraw: withdrawRelationship,
} = keeps("relationship", relationshipProblems);

export const { record: recordAddress, correct: correctAddress } = keeps(
  "address",
  (address) =>
    notBefore(
      address.started_on,
      address.ended_on,
      "ended_on",
      "Nobody can leave an address before living there",
    ),
);
