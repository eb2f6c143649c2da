import type { Day } from "#kernel/day.ts";
import { type Instant, londonDay } from "#kernel/london.ts";
import type { Change, Known } from "#record/known-through-time.ts";
import type { Duty } from "./clock.ts";
import { byKey, type Derived, deriveFrom } from "./derive.ts";
import { type Life, lifeOf } from "./life.ts";
import { never, openUntil, type Until } from "./open-until.ts";
import { after, type ObligationVersion } from "./obligation-versions.ts";

/** What a child was owed at every moment of its record, and how it was last derived. */
export type OwedThroughTime = {
  /** Closed ones first, then those that stand, in order of key. */
  versions: readonly ObligationVersion[];
  recorded: Instant;
  digest: string;
  gaps: readonly string[];
  /** As it stands; see `openUntil`. */
  openUntil: Until;
};

/**
 * The versions that everyday writes would have kept, had each moment been derived as it came and each day
 * rolled as it came: a version reaches to the day on which the next moment falls, and the last to the horizon.
 * Duties share no clock, so each follows by itself, and only where something it looks at has changed.
 */
export function owedThroughTime(
  duties: readonly Duty[],
  known: Iterable<Known>,
  horizon: Day,
): OwedThroughTime | undefined {
  const follows = duties.map(following);
  const closed: ObligationVersion[] = [];
  let last: Known | undefined;
  let recordedFrom: Day | undefined;
  for (const each of known) {
    const to = each.until === undefined ? horizon : londonDayOf(each.until);
    const life = each.timeline && lifeOf(each.timeline);
    const everything =
      each.changed.has("child") ||
      each.changed.has("waiver") ||
      life?.recordedFrom !== recordedFrom;
    recordedFrom = life?.recordedFrom;
    for (const follow of follows)
      follow.on(life, each.from, to, everything || each.changed, closed);
    last = each;
  }
  const standing = follows.flatMap((follow) => follow.standing);
  return (
    last && {
      versions: [...closed, ...standing.sort((one, other) => byKey(one.is, other.is))], // prettier-ignore
      recorded: last.from,
      digest: last.timeline?.digest ?? "gone",
      openUntil: last.timeline ? openUntil(lifeOf(last.timeline)) : never,
      gaps: [...new Set(follows.flatMap((follow) => follow.gaps))],
    }
  );
}

/** One duty through a child's time. */
function following(duty: Duty) {
  let looksAt = new Set<Change>();
  let next: Day | undefined;
  return {
    standing: [] as readonly ObligationVersion[],
    gaps: [] as readonly string[],
    on(
      life: Life | undefined,
      recorded: Instant,
      to: Day,
      changed: true | ReadonlySet<Change>,
      closed: ObligationVersion[],
    ) {
      const touched = changed === true || !looksAt.isDisjointFrom(changed);
      if (!touched && !(next && next <= to)) return;
      looksAt = new Set();
      const derived: Derived = life
        ? deriveFrom([duty], watched(life, looksAt), to)
        : { obligations: [], gaps: [] };
      next = derived.next;
      this.gaps = derived.gaps;
      this.standing = after(this.standing, derived.obligations, recorded, closed); // prettier-ignore
    },
  };
}

/** The same life, noting what is looked at. */
const watched = (life: Life, looksAt: Set<Change>): Life => ({
  ...life,
  of(kind) {
    looksAt.add(kind);
    return life.of(kind);
  },
  find(kind, id) {
    looksAt.add(kind);
    return life.find(kind, id);
  },
});

const days = new Map<string, Day>();

/** London's day is the same throughout an hour, and hours come again in every child's story. */
function londonDayOf(instant: Instant): Day {
  const hour = instant.slice(0, 13);
  let day = days.get(hour);
  if (day === undefined) days.set(hour, (day = londonDay(instant)));
  return day;
}
