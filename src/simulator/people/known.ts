import type { Id } from "#kernel/id.ts";
import type { Instant } from "#kernel/london.ts";
import type { KeptTable } from "#record/keeping.store.ts";
import type { Told } from "../told.ts";

/** When a child was first written of, by whom, and when more was asked than a contact asks. */
export type Known = { since: Instant; by?: Id; beyond?: Instant };

/** Told of a child who is only the subject of a contact, or helped early: a name, a birthday. */
const passing: ReadonlySet<KeptTable> = new Set(["contact", "early_help_episode", "allocation"]); // prettier-ignore

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
    if (!passing.has(table) && !(its.beyond && its.beyond <= recorded))
      its.beyond = recorded;
    known.set(child, its);
  }
  return known;
}
