import type { Day } from "#kernel/day.ts";
import { type Instant, londonDay } from "#kernel/london.ts";
import type { Known } from "#record/known-through-time.ts";
import type { Duty, Obligation } from "./clock.ts";
import { byKey, derive } from "./derive.ts";

/** An obligation as it was held to be from one moment until another; until none, as it stands. */
export type ObligationVersion = {
  is: Obligation;
  withdrawn: boolean;
  recorded: Instant;
  superseded?: Instant;
};

/** What a child was owed at every moment of its record, and how it was last derived. */
export type OwedThroughTime = {
  /** Closed ones first, then those that stand, in order of key. */
  versions: readonly ObligationVersion[];
  recorded: Instant;
  digest: string;
  gaps: readonly string[];
};

/**
 * The versions that everyday writes would have kept, had each moment been derived as it came and each
 * day rolled as it came: a version reaches to the day on which the next moment falls, and the last to `last`.
 */
export function owedThroughTime(
  duties: readonly Duty[],
  known: Iterable<Known>,
  last: Day,
): OwedThroughTime | undefined {
  const closed: ObligationVersion[] = [];
  let standing: readonly ObligationVersion[] = [];
  let owed: Omit<OwedThroughTime, "versions"> | undefined;
  for (const { from, until, timeline } of known) {
    const to = until === undefined ? last : londonDayOf(until);
    const { obligations, gaps } = timeline
      ? derive(duties, timeline, to)
      : { obligations: [], gaps: [] };
    standing = follow(standing, obligations, from, closed);
    owed = { recorded: from, digest: timeline?.digest ?? "gone", gaps };
  }
  return owed && { ...owed, versions: [...closed, ...standing] };
}

/** What stands after a moment: both lists are in order of key, and so is the answer. */
function follow(
  standing: readonly ObligationVersion[],
  derived: readonly Obligation[],
  recorded: Instant,
  closed: ObligationVersion[],
): ObligationVersion[] {
  const after: ObligationVersion[] = [];
  const close = (version: ObligationVersion) =>
    closed.push({ ...version, superseded: recorded });
  let at = 0;
  const withdrawBefore = (next: Obligation | undefined) => {
    for (; at < standing.length; at++) {
      const kept = standing[at]!;
      if (next && byKey(kept.is, next) >= 0) return;
      if (kept.withdrawn) after.push(kept);
      else {
        close(kept);
        after.push({ is: kept.is, withdrawn: true, recorded });
      }
    }
  };
  for (const is of derived) {
    withdrawBefore(is);
    const kept = standing[at];
    const same = kept !== undefined && byKey(kept.is, is) === 0;
    if (same) at++;
    if (same && !kept.withdrawn && isSame(kept.is, is)) {
      after.push(kept);
      continue;
    }
    if (same) close(kept);
    after.push({ is, withdrawn: false, recorded });
  }
  withdrawBefore(undefined);
  return after;
}

const isSame = (one: Obligation, other: Obligation) =>
  one.triggered === other.triggered &&
  one.began === other.began &&
  one.met === other.met &&
  one.metBy === other.metBy &&
  one.metLate === other.metLate &&
  one.closed === other.closed &&
  one.waived === other.waived &&
  one.unknownFrom === other.unknownFrom &&
  one.noted === other.noted;

const days = new Map<string, Day>();

/** London's day is the same throughout an hour, and hours come again in every child's story. */
function londonDayOf(instant: Instant): Day {
  const hour = instant.slice(0, 13);
  let day = days.get(hour);
  if (day === undefined) days.set(hour, (day = londonDay(instant)));
  return day;
}
