/** A family's file between the referral and its closing. */
import type { Day } from "#kernel/day.ts";
import type { Id } from "#kernel/id.ts";
import type { Chance } from "../chance.ts";
import { inNeedRates } from "../parameters/journeys/help.ts";
import type { Child } from "../people/family.ts";
import type { TeamKey } from "../workforce/workforce.ts";
import { type Book, needed } from "./book.ts";
import { workingDaysAfter } from "./calendar.ts";
import type { Closing } from "./referral.ts";

export type Referred = {
  number: number;
  day: Day;
  source: string;
  children: readonly Child[];
  /** A story says what its assessment finds: nothing is left to chance then. */
  assessed?: string;
};

/** What is known of a family while its file is open. */
export type Open = Referred & {
  name: string;
  decided: Day;
  referrals: ReadonlyMap<Child, Id>;
  team: TeamKey;
  /** Of each child, the last day of what was done and why it ended. */
  ends: Map<Child, Closing>;
  /** Protection plans before this one. */
  plans: number;
  /** The ordinal of the next assessment. */
  assessments: number;
};

/** What a course turns to, from a day on. */
export type Next = {
  to: "in need" | "protected" | "care from court" | "care after a breakdown";
  on: Day;
  /** A plan just ended: the next is written at once. */
  atOnce?: true;
  chance: Chance;
};

/** Nothing more is done for any of the children. */
export const close = ({ ends, children }: Open, on: Day, because: string) => {
  for (const child of children) ends.set(child, { on, because });
};

/** The long-term team answers, some with a family support worker beside. */
export function held(
  book: Book,
  open: Open,
  from: Day,
  until: Day,
  chance: Chance,
) {
  const { children, team } = open;
  needed(book, children, { team, role: "accountable", from, until });
  if (chance.happens(inNeedRates.supportWorkerHelps.value))
    needed(book, children, {
      team,
      role: "working",
      from: workingDaysAfter(from, 5),
      until,
    });
}
