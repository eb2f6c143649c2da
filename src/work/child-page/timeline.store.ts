import { sql } from "kysely";
import { type Day, isDay } from "#kernel/day.ts";
import type { Id } from "#kernel/id.ts";
import type { Instant } from "#kernel/london.ts";
import type { Db } from "#platform/database/connection.ts";
import type { Asker } from "#platform/web/route.ts";
import type { Column } from "#record/define-facts.ts";
import { factDefinitions } from "#record/fact-definitions.ts";
import type { Fact, FactKind, Source } from "#record/facts.ts";
import { factOf, type TextKind, textKinds } from "#record/fact-text.ts";

/** The row of a return that tells a fact: its line in the file that brought it as it stands. */
export type ReturnLine = {
  file: string;
  line: number;
  year: number;
  importId: Id;
  notes: readonly { column: string; value: string; reason: string }[];
};

/** A fact as the child's page tells it. `on` is missing where the record holds no day for it. */
export type Told = {
  kind: FactKind;
  id: Id;
  on?: Day;
  /** Absent without a day. */
  fact?: Fact;
  source: Source;
  narrative: readonly { under: string; words: string }[];
  recordedAt: Instant;
  recordedBy: string;
  line?: ReturnLine;
  /** When it last took another form than the one before it. */
  correctedAt?: Instant;
};

type Row = {
  kind: number;
  id: Id;
  on: Day | null;
  until: Day | null;
  source: Source;
  detail: (string | null)[];
  narrative: (string | null)[];
  recordedAt: Instant;
  recordedBy: string;
} & Partial<Traced>;

type Traced = {
  correctedAt: Instant | null;
  file: string | null;
  line: number | null;
  year: number | null;
  importId: Id | null;
  notes: ReturnLine["notes"] | null;
};

/**
 * Which facts of a child: up to the day, as known at the moment the transaction shows; of these kinds, or of all.
 * Traced: with the row of a return that tells each, and when it was last changed, for pages that list records.
 */
type Wanted = {
  asAt: Day;
  known: Instant;
  of?: readonly FactKind[];
  traced?: boolean;
};

/** What is known of one child, newest first. */
export async function timelineOf(
  id: Id,
  db: Db,
  { authority }: Asker,
  { asAt, known, of, traced = false }: Wanted,
): Promise<Told[]> {
  const facts = textKinds.flatMap((kind, place) =>
    !of || of.includes(kind.definition.kind)
      ? [ofKind(kind, place, authority, id, traced && changedBefore(known))]
      : [],
  );
  const { rows } = await sql<Row>`
    with told as materialized (
      select * from (${sql.join(facts, sql` union all `)}) fact where on_day is null or on_day <= ${asAt}::date),
    -- Few people record all that is told of a child: each is asked for once.
    named as materialized (select actor, who(actor) as name from (select distinct recorded_by as actor from told) actors)
    select fact.kind, fact.id, fact.on_day as "on", fact.until_day as until, fact.source, fact.detail, fact.narrative,
           fact.recorded_at::text as "recordedAt", named.name as "recordedBy"${traced ? sql`, fact.corrected_at::text as "correctedAt", ${lineColumns}` : sql``}
      from told fact
      join named on named.actor = fact.recorded_by
      ${traced ? lineOf(authority) : sql``}
     order by fact.on_day desc nulls last, fact.kind, fact.id
  `.execute(db);
  return rows.map((row) => toldFrom(row, asAt));
}

const lineColumns = sql`
  coalesce(given.name, file.name) as file, line.line, file.collection_year as year, line.import_id as "importId",
  coalesce(line.notes, '[]') || coalesce(line.remarks, '[]') as notes`;

const lineOf = (authority: string) => sql`
  left join return_row line on line.authority = ${authority} and line.id = fact.source_row
  left join return_file file on file.authority = ${authority} and file.id = line.file_id
  left join import_file given on given.import_id = line.import_id and given.file_id = line.file_id`;

/** When a row last took another form than the one before it. */
const changedBefore = (known: Instant) => (table: string) => sql`
  (select max(superseded_at) from ${sql.id("history", table)} past
    where past.authority = fact.authority and past.child_id = fact.child_id and past.id = fact.id
      and past.superseded_at <= ${known}::timestamptz)`;

function ofKind(
  { definition, columns }: TextKind,
  place: number,
  authority: string,
  child: Id,
  changed: false | ReturnType<typeof changedBefore>,
) {
  const { from, on, until, narrative = {}, narrativeFrom = "" } = definition;
  const texts = (expressions: readonly string[]) =>
    `array[${expressions.map((each) => `(${each})::text`).join(", ")}]::text[]`;
  const table = from.trim().split(/\s/)[0] ?? "";
  return sql`(
    select ${place}::integer as kind, fact.id, (${sql.raw(on)})::date as on_day, (${sql.raw(until ?? "null")})::date as until_day,
           fact.source, fact.source_row, fact.recorded_at, fact.recorded_by,
           ${sql.raw(texts(columns.map(([, column]) => column.sql)))} as detail, ${sql.raw(texts(Object.values(narrative)))} as narrative
           ${changed ? sql`, ${changed(table)} as corrected_at` : sql``}
      from ${sql.raw(from)} ${sql.raw(narrativeFrom)}
     where fact.authority = ${authority} and fact.child_id = ${child}::uuid)`;
}

function toldFrom(row: Row, asAt: Day): Told {
  const { id, on, until, source, recordedAt, recordedBy } = row;
  const kind = textKinds[row.kind]!;
  const { definition } = kind;
  const under = Object.keys(definition.narrative ?? {});
  const fact =
    on === null
      ? undefined
      : upTo(
          factOf(
            kind,
            { id, on, source, ...(until !== null && { until }) },
            row.detail,
          ),
          asAt,
        );
  return {
    kind: definition.kind,
    id,
    ...(on !== null && { on }),
    ...(fact && { fact }),
    source,
    narrative: under.flatMap((name, index) => {
      const words = row.narrative[index];
      return words ? [{ under: name, words }] : [];
    }),
    recordedAt,
    recordedBy,
    ...(row.correctedAt && { correctedAt: row.correctedAt }),
    ...(row.line &&
      row.file &&
      row.year &&
      row.importId && {
        line: {
          file: row.file,
          line: row.line,
          year: row.year,
          importId: row.importId,
          notes: row.notes ?? [],
        },
      }),
  };
}

/** The same fact as it stood on the day: what it says of later days was still to come, but for what was planned. */
function upTo(fact: Fact, asAt: Day): Fact {
  const columns: Readonly<Record<string, Column<unknown>>> =
    factDefinitions[fact.kind].detail;
  const known = Object.entries(fact).filter(
    ([name, value]) =>
      typeof value !== "string" ||
      columns[name]?.ahead ||
      !isDay(value.slice(0, 10)) ||
      value.slice(0, 10) <= asAt,
  );
  return Object.fromEntries(known) as Fact;
}
