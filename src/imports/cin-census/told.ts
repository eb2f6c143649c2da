/** One child's rows of all years, put together again: what was told of one referral, plan or event. */
import { coverOf } from "#kernel/year.ts";
import type { Day } from "#kernel/day.ts";
import type { Cells, RowInForce } from "../return.ts";
import type { RowTable } from "./row-kinds.ts";

/** A row and the rows below it. */
export type Node = RowInForce & { below: Node[] };

/** All that returns tell of one thing: `cells` are those of the last year that speaks of it. */
export type Told = {
  key: string;
  cells: Cells;
  /** The row that tells it now, and that row's year. */
  latest: Node;
  year: number;
  years: ReadonlySet<number>;
  /** The rows below it, of every year. */
  below: Node[];
};

/** Rows by line within table and year, so that those of repeated keys find their own holder. */
export function nodesOf(rows: readonly RowInForce[]): Node[] {
  const nodes = rows.map((row) => ({ ...row, below: [] as Node[] }));
  const byPlace = Map.groupBy(nodes, placeOf);
  const top: Node[] = [];
  for (const node of nodes) {
    const above = node.key.slice(0, Math.max(0, node.key.lastIndexOf("/")));
    const holders = holderTables[node.table]?.flatMap(
      (table) => byPlace.get(placeOf({ ...node, table, key: above })) ?? [],
    );
    const holder =
      holders?.findLast(({ line }) => line <= node.line) ?? holders?.[0];
    (holder?.below ?? top).push(node);
  }
  return top;
}

const placeOf = ({
  year,
  table,
  key,
}: Pick<RowInForce, "year" | "table" | "key">) => `${year} ${table} ${key}`;

const inReferral: RowTable[] = ["referral"];
const holderTables: Readonly<Record<string, RowTable[]>> = {
  assessment: inReferral,
  "child in need plan": inReferral,
  "section 47 enquiry": inReferral,
  "child protection plan": inReferral,
  factor: ["assessment"],
  review: ["child protection plan"],
};

/** The nodes of a table, by what they tell of, the last year's first. Rows alike in everything tell of one thing. */
export function tellingOf(table: RowTable, nodes: readonly Node[]): Told[] {
  const distinct = nodes.filter(
    (node) => node.table === table && !repeated(node, nodes),
  );
  const byKey = Map.groupBy(distinct, ({ key, occurrence }) =>
    occurrence > 1 && !mergesRepeats(table) ? `${key} (${occurrence})` : key,
  );
  return [...byKey].map(([key, same]) => toldBy(key, same));
}

/** A child is one child and a referral one referral, however many rows speak of it. */
const mergesRepeats = (table: string) =>
  table === "child" || table === "referral";

/** The earlier row of the same file that says exactly the same, with the same rows below. */
export function repeated(node: Node, among: readonly Node[]): Node | undefined {
  if (node.occurrence === 1) return undefined;
  return among.find(
    (other) =>
      other.occurrence < node.occurrence &&
      placeOf(other) === placeOf(node) &&
      contentOf(other) === contentOf(node),
  );
}

const contentOf = ({ table, cells, below }: Node): string =>
  JSON.stringify([
    table,
    Object.entries(cells).toSorted(([one], [other]) => (one < other ? -1 : 1)),
    below.map(contentOf).toSorted(),
  ]);

function toldBy(key: string, nodes: readonly Node[]): Told {
  const latestFirst = nodes.toSorted(
    (one, other) => other.year - one.year || one.occurrence - other.occurrence,
  );
  const latest = latestFirst[0]!;
  const ofItsYear = latestFirst.filter(({ year }) => year === latest.year);
  const cells = Object.assign(
    {},
    ...ofItsYear.map((node) => node.cells).toReversed(),
  ) as Cells;
  return {
    key,
    cells,
    latest,
    year: latest.year,
    years: new Set(nodes.map(({ year }) => year)),
    below: latestFirst.flatMap(({ below }) => below),
  };
}

/** The latest years without a gap whose census holds it. */
export function coverOfTold({ years, year }: Told): {
  covered_from: Day;
  covered_to: Day;
} {
  let first = year;
  while (years.has(first - 1)) first--;
  return { covered_from: coverOf(first).from, covered_to: coverOf(year).to };
}
