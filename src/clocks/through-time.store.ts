import type { Id } from "#kernel/id.ts";
import { type Db, connectionOf } from "#platform/database/connection.ts";
import type { BeforeCommit } from "#platform/database/transaction.ts";
import { versionsOf } from "#record/fact-versions.store.ts";
import { knownThroughTime } from "#record/known-through-time.ts";
import { rulesOf } from "./local-interval.store.ts";
import { deriveChildren, horizon } from "./obligation.store.ts";
import { childColumns, childLine, derivation, key, obligationColumns, obligationLine, values } from "./staging.store.ts"; // prettier-ignore
import { owedThroughTime } from "./through-time.ts";

/** So many children are read by one range of ids, and what they were owed is written at once. */
const batch = 2000;

/**
 * For facts loaded with recorded times in the past: obligations as they were known at each of those
 * moments, one version after the other, as if each fact had been derived from when recorded. All that was
 * ever said of a child is read once and replayed in memory, by the rules as they stand. A child already derived follows as in any write.
 */
export const derivingThroughTime =
  (
    onProgress: (children: { done: number; of: number }) => void,
  ): BeforeCommit =>
  async (db, change) => {
    const { authority } = change;
    const derived = await derivedAmong(db, authority);
    const fresh = [...change.ids].filter((id) => !derived.has(id)).toSorted();
    for (let first = 0; first < fresh.length; first += batch) {
      await replay(db, authority, fresh.slice(first, first + batch));
      onProgress({
        done: Math.min(first + batch, fresh.length),
        of: fresh.length,
      });
    }
    const ids = new Set([...change.ids].filter((id) => derived.has(id)));
    if (ids.size > 0) await deriveChildren(db, { ...change, ids });
  };

export const deriveThroughTime = derivingThroughTime(() => {});

async function derivedAmong(db: Db, authority: string): Promise<Set<Id>> {
  const { rows } = await connectionOf(db).query<{ child_id: Id }>(
    "select child_id from record.derivation where authority = $1",
    [authority],
  );
  return new Set(rows.map(({ child_id }) => child_id));
}

async function replay(db: Db, authority: string, ids: readonly Id[]) {
  const last = await horizon(db, authority);
  const { duties, version } = await rulesOf(db, authority);
  const asked = new Set(ids);
  const children: string[] = [];
  const obligations: string[] = [];
  const range = { first: ids[0]!, last: ids.at(-1)! };
  for await (const child of versionsOf(range, db, authority)) {
    const { id } = child;
    const owed =
      asked.has(id) && owedThroughTime(duties, knownThroughTime(child), last);
    if (!owed) continue;
    const digest =
      owed.digest === "gone" ? "gone" : `${version} ${owed.digest}`;
    children.push(childLine({ id, digest, to: last, recordedAt: owed.recorded, gaps: owed.gaps, openUntil: owed.openUntil })); // prettier-ignore
    for (const { is, withdrawn, recorded, superseded } of owed.versions)
      obligations.push(
        `${recorded}\t${superseded ?? "infinity"}\t${withdrawn}\t${obligationLine(id, is)}`,
      );
  }
  const { run, copyIn } = connectionOf(db);
  await run(staged);
  await copyIn("replayed_child", children);
  await copyIn("replayed_obligation", obligations);
  await run(written(authority));
}

const staged = `
  create temporary table if not exists replayed_child (${childColumns}) on commit drop;
  create temporary table if not exists replayed_obligation (
    recorded_at timestamptz, superseded_at timestamptz, withdrawn boolean, ${obligationColumns}) on commit drop;
  truncate replayed_child, replayed_obligation`;

function written(authority: string): string {
  const columns = `authority, ${key}, ${values}, recorded_at, recorded_by, source, withdrawn`;
  const own = `'${authority.replaceAll("'", "''")}'`;
  const row = `${own}, ${key}, ${values}, recorded_at, 'goldthread', 'derived', withdrawn from replayed_obligation`;
  return `
    insert into record.obligation (${columns}) select ${row} where superseded_at = 'infinity';
    insert into history.obligation (superseded_at, ${columns}) select superseded_at, ${row} where superseded_at < 'infinity';
    insert into record.derivation (authority, ${derivation})
    select ${own}, ${derivation} from replayed_child`;
}
