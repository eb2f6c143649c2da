import type { Instant } from "#kernel/london.ts";
import type { Obligation } from "./clock.ts";
import { byKey } from "./derive.ts";

/** An obligation as it was held to be from one moment until another; until none, as it stands. */
export type ObligationVersion = {
  is: Obligation;
  withdrawn: boolean;
  recorded: Instant;
  superseded?: Instant;
};

/** What stands after a moment: both lists are in order of key, and so is the answer. */
export function after(
  standing: readonly ObligationVersion[],
  derived: readonly Obligation[],
  recorded: Instant,
  closed: ObligationVersion[],
): ObligationVersion[] {
  const stands: ObligationVersion[] = [];
  const close = (version: ObligationVersion) =>
    closed.push({ ...version, superseded: recorded });
  let at = 0;
  const withdrawBefore = (next: Obligation | undefined) => {
    for (; at < standing.length; at++) {
      const kept = standing[at]!;
      if (next && byKey(kept.is, next) >= 0) return;
      if (kept.withdrawn) stands.push(kept);
      else {
        close(kept);
        stands.push({ is: kept.is, withdrawn: true, recorded });
      }
    }
  };
  for (const is of derived) {
    withdrawBefore(is);
    const kept = standing[at];
    const same = kept !== undefined && byKey(kept.is, is) === 0;
    if (same) at++;
    if (same && !kept.withdrawn && isSame(kept.is, is)) {
      stands.push(kept);
      continue;
    }
    if (same) close(kept);
    stands.push({ is, withdrawn: false, recorded });
  }
  withdrawBefore(undefined);
  return stands;
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
