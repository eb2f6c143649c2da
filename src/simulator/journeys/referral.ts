import type { Day } from "#kernel/day.ts";
import type { Id } from "#kernel/id.ts";
import type { Child } from "../people/family.ts";
import { type Book, happened } from "./book.ts";
import { contactIdOf } from "./front-door.ts";
import { endOfChildhood, latest, workingDaysAfter } from "./calendar.ts";

/** The last day of what was done about a child, and the census's reason. */
export type Closing = { on: Day; because: string };

export type Referral = {
  number: number;
  day: Day;
  source: string;
  children: readonly Child[];
  decided: Day;
  outcome: string;
  referrals: ReadonlyMap<Child, Id>;
  ends: ReadonlyMap<Child, Closing>;
  /** It came by no contact of this record's. */
  without?: "contact";
};

/** A referral's row for each child, from the day it came to the day the file was closed. */
export function referral(book: Book, asked: Referral): void {
  const { number, day, source, children, decided, outcome, ends } = asked;
  const chance = book.chance.of("referral", number);
  const need = chance.weighted([
    ["N1", 58],
    ["N5", 16],
    ["N4", 11],
    ["N2", 6],
    ["N6", 3],
    ["N3", 3],
    ["N8", 3],
  ]);
  const told = chance.happens(0.9)
    ? workingDaysAfter(decided, chance.whole(0, 3))
    : undefined;
  for (const child of children) {
    const { on, because } = endOf(child, ends.get(child) ?? { on: decided, because: "RC7" }); // prettier-ignore
    const closed = latest(decided, on);
    happened(
      book,
      "referral",
      child,
      [number],
      {
        on: day,
        row: {
          received_on: day,
          came_from: source,
          primary_need: need,
          ...(asked.without
            ? {}
            : { contact_id: contactIdOf(book, child, number) }),
        },
        by: "manager of front door",
        pace: "at once",
      },
      {
        on: decided,
        row: { decided_on: decided, outcome },
        by: "manager of front door",
        pace: "at once",
      },
      told !== undefined &&
        told < closed && {
          on: told,
          row: { acknowledged_on: told },
          by: "manager of front door",
          pace: "soon",
        },
      {
        on: closed,
        row: { closed_on: closed, closure_reason: because },
        by: "accountable",
        pace: "usual",
      },
    );
  }
}

/** Growing up, death and moving away close a child's file before anything else does. */
function endOf(child: Child, closing: Closing): Closing {
  const on = endOfChildhood(child);
  if (closing.on <= on) return closing;
  const { died, movedOut } = child;
  return { on, because: on === died ? "RC2" : on === movedOut ? "RC5" : "RC7" };
}
