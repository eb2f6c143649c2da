/** The public law outline before court: gateway decision, letter, end within sixteen weeks. */
import { addDays, type Day } from "#kernel/day.ts";
import {
  courtRates,
  preProceedingsLast,
} from "../parameters/journeys/court.ts";
import type { Child } from "../people/family.ts";
import { driftIn } from "../stories/drift.ts";
import type { TeamKey } from "../workforce/workforce.ts";
import { type Book, happened } from "./book.ts";
import { isConcern, workingDayFrom, workingDaysAfter } from "./calendar.ts";

export type Outlined = { ended: Day; court: boolean };

const reasons = [
  "Waiting for a report on the parents’ understanding",
  "A relative asked to be assessed",
  "The family has begun work that needs more weeks",
] as const;

/** The Department's codes begin in April 2026. */
const codesFrom: Day = "2026-04-01";

export function preProceedings(
  book: Book,
  name: string,
  decided: Day,
  family: readonly Child[],
  team: TeamKey,
): Outlined {
  const children = family.filter((child) =>
    isConcern(child, addDays(decided, 280)),
  );
  const chance = book.chance.of("court", name);
  const letter = workingDaysAfter(
    decided,
    chance.happens(courtRates.letterLate.value)
      ? chance.whole(6, 14)
      : chance.whole(1, 5),
  );
  const lasts = Math.round(chance.along(preProceedingsLast.quantiles));
  const ended = workingDayFrom(
    addDays(letter, driftIn(book.setting, decided) ?? lasts),
  );
  const court = chance.happens(courtRates.goesToCourt.value);
  const due = addDays(letter, 112);
  const extends_ = ended > due && chance.happens(courtRates.extended.value);
  const asked = workingDaysAfter(due, -chance.whole(2, 8));
  const because = chance.pick(reasons);
  for (const child of children)
    happened(
      book,
      "pre_proceedings",
      child,
      [name],
      {
        on: decided,
        row: { decided_on: decided },
        by: `manager of ${team}`,
        pace: "soon",
      },
      {
        on: letter,
        row: { letter_on: letter },
        by: "accountable",
        pace: "soon",
      },
      extends_ && {
        on: asked,
        row: { extended_to: addDays(due, 42), extended_because: because },
        doers: { extended_by: `manager of ${team}` },
        by: `manager of ${team}`,
        pace: "soon",
      },
      {
        on: ended,
        row: {
          ended_on: ended,
          outcome: ended < codesFrom ? null : court ? "B" : "A",
        },
        by: `manager of ${team}`,
        pace: "soon",
      },
    );
  return { ended, court };
}
