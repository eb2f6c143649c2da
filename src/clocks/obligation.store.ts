/** Keeps what the clocks ask: derived from the record, written by difference, never edited. */
import { sql } from "kysely";
import type { Day } from "#kernel/day.ts";
import type { Id } from "#kernel/id.ts";
import { type Instant, todayInLondon } from "#kernel/london.ts";
import { type Db, connectionOf } from "#platform/database/connection.ts";
import type { Database } from "#platform/database/database.ts";
import {
  type Asking,
  type BeforeCommit,
  writing,
} from "#platform/database/transaction.ts";
import { few, type Range, rangesOf, timelinesOf } from "#record/facts.store.ts";
import { deriveFrom } from "./derive.ts";
import { writeFew } from "./few-derived.store.ts";
import { rulesOf } from "./local-interval.store.ts";
import { lifeOf } from "./life.ts";
import { notDerivedSince } from "./moments.store.ts";
import { never, openUntil } from "./open-until.ts";
import {
  applyStaged,
  childLine,
  type DerivedChild,
  obligationLine,
  stage,
} from "./staging.store.ts";

/** What a derivation did: children looked at, obligations they have, rows that had to change. */
export type Outcome = {
  children: number;
  obligations: number;
  changed: number;
};

/** So many children are held in memory at a time. */
const batch = 1000;

/** So many where most children are asked for: they are read by ranges of their ids, several times as fast. */
const many = 10_000;

type Work = {
  authority: string;
  ids: readonly Id[] | "all";
  /** The day chains reach; by child where it is not one for all. */
  to: Day | ((child: Id) => Day);
  /** The recorded time of what is found to have changed; by child where it is not one for all. */
  recordedAt: Instant | ((child: Id) => Instant);
  /** Look at every child, even where its facts are those last derived from. */
  everyone?: true;
};

type Rules = Awaited<ReturnType<typeof rulesOf>>;

/** Derives the obligations of every child a write changed, before it commits. */
export const deriveChildren: BeforeCommit = async (db, change) => {
  await deriveAll(db, {
    authority: change.authority,
    ids: [...change.ids],
    to: await horizon(db, change.authority),
    recordedAt: change.moment,
  });
};

/** Takes chains on to the first due day after `day`. What is added was caused by the facts, and is recorded when they were. */
export async function rollTo(
  database: Database,
  asking: Asking,
  day: Day,
): Promise<Outcome> {
  return asListener(database, asking, async (db, authority) => {
    const from = await horizon(db, authority);
    const { rows } = await sql<{ child_id: Id; recorded_at: Instant }>`
      select child_id, recorded_at from record.derivation
       where authority = ${authority} and child_id in (
             select child_id from record.obligation
              where authority = ${authority} and due_on > ${from} and due_on <= ${day}
                and met_on is null and closed_on is null and not withdrawn)`.execute(
      db,
    );
    if (day <= from) return { children: 0, obligations: 0, changed: 0 };
    await sql`update platform.authority set derived_to = ${day} where code = ${authority}`.execute(
      db,
    );
    const caused = new Map(rows.map((row) => [row.child_id, row.recorded_at]));
    const outcome = await deriveAll(db, {
      authority,
      ids: [...caused.keys()],
      to: day,
      recordedAt: (child) => caused.get(child) ?? "",
      everyone: true,
    });
    await sql`update record.derivation set derived_to = ${day} where authority = ${authority}`.execute(
      db,
    );
    return outcome;
  });
}

/** Derives every child again from nothing and compares with what is kept; what differs is put right and counted. */
export async function rebuild(
  database: Database,
  asking: Asking,
): Promise<Outcome & { milliseconds: number }> {
  const began = performance.now();
  const outcome = await asListener(
    database,
    asking,
    async (db, authority, recordedAt) => {
      const to = await horizon(db, authority);
      const everyone = true as const;
      return deriveAll(db, { authority, ids: "all", to, recordedAt, everyone });
    },
  );
  return { ...outcome, milliseconds: Math.round(performance.now() - began) };
}

/** Derives the children of whom anything was recorded since they last were, or whose rules changed. */
export async function rederiveChanged(
  database: Database,
  asking: Asking,
): Promise<Outcome> {
  return asListener(database, asking, deriveOutdated);
}

/** For a write that changes a rule: every child that was derived by another is derived again. */
export const deriveByNewRules: BeforeCommit = async (
  db,
  { authority, moment },
) => {
  await deriveOutdated(db, authority, moment);
};

async function deriveOutdated(
  db: Db,
  authority: string,
  recordedAt: Instant,
): Promise<Outcome> {
  const to = await horizon(db, authority);
  const { version } = await rulesOf(db, authority);
  const ids = await notDerivedSince(db, authority, version, to);
  return deriveAll(db, { authority, ids, to, recordedAt });
}

/** Work that only the engine may do, in a write of its own. */
async function asListener(
  database: Database,
  asking: Asking,
  work: (db: Db, authority: string, moment: Instant) => Promise<Outcome>,
): Promise<Outcome> {
  let outcome: Outcome = { children: 0, obligations: 0, changed: 0 };
  const listener: BeforeCommit = async (db, { authority, moment }) => {
    outcome = await work(db, authority, moment);
  };
  await writing(database, asking, [listener], async (_db, write) =>
    write.changed("every child"),
  );
  return outcome;
}

/** The day chains reach: today, when nothing has been derived yet. */
export async function horizon(db: Db, authority: string): Promise<Day> {
  const { rows } = await sql<{ derived_to: Day }>`
    select derived_to from platform.authority where code = ${authority}`.execute(
    db,
  );
  const kept = rows[0]?.derived_to ?? "1900-01-01";
  if (kept > "1900-01-01") return kept;
  const today = todayInLondon();
  await sql`update platform.authority set derived_to = ${today} where code = ${authority}`.execute(
    db,
  );
  return today;
}

/** Many children are read by ranges of their ids; what one range is owed waits in memory to be staged. */
async function deriveAll(db: Db, asked: Work): Promise<Outcome> {
  const outcome: Outcome = { children: 0, obligations: 0, changed: 0 };
  const work = { ...asked, ...(await rulesOf(db, asked.authority)) };
  if (work.ids !== "all" && work.ids.length <= few) {
    const derived = await Array.fromAsync(derivedAmong(db, work, work.ids, outcome)); // prettier-ignore
    outcome.changed = await writeFew(db, work.authority, derived);
    return outcome;
  }
  await stage(db);
  if (work.ids === "all")
    for (const range of await rangesOf(db, work.authority, many))
      await deriveSome(db, work, range, outcome);
  else {
    const ids = work.ids.toSorted();
    const dense = await areMost(db, work.authority, ids.length);
    const atOnce = dense ? many : batch;
    for (let from = 0; from < ids.length; from += atOnce) {
      const some = ids.slice(from, from + atOnce);
      const range = dense && { first: some[0]!, last: some.at(-1)! };
      await deriveSome(db, work, some, outcome, range || some);
    }
  }
  outcome.changed = await applyStaged(db, work.authority);
  return outcome;
}

/** Whether so many are so large a share of the children that reading the others too costs less than picking. */
async function areMost(db: Db, authority: string, asked: number) {
  if (asked <= batch) return false;
  const { rows } = await sql<{ children: number }>`
    select count(*) as children from record.child where authority = ${authority}`.execute(
    db,
  );
  return asked * 2 > (rows[0]?.children ?? 0);
}

/** One batch, staged. */
async function deriveSome(
  db: Db,
  work: Work & Rules,
  ids: readonly Id[] | Range,
  outcome: Outcome,
  read: readonly Id[] | Range = ids,
) {
  const children: string[] = [];
  const obligations: string[] = [];
  for await (const child of derivedAmong(db, work, ids, outcome, read)) {
    children.push(childLine(child));
    obligations.push(child.obligations.map((each) => obligationLine(child.id, each)).join("")); // prettier-ignore
  }
  const { copyIn } = connectionOf(db);
  await copyIn("derived_child", children);
  await copyIn("derived_obligation", obligations);
}

/** Reads the children and derives those that are not as they were. */
async function* derivedAmong(
  db: Db,
  { authority, to, recordedAt, everyone, duties, version }: Work & Rules,
  ids: readonly Id[] | Range,
  outcome: Outcome,
  read: readonly Id[] | Range = ids,
): AsyncIterable<DerivedChild> {
  const known = await derivations(db, authority, ids);
  const asked = read === ids || "first" in ids ? undefined : new Set(ids);
  const frame = (id: Id) => ({
    id,
    to: typeof to === "string" ? to : to(id),
    recordedAt: typeof recordedAt === "string" ? recordedAt : recordedAt(id),
  });
  const gone = new Set(known.keys());
  for await (const timeline of timelinesOf(read, db, authority)) {
    const { id } = timeline.child;
    if (asked && !asked.has(id)) continue;
    gone.delete(id);
    outcome.children++;
    const digest = `${version} ${timeline.digest}`;
    const last = known.get(id);
    const child = frame(id);
    if (!everyone && last?.digest === digest && last.derived_to === child.to)
      continue;
    const life = lifeOf(timeline);
    const derived = deriveFrom(duties, life, child.to);
    outcome.obligations += derived.obligations.length;
    yield { ...child, digest, openUntil: openUntil(life), ...derived };
  }
  // A child that was withdrawn has no timeline any more, and nothing is asked for it.
  for (const id of gone)
    if (known.get(id)?.digest !== "gone")
      yield {
        ...frame(id),
        digest: "gone",
        gaps: [],
        openUntil: never,
        obligations: [],
      };
}

async function derivations(
  db: Db,
  authority: string,
  ids: readonly Id[] | Range,
) {
  type Row = { child_id: Id; digest: string; derived_to: Day };
  const among =
    "first" in ids
      ? sql`between ${ids.first} and ${ids.last}`
      : sql`= any(${`{${ids.join(",")}}`}::uuid[])`;
  const { rows } = await sql<Row>`
    select child_id, digest, derived_to from record.derivation
     where authority = ${authority} and child_id ${among}`.execute(db);
  return new Map(rows.map((row) => [row.child_id, row]));
}
