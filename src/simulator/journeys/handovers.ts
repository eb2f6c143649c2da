import type { Id } from "#kernel/id.ts";
import { handover as rates } from "../parameters/journeys/handover.ts";
import { handoverText } from "../texts/handover.ts";
import type { Answer } from "../workforce/workforce.ts";
import { inTurn } from "./allocations.ts";
import type { Answers } from "./answering.ts";
import { latest, workingDaysAfter } from "./calendar.ts";
import type { Course } from "./course.ts";
import type { Happening } from "./happening.ts";

/** Notes for the next accountable worker, by the one before: most changes have one, most of them in time. */
export function handoversOf(
  { needs, family }: Course,
  answers: Answers,
): Happening<"handover_note">[] {
  const spells = new Map<Id, Answer[]>();
  for (const need of needs)
    if (need.role === "accountable")
      for (const child of need.children)
        spells.set(child, [...(spells.get(child) ?? []), ...inTurn(answers(need))]); // prettier-ignore
  return [...spells].flatMap(([child, all]) => {
    const inOrder = all.toSorted((a, b) => (a.from < b.from ? -1 : 1));
    return inOrder.flatMap((next, at) => {
      const before = inOrder[at - 1];
      return before && before.worker.id !== next.worker.id
        ? noteOf(child, before, next, family.chance.of("handover", child, next.from)) // prettier-ignore
        : [];
    });
  });
}

function noteOf(
  child: Id,
  before: Answer,
  { from }: Answer,
  chance: Course["family"]["chance"],
): Happening<"handover_note">[] {
  if (!chance.happens(rates.written.value)) return [];
  const days = chance.whole(rates.earliest.value, rates.latest.value);
  const on = latest(workingDaysAfter(from, days), before.from);
  return [
    {
      table: "handover_note",
      id: chance.id("note"),
      child,
      stages: [
        {
          on,
          row: {
            written_by: before.worker.id,
            written_on: on,
            child_told_on: on,
            ...handoverText(chance),
          },
          by: { worker: before.worker.id },
          pace: "promptly",
        },
      ],
    },
  ];
}
