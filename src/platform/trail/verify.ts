import { createHash } from "node:crypto";
import type { Day } from "#kernel/day.ts";
import { authorityCodes } from "../authority.store.ts";
import type { Database } from "../database/database.ts";
import type { TrailHead } from "./head.ts";
import { type ChainedRow, eachPiece } from "./trail.store.ts";

export type Broken = {
  number: number;
  what: "altered" | "out of order" | "missing";
  words: string;
};

/** What the examination of one authority's trail found. */
export type Verified = {
  authority: string;
  rows: number;
  days: number;
  /** The first row that is not as it was written. */
  broken?: Broken;
  /** Rows after the newest head kept elsewhere: whole in themselves, but nothing outside vouches for them yet. */
  notYetAnchored: number;
};

/** Examines every trail: each row against the one before it, and against every head kept outside the database. */
export async function verifyTrail(
  database: Database,
  anchored: readonly TrailHead[],
): Promise<Verified[]> {
  const codes = new Set([
    ...(await authorityCodes(database)),
    ...anchored.map(({ authority }) => authority),
  ]);
  const found = [];
  for (const code of [...codes].toSorted())
    found.push(await verifyOne(database, code, anchored));
  return found;
}

async function verifyOne(
  database: Database,
  authority: string,
  anchored: readonly TrailHead[],
): Promise<Verified> {
  const heads = new Map<number, Set<string>>();
  for (const head of anchored)
    if (head.authority === authority)
      heads.set(
        head.number,
        (heads.get(head.number) ?? new Set()).add(head.hash),
      );
  const days = new Set<Day>();
  let [rows, before, vouchedFor] = [0, "", 0];
  let broken: Broken | undefined;
  await eachPiece(database, authority, (piece) => {
    for (const row of piece) {
      days.add(row.day);
      broken ??= breakAt(row, rows + 1, before) ?? unlikeHead(row, heads);
      rows++;
      before = row.hash;
      if (heads.has(row.number)) vouchedFor = rows;
    }
  });
  const newest = Math.max(0, ...heads.keys());
  if (newest > rows) broken ??= missing(rows + 1, newest);
  return {
    authority,
    rows,
    days: days.size,
    ...(broken && { broken }),
    notYetAnchored: rows - vouchedFor,
  };
}

function breakAt(
  row: ChainedRow,
  expected: number,
  before: string,
): Broken | undefined {
  if (row.number !== expected) return missing(expected, row.number - 1);
  const whole = hashOf(row, row.number) === row.hash;
  if (whole && row.previous === before) return undefined;
  const { number } = row;
  const written = whole ? undefined : writtenAs(row);
  if (written !== undefined)
    return {
      number,
      what: "out of order",
      words: `row ${number} (${row.day}) is out of order: it was written as row ${written}`,
    };
  if (whole && number > 1)
    return {
      number: number - 1,
      what: "altered",
      words: `row ${number - 1} was altered and hashed anew: row ${number} (${row.day}) was written after another`,
    };
  return {
    number,
    what: "altered",
    words: `row ${number} (${row.day}) was altered: it is not what was hashed`,
  };
}

function unlikeHead(
  { number, hash, day }: ChainedRow,
  heads: ReadonlyMap<number, ReadonlySet<string>>,
): Broken | undefined {
  const kept = heads.get(number);
  if (!kept || (kept.size === 1 && kept.has(hash))) return undefined;
  return {
    number,
    what: "altered",
    words: `row ${number} (${day}) is not the row whose hash was kept outside the database: it, or one before it, was altered and the chain made anew`,
  };
}

function missing(first: number, last: number): Broken {
  return {
    number: first,
    what: "missing",
    words:
      first >= last
        ? `row ${first} is missing`
        : `row ${first} is missing, and every row after it up to ${last}`,
  };
}

/** The number under which a row that was moved is whole, if one nearby is. */
function writtenAs(row: ChainedRow): number | undefined {
  for (let away = 1; away <= 1000; away++)
    for (const number of [row.number - away, row.number + away])
      if (hashOf(row, number) === row.hash) return number;
  return undefined;
}

const hashOf = ({ previous, at, said }: ChainedRow, number: number) =>
  createHash("sha256")
    .update(`${previous} ${number} ${at} ${said}`)
    .digest("hex");
