import type { Lateness } from "#record/lateness/lateness.store.ts";
import { titleOf } from "../child-page/promises.ts";
import { isAsked, saidOf, type SaidOfLate } from "../lateness/lateness.ts";
import type { BoardChild, BoardOpen } from "./team-board.store.ts";
import type { Waiting } from "./waiting.store.ts";

/** What was asked of whoever answers for a child whom nobody answers for: it is the manager's, while it is open. */
export function questionsOf(
  children: readonly BoardChild[],
  open: readonly BoardOpen[],
  said: SaidOfLate,
): Waiting[] {
  const without = new Set(children.flatMap(({ id, workerId }) => (workerId === null ? [id] : []))); // prettier-ignore
  const stillOpen = new Set(open.map((owed) => saidOf(said, owed)?.id));
  const waits = (each: Lateness) =>
    without.has(each.child) &&
    isAsked(each) &&
    each.askedOf === null &&
    (each.due === null || stillOpen.has(each.id));
  return [...said.values()].filter(waits).flatMap(
    (each) =>
    each.askedOn === null ? [] : [{ kind: "question", child: each.child, about: each.id, on: each.askedOn, words: wordsOf(each), worker: null, times: null }], // prettier-ignore
  );
}

const wordsOf = ({ clock, asked, question }: Lateness) =>
  `${titleOf(clock)}: ${asked ?? "A manager"} asks “${question ?? ""}”`;
