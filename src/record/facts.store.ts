import { hash } from "node:crypto";
import { sql } from "kysely";
import type { Day } from "#kernel/day.ts";
import { type Id, isId } from "#kernel/id.ts";
import { type Db, connectionOf } from "#platform/database/connection.ts";
import { copied, linesIn, nothing, valuesFrom } from "./copied.ts";
import { factOf, mostValues, textKinds } from "./fact-text.ts";
import type { Fact, Source, Timeline } from "./facts.ts";

/** A child's facts, read from their text only when asked for, and what tells whether any of them changed. */
export type KeptTimeline = Timeline & { readonly digest: string };

/** So many children are asked for by their ids at a time; each table is then read through its index. */
const batch = 500;

/** So few are asked for by a question whose plan is kept: to plan a COPY takes longer than to read a child. */
export const few = 20;

/** The children whose ids lie between two, both included: many are read so several times as fast as one by one. */
export type Range = { first: Id; last: Id };

/** All children an authority ever had, withdrawn ones too, in ranges of about so many. */
export async function rangesOf(
  db: Db,
  authority: string,
  children: number,
): Promise<Range[]> {
  const { rows } = await sql<Range>`
    select min(id::text) as first, max(id::text) as last from (
      select id, (row_number() over (order by id) - 1) / ${children}::integer as nth
        from record.child where authority = ${authority}) each
     group by nth order by nth`.execute(db);
  return rows;
}

/**
 * The timelines of some children, or of all of an authority, one after another; memory holds
 * one child at a time. A child that was withdrawn, or is not there, has none. Read to the end.
 */
export async function* timelinesOf(
  childIds: Iterable<Id> | Range | "all",
  db: Db,
  authority: string,
): AsyncIterable<KeptTimeline> {
  if (childIds === "all") return yield* read(db, everything(authority, ""));
  if ("first" in childIds)
    return yield* read(db, everything(authority, withinRange(childIds)));
  const ids = [...new Set(childIds)];
  if (ids.length <= few) return yield* timelinesIn(linesOf(ids, db, authority));
  for (let first = 0; first < ids.length; first += batch)
    yield* read(db, everything(authority, among(ids, first)));
}

const among = (ids: readonly Id[], first: number) =>
  `= any('{${ids
    .slice(first, first + batch)
    .filter(isId)
    .join(",")}}'::uuid[])`;

export function withinRange({ first, last }: Range): string {
  if (![first, last].every(isId)) throw new Error("Not the ids of children");
  return `between '${first}' and '${last}'`;
}

const read = (db: Db, query: string): AsyncIterable<KeptTimeline> =>
  timelinesIn(linesIn(connectionOf(db).copyOut(query)));

/** The lines a COPY would give, child by child: of several at once no plan would be worth keeping. */
async function* linesOf(
  ids: readonly Id[],
  db: Db,
  authority: string,
): AsyncIterable<string[]> {
  for (const id of ids.filter(isId)) {
    const { rows } = await connectionOf(db).query<object>(ofOneText, [
      authority,
      id,
    ]);
    yield rows.map((row) => copied(Object.values(row)).slice(0, -1));
  }
}

async function* timelinesIn(
  pieces: AsyncIterable<readonly string[]>,
): AsyncIterable<KeptTimeline> {
  let lines: string[] = [];
  let child = "none";
  for await (const more of pieces)
    for (const line of more) {
      if (!line.startsWith(child)) {
        if (lines.some(isChild)) yield timeline(child, lines);
        child = line.slice(0, 36);
        lines = [];
      }
      lines.push(line.slice(37));
    }
  if (lines.some(isChild)) yield timeline(child, lines);
}

function everything(authority: string, condition: string): string {
  const about = (column: string) =>
    condition === "" ? "" : `and ${column} ${condition}`;
  return `${everyKind(literal(authority), about).join(" union all ")} order by 1`;
}

/** An authority's code as it may stand in a query. */
export function literal(authority: string): string {
  if (!/^[A-Z0-9]+$/.test(authority)) throw new Error("Not an authority code");
  return `'${authority}'`;
}

/** What else a query asks of a fact read from these aliases: columns after the child's id, and what must hold. */
type Asked = (aliases: readonly string[]) => { columns: string; where: string };

/** One query for each kind, a line for each fact: child, day, id, kind, last day, source, then its own values. The authority is a `literal`, or a parameter. */
export function everyKind(
  authority: string,
  about: (column: string) => string,
  asked: Asked = () => ({ columns: "", where: "" }),
): string[] {
  const own = asked(["fact"]);
  const child = select(
    `fact.id, ${own.columns} null::date, null::uuid, -1, null::date, null`,
    ["fact.born_on", "fact.expected_on", "fact.died_on"],
    `child fact where fact.authority = ${authority} ${about("fact.id")} ${own.where}`,
  );
  const facts = textKinds.map(({ definition, columns }, kind) => {
    const { from, on, until = "null::date", beside = [] } = definition;
    const more = asked(["fact", ...beside]);
    return select(
      `fact.child_id, ${more.columns} ${on}, fact.id, ${kind}, ${until}, fact.source`,
      columns.map(([, { sql }]) => sql),
      `${from} where fact.authority = ${authority} ${about("fact.child_id")} and ${on} is not null ${more.where}`,
    );
  });
  return [child, ...facts];
}

function select(first: string, values: readonly string[], from: string) {
  const all = Array.from({ length: mostValues }, (_, index) =>
    values[index] === undefined ? "null" : `(${values[index]})::text`,
  );
  return `(select ${[first, ...all].join(", ")} from ${from})`;
}

/** The same of child $2 of authority $1; the columns have names so that a row keeps each. */
const ofOneText = `
  select * from (${everyKind("$1", (column) => `and ${column} = $2::uuid`).join(" union all ")})
    fact (${Array.from({ length: 6 + mostValues }, (_, index) => `at_${index}`).join(", ")})`;

/** The child's own line has no day, and in the order of text it comes after every day. */
export const isChild = (line: string) => line.startsWith(nothing);

function timeline(id: Id, unordered: readonly string[]): KeptTimeline {
  const lines = unordered.toSorted(byText);
  return timelineFrom(id, lines.pop() ?? "", lines, () => lines.map(factIn));
}

/** From the child's own line and those of its facts, in order. */
export function timelineFrom(
  id: Id,
  own: string,
  lines: readonly string[],
  read: () => readonly Fact[],
): KeptTimeline {
  const [born, expected, died] = valuesFrom(own, childFrame, 3) as Day[];
  let facts: readonly Fact[] | undefined;
  let digest: string | undefined;
  return {
    child: {
      id,
      ...(born !== undefined && { born }),
      ...(expected !== undefined && { expected }),
      ...(died !== undefined && { died }),
    },
    get digest() {
      return (digest ??= hash("sha1", `${lines.join("\n")}\n${own}`));
    },
    get facts() {
      return (facts ??= read());
    },
  };
}

export const byText = (one: string, other: string) => (one < other ? -1 : 1);

/** What stands before a child's own values: four nulls and the kind. */
const childFrame = [nothing, nothing, "-1", nothing, nothing, ""].join(
  "\t",
).length;
/** Day, id and their tabs. */
const beforeKind = 10 + 1 + 36 + 1;

export function factIn(line: string): Fact {
  const afterKind = line.indexOf("\t", beforeKind);
  const kind = textKinds[Number(line.slice(beforeKind, afterKind))]!;
  const [until, source, ...values] = valuesFrom(
    line,
    afterKind + 1,
    2 + kind.columns.length,
  );
  return factOf(
    kind,
    {
      id: line.slice(11, 47),
      on: line.slice(0, 10) as Day,
      until: until as Day | undefined,
      source: source as Source,
    },
    values,
  );
}
