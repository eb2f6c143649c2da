import type { Instant } from "#kernel/london.ts";
import type { Doing } from "#platform/database/request.ts";
import type { Asker } from "#platform/web/route.ts";
import type { Question } from "./question.ts";
import { type Recorded, recordedOf } from "./recorded.store.ts";
import type { Row } from "./row.ts";
import { rowsOf } from "./rows.store.ts";

/** One row that two moments tell differently: there only later, there only before, or there twice and not the same. */
export type Difference = {
  before?: Row;
  after?: Row;
  /** What was written in between, as far as the row's own fact tells. */
  because: "imported" | "recorded late" | "corrected" | "worked out anew";
};

/** The rows of a figure that differ between what was known at two moments, child by child. */
export async function changeBetween(
  key: string,
  question: Omit<Question, "knownAt"> & { part?: string },
  read: Doing["read"],
  asker: Asker,
  [earlier, later]: readonly [Instant, Instant],
): Promise<Difference[]> {
  const knownAt = (moment: Instant) =>
    read(async (db) => {
      const { shown } = await rowsOf(key, question, db, asker);
      return { shown, recorded: await recordedOf(shown, db, asker) };
    }, moment);
  const before = await knownAt(earlier);
  const after = await knownAt(later);
  return differences(before.shown, after.shown).map((pair) => ({
    ...pair,
    because: becauseOf(pair, before.recorded, after.recorded),
  }));
}

type Pair = Pick<Difference, "before" | "after">;

/** Rows paired by what they are, where what they say of the child is not the same. */
export function differences(
  before: readonly Row[],
  after: readonly Row[],
): Pair[] {
  const earlier = new Map(before.map((row) => [row.rowId, row]));
  const later = new Map(after.map((row) => [row.rowId, row]));
  return [
    ...before.flatMap((row) => {
      const now = later.get(row.rowId);
      if (!now) return [{ before: row }];
      return said(now) === said(row) ? [] : [{ before: row, after: now }];
    }),
    ...after
      .filter(({ rowId }) => !earlier.has(rowId))
      .map((row) => ({ after: row })),
  ];
}

/** All that a reader sees of a row except the name, which is not what the figure counts. */
const said = (row: Row) => JSON.stringify({ ...row, child: row.child.id });

function becauseOf(
  { before, after }: Pair,
  earlier: ReadonlyMap<string, Recorded>,
  later: ReadonlyMap<string, Recorded>,
): Difference["because"] {
  const now = after?.evidence ? later.get(after.evidence) : undefined;
  const then = before?.evidence ? earlier.get(before.evidence) : undefined;
  const written = now ?? then;
  if (!written) return "worked out anew";
  if (written.source !== "record") return "imported";
  if (now && !earlier.has(after?.evidence ?? "")) return "recorded late";
  return now?.lastAt === then?.lastAt ? "worked out anew" : "corrected";
}
