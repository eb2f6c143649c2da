import { dayWords } from "#kernel/date-words.ts";
import type { Day } from "#kernel/day.ts";
import { type Instant, londonTime } from "#kernel/london.ts";

/** When whoever found nobody in will try again. */
export type NextTry = { nextOn?: Day | null; nextAt?: Instant | null };

/** `next try Mon 5 Oct 2026, 16:30`; undefined where no day was said. */
export const nextTryWords = ({
  nextOn,
  nextAt,
}: NextTry): string | undefined =>
  nextOn
    ? `next try ${dayWords(nextOn)}${nextAt ? `, ${londonTime(nextAt)}` : ""}`
    : undefined;
