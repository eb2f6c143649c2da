import { coverOf, yearWords } from "#kernel/year.ts";
import type { Context, Note, Projection } from "../return.ts";
import { endOf, given } from "./row.ts";
import { rowKinds, type RowTable } from "./row-kinds.ts";
import { repeated, tellingOf, type Node } from "./told.ts";

type Remark = Projection["remarks"][number];

/** What a child's rows give reason to note of one another, within a file and from year to year. */
export function remarksOn(
  nodes: readonly Node[],
  context: Context,
): Projection["remarks"] {
  const all = nodes.flatMap(withBelow);
  return [...repeats(all), ...leftOpen(nodes, context), ...neverEnded(nodes)];
}

const withBelow = (node: Node): Node[] => [
  node,
  ...node.below.flatMap(withBelow),
];

function repeats(nodes: readonly Node[]): Remark[] {
  return nodes
    .filter(({ occurrence }) => occurrence > 1)
    .map((node) => {
      const same = repeated(node, nodes);
      const first = nodes.find(
        ({ table, key, year, occurrence }) =>
          table === node.table &&
          key === node.key &&
          year === node.year &&
          occurrence === 1,
      );
      const reason = same
        ? `repeats line ${same.line}: taken once`
        : (taken[node.table] ?? "has the same key as line LINE: taken as well");
      return remark(node, reason.replace("LINE", String(first?.line ?? "")));
    });
}

const taken: Readonly<Record<string, string>> = {
  child: "has the same identifier as line LINE: taken as the same child",
  referral:
    "of the same child and day as line LINE: taken as the same referral",
};

/** Open at the end of a year whose next census is in force and does not hold it. */
function leftOpen(nodes: readonly Node[], context: Context): Remark[] {
  const left = (table: RowTable, among: readonly Node[]) =>
    tellingOf(table, among)
      .filter(
        ({ cells, year }) =>
          !endOf(table, cells, year) && context.holds(year + 1, "census"),
      )
      .map(({ latest, year }) =>
        remark(
          latest,
          `open on ${coverOf(year).to} and not in the census of ${yearWords(year + 1)}: unknown from 1 April`,
          rowKinds[table].end?.column,
        ),
      );
  return [
    ...left("referral", nodes),
    ...tellingOf("referral", nodes).flatMap(({ below }) =>
      plans.flatMap((table) => left(table, below)),
    ),
  ];
}

/** Plans without an end in a referral that has one. */
function neverEnded(nodes: readonly Node[]): Remark[] {
  return tellingOf("referral", nodes).flatMap(({ cells, year, below }) => {
    const closed = endOf("referral", cells, year);
    if (!closed) return [];
    return plans.flatMap((table) =>
      tellingOf(table, below)
        .filter((plan) => !endOf(table, plan.cells, plan.year))
        .map(({ latest }) =>
          remark(
            latest,
            `no end, though its referral was closed on ${closed}: taken as open`,
            rowKinds[table].end?.column,
          ),
        ),
    );
  });
}

const plans: RowTable[] = ["child in need plan", "child protection plan"];

function remark(node: Node, reason: string, about?: string): Remark {
  const kind = rowKinds[node.table as RowTable];
  const column = about ?? kind.key ?? "LAchildID";
  const note: Note = { column, value: given(node.cells, column), reason };
  return { row: node.id, notes: [note] };
}
