import type { Id } from "#kernel/id.ts";
import { type Keeping, keeps } from "../keeping.store.ts";
import { visitProblems } from "./visit.ts";

export const {
  record: recordVisit,
  correct: correctVisit,
  withdraw: withdrawVisit,
} = keeps("visit", visitProblems);

const { record: recordPresence } = keeps("visit_present");

/** Somebody who was there besides the child and the worker. */
export type Present =
  { person_id: Id } | { other_child_id: Id } | { other_words: string };

export async function recordPresent(
  present: readonly Present[],
  visit: { id: Id; child: Id },
  keeping: Keeping,
): Promise<void> {
  for (const each of present)
    await recordPresence(
      { ...each, visit_id: visit.id, child_id: visit.child },
      keeping,
    );
}
