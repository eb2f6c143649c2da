import type { Id } from "#kernel/id.ts";
import { type CopyValue, copyLine, json } from "./copy-text.ts";
import type { ChildInForce, RowThen } from "./children.store.ts";
import type { Ids } from "./ids.ts";
import {
  type ChildSaid,
  type ProjectedFact,
  type ProjectedTable,
  projectedColumns,
} from "./projected-fact.ts";
import type { Note, Return, ReturnKey } from "./return.ts";

/** Lines for the staging tables, by table; practitioners by the id the authority's systems give them. */
export type Projected = {
  child: string[];
  facts: Map<ProjectedTable, string[]>;
  remarks: string[];
  practitioners: Map<string, ReturnKey>;
};

export type Projecting = {
  returns: readonly Return[];
  ids: Ids;
  /** `ssda903 2018 episodes` for every file in force. */
  inForce: ReadonlySet<string>;
};

type Said = ChildSaid & { by: ReturnKey };

/** Adds what the returns in force say of one child to the lines. */
export function projectChild(
  { child, id, rows }: ChildInForce,
  { returns, ids, inForce }: Projecting,
  into: Projected,
): void {
  const childId = id ?? ids.child(child);
  const said: Said[] = [];
  const facts: { by: ReturnKey; fact: ProjectedFact }[] = [];
  for (const { key: by, project } of returns) {
    const its = rows.filter(({ from }) => from === by);
    if (its.length === 0) continue;
    const projection = project(its, {
      child,
      idOf: (table, key) => ids.fact(childId, table, key),
      practitioner(localId) {
        into.practitioners.set(localId, by);
        return ids.practitioner(localId);
      },
      holds: (year, table) => inForce.has(`${by} ${year} ${table}`),
    });
    said.push(...projection.said.map((each) => ({ ...each, by })));
    facts.push(...projection.facts.map((fact) => ({ by, fact })));
    remarkChanges(its, projection.remarks, into.remarks);
  }
  const latest = said.toSorted((a, b) => a.year - b.year).at(-1);
  if (!latest) return;
  into.child.push(childLine(childId, child, said, latest));
  const told = new Set<Id>();
  for (const { by, fact } of [...identifiers(said), ...facts]) {
    const factId = ids.fact(childId, fact.table, fact.key);
    // Two rows may tell one fact: what the first says stands.
    if (told.has(factId)) continue;
    told.add(factId);
    const values: Readonly<Record<string, CopyValue>> = fact.values;
    const line = copyLine([
      factId,
      childId,
      by,
      fact.from,
      ...projectedColumns[fact.table].map((column) => values[column]),
    ]);
    const lines = into.facts.get(fact.table);
    if (lines) lines.push(line);
    else into.facts.set(fact.table, [line]);
  }
}

/** Column by column what the latest year says; of one year, what comes later in the list of returns. */
function latestOf<Name extends keyof ChildSaid>(
  said: readonly Said[],
  name: Name,
): (Said & Required<Pick<ChildSaid, Name>>) | undefined {
  let latest: Said | undefined;
  for (const each of said)
    if (each[name] !== undefined && (!latest || latest.year <= each.year))
      latest = each;
  return latest as (Said & Required<Pick<ChildSaid, Name>>) | undefined;
}

function childLine(id: Id, child: string, said: Said[], latest: Said): string {
  const born = latestOf(said, "bornOn");
  const covered = said.map(({ coveredTo }) => coveredTo ?? "").toSorted();
  return copyLine([
    id,
    child,
    latest.by,
    latest.from,
    born?.bornOn,
    born ? undefined : latestOf(said, "expectedOn")?.expectedOn,
    latestOf(said, "diedOn")?.diedOn,
    latestOf(said, "sex")?.sex,
    latestOf(said, "ethnicity")?.ethnicity,
    covered.at(-1) || undefined,
  ]);
}

function identifiers(said: Said[]): { by: ReturnKey; fact: ProjectedFact }[] {
  const upn = latestOf(said, "upn");
  const former = latestOf(said, "formerUpn");
  const unknown = upn ? undefined : latestOf(said, "upnUnknown");
  const fact = (
    kind: string,
    by: Said | undefined,
    value: string | undefined,
  ) =>
    by && value
      ? [
          {
            by: by.by,
            fact: {
              table: "child_identifier" as const,
              key: kind,
              from: by.from,
              values: { kind, value },
            },
          },
        ]
      : [];
  return [
    ...fact("upn", upn, upn?.upn),
    ...fact("former upn", former, former?.formerUpn),
    ...fact("upn unknown", unknown, unknown?.upnUnknown),
  ];
}

/** Only what is now said differently of a row than before is written. */
function remarkChanges(
  rows: readonly RowThen[],
  remarks: readonly { row: Id; notes?: Note[]; setAside?: Note }[],
  lines: string[],
) {
  const now = new Map(remarks.map((remark) => [remark.row, remark]));
  for (const row of rows) {
    const { notes = [], setAside } = now.get(row.id) ?? {};
    if (
      asText(notes) === asText(row.remarks ?? []) &&
      asText(setAside ? [setAside] : []) ===
        asText(row.waiting ? [row.waiting] : [])
    )
      continue;
    lines.push(
      copyLine([
        row.id,
        notes.length > 0 ? json(notes) : null,
        setAside ? json({ ...setAside, waiting: true }) : null,
      ]),
    );
  }
}

/** jsonb gives keys back in its own order. */
const asText = (notes: readonly Note[]) =>
  notes
    .map(({ column, value, reason }) => [column, value, reason].join("\u001f"))
    .join("\u001e");
