import { createHash } from "node:crypto";
import type { RawBuilder } from "kysely";
import type { Instant } from "#kernel/london.ts";
import type { Db } from "#platform/database/connection.ts";
import { everyone } from "#platform/database/everyone.ts";
import { ofFew } from "#platform/database/few.ts";
import { keptAnswers } from "./kept-answers.ts";
import { type Once, once } from "./once.ts";
import {
  isStillSeen,
  type Seen,
  seenBy,
  toldAnew,
  writtenOf,
} from "./written.store.ts";

/** So many rows, and where it is asked of so many children, that have all else in common. */
export type Counted = { rows: number; children?: number };

/** By the text of what they have in common. */
type Counts = ReadonlyMap<string, Counted>;

/** Counts as known at `at`, found by whoever saw the writes up to `seen`. */
type Kept = { at: Instant; seen: Instant; counts: Counts };

/** Room for so many rows of counts, here for those last asked as now known and here as known then. */
const room = 400_000;
const now = keptAnswers<readonly Kept[]>(room, (kept) =>
  kept.reduce((sum, { counts }) => sum + counts.size, 0),
);
const then = keptAnswers<Kept>(room, ({ counts }) => counts.size);

/** As after a start: for tests that count everyone anew. */
export function forgetCounts(): void {
  now.forget();
  then.forget();
}

/**
 * The rows of a query whose `rows` and `children` add up over children: what they are of all is
 * what they are of some and of the others. Then a write since the query was last asked can only
 * have changed what it says of the children written about: those are counted again, as known then
 * and as known now, and the difference is added. Where too much was written, all are counted.
 */
export async function keptCounts<Row extends Counted>(
  db: Db,
  authority: string,
  query: RawBuilder<Row>,
): Promise<readonly Row[]> {
  const { sql: text, parameters } = query.compile(db);
  const name = createHash("sha256")
    .update(JSON.stringify([authority, text, parameters]))
    .digest("base64");
  const ask = async () => byIdentity((await query.execute(db)).rows);
  const seen = await seenBy(db, authority);
  // Whoever writes may look at their own unfinished rows, and keeps nothing.
  const counts = seen
    ? await once(counted, db, name, () =>
        countsOf(db, { authority, seen, name, text, ask }),
      )
    : await everyone(db, ask);
  return [...counts.values()] as Row[];
}

const counted: Once<Counts> = new WeakMap();

async function countsOf(db: Db, asked: Asked): Promise<Counts> {
  const { authority, seen, name, text, ask } = asked;
  const nameThen = `${name} ${seen.known}`;
  const old = then.find(nameThen);
  if (old && !(await toldAnew(db, authority, old.seen, text)))
    return old.counts;
  const before = now.find(name) ?? [];
  const found = await fromKept(db, asked, before);
  const counts = found ?? (await everyone(db, ask, { forTheseValues: true }));
  const isPast = seen.known < seen.written;
  // Counts of everyone as now known are of what stood while they were counted: with a write meanwhile, of no one moment.
  if (!found && !isPast && !(await isStillSeen(db, authority, seen)))
    return counts;
  const kept = { at: seen.known, seen: seen.written, counts };
  if (isPast) then.keep(nameThen, kept);
  // Beside the newest the one before, for readers whose snapshot is older than the newest.
  else now.keep(name, [kept, ...before].toSorted(newestFirst).slice(0, 2));
  return counts;
}

const newestFirst = (one: Kept, other: Kept) => (one.at < other.at ? 1 : -1);

type Asked = {
  authority: string;
  seen: Seen;
  /** Of the question, and its text. */
  name: string;
  text: string;
  ask: () => Promise<Counts>;
};

/** From counts kept of another moment, where few children were written about in between. */
async function fromKept(
  db: Db,
  { authority, seen, text, ask }: Asked,
  before: readonly Kept[],
): Promise<Counts | undefined> {
  const near = before.find(({ at }) => at <= seen.written);
  if (!near) return undefined;
  if (near.at === seen.written && near.at === seen.known) return near.counts;
  const since = near.at < seen.known ? near.at : seen.known;
  const few = await writtenOf(db, authority, since, text);
  if (!few) return undefined;
  if (few.length === 0) return near.counts;
  const counts = new Map(near.counts);
  await everyone(db, async () => {
    add(counts, await ofFew(db, few, near.at, ask), -1);
    add(counts, await ofFew(db, few, seen.known, ask), 1);
  });
  return counts;
}

function add(to: Map<string, Counted>, more: Counts, sign: 1 | -1) {
  for (const [identity, { rows, children = 0, ...row }] of more) {
    const had = to.get(identity);
    const sums = {
      rows: (had?.rows ?? 0) + sign * rows,
      children: (had?.children ?? 0) + sign * children,
    };
    if (sums.rows === 0) to.delete(identity);
    else to.set(identity, { ...row, ...sums });
  }
}

const byIdentity = (rows: readonly Counted[]): Counts =>
  new Map(rows.map((row) => [identityOf(row), row]));

/** What rows have in common: everything but the counts themselves. */
const identityOf = (row: Counted): string =>
  JSON.stringify({ ...row, rows: undefined, children: undefined });
