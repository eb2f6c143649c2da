/**
 * Writes what was told into the record, as the loader: rows of the record's own with the moment
 * they were recorded, their earlier versions closed behind them; and what completes a row that a
 * return brought, as a correction like anyone's.
 */
import {
  type Connection,
  connectionOf,
} from "#platform/database/connection.ts";
import type { Instant } from "#kernel/london.ts";
import {
  type Changes,
  type Keeping,
  keeps,
  type KeptTable,
} from "#record/keeping.store.ts";
import { loadRows } from "#record/loading.store.ts";
import type { Told } from "../told/told.ts";
import type { There } from "./rows-there.store.ts";
import {
  earlierOf,
  idOf,
  lastOf,
  plain,
  type PlainValues,
} from "./versions.ts";

/** What a return cannot say of a row it brings. */
const completing: Readonly<Record<string, readonly string[]>> = {
  child_protection_plan: ["visit_every"],
  missing_episode: ["started_at", "returned_at"],
  placement: ["intended_to_last"],
  practitioner: [
    "name",
    "registered",
    "registration_number",
    "started_on",
    "ended_on",
  ],
};

/** What the record says better than a return: then the row is the record's own from there on. */
const correcting: Readonly<Record<string, readonly string[]>> = {
  referral: ["decided_on", "outcome", "acknowledged_on", "contact_id"],
  assessment: ["completed_on", "authorised_by", "outcome"],
  section_47_enquiry: [
    "strategy_discussion_id",
    "completed_on",
    "outcome",
    "conference_decided_on",
    "first_manager",
    "second_manager",
  ],
};

type Past = {
  table: string;
  id: string;
  from: Instant;
  until: Instant;
  values: PlainValues;
};

export async function keepTold(
  told: readonly Told[],
  there: ReadonlyMap<string, There>,
  keeping: Keeping,
): Promise<void> {
  const fresh = told.filter(({ name }) => !there.has(name));
  await keepFresh(fresh, there, keeping);
  const past = told.flatMap((each) => pastOf(each, there));
  for (const [table, rows] of Map.groupBy(past, (each) => each.table))
    await keepPast(
      connectionOf(keeping.db),
      keeping.asker.authority,
      table,
      rows,
    );
  for (const each of told)
    if (there.has(each.name)) await complete(each, there, keeping);
}

/** Rows of one table and the same columns go together. */
async function keepFresh(
  told: readonly Told[],
  there: ReadonlyMap<string, There>,
  keeping: Keeping,
) {
  const rows = told.map((each) => ({
    table: each.table as KeptTable,
    row: {
      id: idOf(each.name, there),
      ...(each.child && { child_id: idOf(`child ${each.child}`, there) }),
      ...plain(lastOf(each), there),
      withdrawn: each.versions.at(-1)?.withdrawn ?? false,
      recorded_at: each.versions.at(-1)!.recorded,
    },
  }));
  const alike = Map.groupBy(
    rows,
    ({ table, row }) => `${table} ${Object.keys(row).toSorted().join(" ")}`,
  );
  for (const group of alike.values()) {
    const columns = Object.keys(group[0]!.row).toSorted();
    const ordered = group.map(({ row }) => {
      const values: Record<string, unknown> = row;
      const sorted: Record<string, unknown> = {};
      for (const column of columns) sorted[column] = values[column];
      return { ...sorted, id: row.id, recorded_at: row.recorded_at };
    });
    await loadRows(group[0]!.table, ordered, keeping);
  }
}

/** The versions before the one that stands; of a row that a return brought, all of them, until it did. */
function pastOf(told: Told, there: ReadonlyMap<string, There>): Past[] {
  const { table, name, versions } = told;
  const imported = there.get(name);
  const values = earlierOf(told);
  return versions.flatMap(({ recorded }, index) => {
    const until = versions[index + 1]?.recorded ?? imported?.since;
    return until
      ? [
          {
            table,
            id: idOf(name, there),
            from: recorded,
            until,
            values: plain(values[index] ?? {}, there),
          },
        ]
      : [];
  });
}

/**
 * As the row that stands, but for what that version said otherwise. A row that a return brought
 * was known then as well, as if the return had been read while it happened.
 */
async function keepPast(
  { query }: Connection,
  authority: string,
  table: string,
  past: readonly Past[],
) {
  const versions = past.map(({ id, from, until, values }) => ({
    id,
    said: {
      ...values,
      recorded_at: from,
      superseded_at: until,
      recorded_by: "demonstration",
      withdrawn: false,
    },
  }));
  await query(
    `insert into history.${table}
     select version.*
       from jsonb_to_recordset($2::jsonb) as given (id uuid, said jsonb)
       join record.${table} kept on kept.authority = $1 and kept.id = given.id
       cross join lateral jsonb_populate_record(null::history.${table}, to_jsonb(kept) || given.said) version`,
    [authority, JSON.stringify(versions)],
  );
}

async function complete(
  told: Told,
  there: ReadonlyMap<string, There>,
  keeping: Keeping,
) {
  const { table, name } = told;
  const id = idOf(name, there);
  const values = plain(lastOf(told), there);
  const among = (columns: readonly string[] = []) =>
    Object.fromEntries(
      columns.flatMap((column) => {
        const value = values[column] ?? null;
        return value === null ? [] : [[column, value]];
      }),
    );
  const corrected = among(correcting[table]);
  if (Object.keys(corrected).length > 0)
    await keeps(table as KeptTable).correct(
      id,
      corrected as Changes<KeptTable>,
      keeping,
    );
  const added = among(completing[table]);
  const columns = Object.keys(added);
  if (columns.length === 0) return;
  await connectionOf(keeping.db).query(
    `update record.${table} kept
        set ${columns.map((column) => `${column} = given.${column}`).join(", ")},
            recorded_at = platform.moment(), recorded_by = platform.actor()
       from jsonb_populate_record(null::record.${table}, $3::jsonb) given
      where kept.authority = $1 and kept.id = $2`,
    [keeping.asker.authority, id, JSON.stringify(added)],
  );
  if (told.child) keeping.write.changed(idOf(`child ${told.child}`, there));
}
