/** From derived obligations to rows, many at a time: COPY into tables of the transaction, then one difference. */
import { sql } from "kysely";
import type { Day } from "#kernel/day.ts";
import type { Id } from "#kernel/id.ts";
import type { Instant } from "#kernel/london.ts";
import { type Db, connectionOf } from "#platform/database/connection.ts";
import { touched } from "#platform/database/transaction.ts";
import type { Obligation } from "./clock.ts";
import type { Until } from "./open-until.ts";

export const derivation =
  "child_id, digest, derived_to, recorded_at, gaps, open_until";
export const childColumns =
  "child_id uuid, digest text, derived_to date, recorded_at timestamptz, gaps text[], open_until date";
export const obligationColumns = `
  child_id uuid, clock text, trigger_id uuid, due_on date, triggered_on date, began_on date,
  met_on date, met_by uuid, met_late boolean, closed_on date, waived_on date, unknown_from date, noted text`;

/** Two empty tables that end with the transaction. */
export async function stage(db: Db) {
  await connectionOf(db).run(`
    create temporary table if not exists derived_child (${childColumns}) on commit drop;
    create temporary table if not exists derived_obligation (${obligationColumns}) on commit drop;
    truncate derived_child, derived_obligation;`);
}

const nothing = "\\N";

/** A child with what follows from its facts. */
export type DerivedChild = {
  id: Id;
  /** Of the rules and the facts it follows from. */
  digest: string;
  to: Day;
  recordedAt: Instant;
  gaps: readonly string[];
  /** See `openUntil`. */
  openUntil: Until;
  obligations: readonly Obligation[];
};

export function childLine({
  id,
  digest,
  to,
  recordedAt,
  gaps,
  openUntil,
}: Omit<DerivedChild, "obligations">): string {
  const quoted = gaps.map((gap) => `"${gap.replace(/["\\]/g, "\\$&")}"`);
  return `${id}\t${digest}\t${to}\t${recordedAt}\t${escaped(`{${quoted.join(",")}}`)}\t${openUntil}\n`;
}

export function obligationLine(child: Id, each: Obligation): string {
  const late = each.metLate === undefined ? nothing : each.metLate ? "t" : "f";
  const noted = each.noted === undefined ? nothing : escaped(each.noted);
  return `${child}\t${each.clock}\t${each.trigger}\t${each.due}\t${each.triggered}\t${each.began}\t${each.met ?? nothing}\t${each.metBy ?? nothing}\t${late}\t${each.closed ?? nothing}\t${each.waived ?? nothing}\t${each.unknownFrom ?? nothing}\t${noted}\n`;
}

const escaped = (text: string) =>
  text.replace(/[\\\t\n\r]/g, (sign) => (sign === "\\" ? "\\\\" : " "));

export const key = "child_id, clock, trigger_id, due_on";
export const values =
  "triggered_on, began_on, met_on, met_by, met_late, closed_on, waived_on, unknown_from, noted";
const valuesOf = (table: string) =>
  values
    .split(", ")
    .map((column) => `${table}.${column}`)
    .join(", ");

/** Writes what differs from what is kept, and returns how many rows that was. Rows that did not change keep their version. */
export async function applyStaged(db: Db, authority: string): Promise<number> {
  const { run, query } = connectionOf(db);
  const { rows } = await query<{ children: number; kept: boolean }>(
    `select count(*) as children, coalesce(bool_or(exists (select from record.obligation o
            where o.authority = $1 and o.child_id = derived_child.child_id)), false) as kept from derived_child`,
    [authority],
  );
  const { children = 0, kept = false } = rows[0] ?? {};
  if (children === 0) return 0;
  if (children > 100)
    await run("set local work_mem = '64MB'; analyze derived_child, derived_obligation"); // prettier-ignore
  let changed = 0;
  if (kept) {
    changed += await touched(db, changing(authority));
    changed += await touched(db, withdrawing(authority));
  }
  changed += await touched(db, adding(authority, kept));
  await deriving(authority).execute(db);
  return changed;
}

export const changing = (authority: string) => sql`
  update record.obligation kept
     set (${sql.raw(values)}) = (${sql.raw(valuesOf("derived"))}),
         withdrawn = false, recorded_at = greatest(kept.recorded_at, child.recorded_at), recorded_by = 'goldthread'
    from derived_obligation derived join derived_child child using (child_id)
   where kept.authority = ${authority} and kept.child_id = derived.child_id and kept.clock = derived.clock
     and kept.trigger_id = derived.trigger_id and kept.due_on = derived.due_on
     and (kept.withdrawn or (${sql.raw(valuesOf("kept"))}) is distinct from (${sql.raw(valuesOf("derived"))}))`;

export const withdrawing = (authority: string, among = sql`true`) => sql`
  update record.obligation kept
     set withdrawn = true, recorded_at = greatest(kept.recorded_at, child.recorded_at), recorded_by = 'goldthread'
    from derived_child child
   where kept.authority = ${authority} and kept.child_id = child.child_id and ${among} and not kept.withdrawn
     and not exists (select from derived_obligation derived
           where kept.child_id = derived.child_id and kept.clock = derived.clock
             and kept.trigger_id = derived.trigger_id and kept.due_on = derived.due_on)`;

/** They were staged in the order of the key, and a join in memory keeps it: the index grows at one end. */
export const adding = (authority: string, kept: boolean) => sql`
  insert into record.obligation (authority, ${sql.raw(key)}, ${sql.raw(values)}, recorded_at, recorded_by, source)
  select ${authority}, ${sql.raw(key)}, ${sql.raw(values)}, child.recorded_at, 'goldthread', 'derived'
    from derived_obligation derived join derived_child child using (child_id)
   ${
     kept
       ? sql`where not exists (select from record.obligation kept
           where kept.authority = ${authority} and kept.child_id = derived.child_id and kept.clock = derived.clock
             and kept.trigger_id = derived.trigger_id and kept.due_on = derived.due_on)`
       : sql``
   }`;

export const deriving = (authority: string) => sql`
  insert into record.derivation (authority, ${sql.raw(derivation)})
  select ${authority}, ${sql.raw(derivation)} from derived_child
      on conflict (authority, child_id) do update
     set (digest, derived_to, gaps, open_until) = (excluded.digest, excluded.derived_to, excluded.gaps, excluded.open_until),
         recorded_at = case when derivation.digest = excluded.digest then derivation.recorded_at else excluded.recorded_at end`;
