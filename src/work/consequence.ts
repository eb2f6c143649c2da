import type { Obligation } from "#clocks/clock.ts";
import type { State } from "#clocks/state.ts";

/**
 * What comes first on every list of work: the child at most risk. Within a group the overdue come
 * first, then the day. A clock in none of these is about deciding, and comes with the first group.
 */
const groups: readonly (readonly [words: string, keys: readonly string[]])[] = [
  [
    "Section 47",
    ["strategy-discussion", "strategy-actions-24h", "s47-complete", "icpc-15", "contact-decision", "referral-decision", "referral-allocation", "rhi-72", "rhi-3wd"], // prettier-ignore
  ],
  [
    "Protection",
    ["cp-visit", "core-group-first", "core-group-next", "rcpc-first", "rcpc-next", "cp-midway", "sup-child-cp", "plo-letter", "plo-16"], // prettier-ignore
  ],
  [
    "Looked after",
    ["cla-visit-first", "cla-visit-6w", "cla-visit-perm", "cla-visit-other", "cla-review-1", "cla-review-2", "cla-review-n", "iha", "rha-u5", "rha-5plus", "pep-initial"], // prettier-ignore
  ],
  [
    "In need",
    ["cfa-45", "cfa-day25", "cin-plan", "cin-visit", "cin-review-first", "cin-review-next", "cin-lead-qualified", "sup-child-cin", "sw-change-intro"], // prettier-ignore
  ],
  [
    "Leaving care",
    ["pathway-plan", "pathway-review", "in-touch", "sup-cl"], // prettier-ignore
  ],
];

const rankOf = new Map(
  groups.flatMap(([, keys], rank) => keys.map((key) => [key, rank] as const)),
);

/** Clocks that have a place of their own: a test asks for all of them. */
export const placedClocks: ReadonlySet<string> = new Set(rankOf.keys());

type Ordered = Pick<Obligation, "clock" | "due"> & { state: State };

/** By consequence, the overdue first, then by day. */
export const byConsequence = (one: Ordered, other: Ordered): number =>
  placeOf(one) - placeOf(other) ||
  (one.due < other.due ? -1 : one.due > other.due ? 1 : 0);

const placeOf = ({ clock, state }: Ordered) =>
  2 * (rankOf.get(clock) ?? 0) + (state === "overdue" ? 0 : 1);
