import type { Id } from "#kernel/id.ts";
import type { Instant } from "#kernel/london.ts";
import type { KeptTable } from "#record/keeping.store.ts";
import type { Told } from "../told.ts";

/** When a child was first written of and by whom, when it went beyond a contact, was assessed, and was followed by a plan or in care. */
export type Known = {
  since: Instant;
  by?: Id;
  beyond?: Instant;
  assessed?: Instant;
  followed?: Instant;
};

type Tables = ReadonlySet<KeptTable>;

/** Told of a child who is only the subject of a contact, or helped early: a name, a birthday. */
const passing: Tables = new Set(["contact", "early_help_episode", "allocation"]); // prettier-ignore

/** Told of a child who was referred and no more. */
const referred: Tables = new Set([...passing, "referral", "oversight"]);

const following: Tables = new Set(["child_in_need_plan", "child_protection_plan", "looked_after_period", "care_leaver_status"]); // prettier-ignore

/** Each child anything was told of. */
export function knownFrom(told: readonly Told[]): Map<Id, Known> {
  const known = new Map<Id, Known>();
  for (const { table, versions } of told) {
    const [{ row, recorded, by }] = versions;
    const child = "child_id" in row ? row.child_id : undefined;
    if (!child) continue;
    const its = known.get(child) ?? { since: recorded, ...(by && { by }) };
    if (recorded < its.since) {
      its.since = recorded;
      if (by) its.by = by;
      else delete its.by;
    }
    if (!passing.has(table)) its.beyond = earlier(its.beyond, recorded);
    if (!referred.has(table)) its.assessed = earlier(its.assessed, recorded);
    if (following.has(table)) its.followed = earlier(its.followed, recorded);
    known.set(child, its);
  }
  return known;
}

const earlier = (one: Instant | undefined, other: Instant): Instant =>
  one && one < other ? one : other;
