/** What follows from one write, about a child or a family: in one question whose plan is kept, without tables made for it. */
import { sql } from "kysely";
import type { Db } from "#platform/database/connection.ts";
import {
  adding,
  changing,
  childColumns,
  deriving,
  type DerivedChild,
  obligationColumns,
  withdrawing,
} from "./staging.store.ts";

/** The difference that `applyStaged` writes, of children held in memory: returns how many obligations had to change. */
export async function writeFew(
  db: Db,
  authority: string,
  children: readonly DerivedChild[],
): Promise<number> {
  if (children.length === 0) return 0;
  const { rows } = await sql<{ changed: number }>`
    with derived_child as materialized (
      select * from jsonb_to_recordset(${JSON.stringify(children.map(childRow))}::jsonb) child (${sql.raw(childColumns)})),
    derived_obligation as materialized (
      select * from jsonb_to_recordset(${JSON.stringify(children.flatMap(obligationRows))}::jsonb) obligation (${sql.raw(obligationColumns)})),
    changing as (${changing(authority)} returning 1),
    withdrawing as (${withdrawing(authority, sql`kept.child_id = any(${children.map(({ id }) => id)}::uuid[])`)} returning 1),
    adding as (${adding(authority, true)} returning 1),
    deriving as (${deriving(authority)})
    select count(*)::integer as changed from (table changing union all table withdrawing union all table adding) each`.execute(
    db,
  );
  return rows[0]?.changed ?? 0;
}

const childRow = ({
  id,
  digest,
  to,
  recordedAt,
  gaps,
  openUntil,
}: DerivedChild) => ({
  child_id: id,
  digest,
  derived_to: to,
  recorded_at: recordedAt,
  gaps,
  open_until: openUntil,
});

const obligationRows = ({ id, obligations }: DerivedChild) =>
  obligations.map((each) => ({
    child_id: id,
    clock: each.clock,
    trigger_id: each.trigger,
    due_on: each.due,
    triggered_on: each.triggered,
    began_on: each.began,
    met_on: each.met,
    met_by: each.metBy,
    met_late: each.metLate,
    closed_on: each.closed,
    waived_on: each.waived,
    unknown_from: each.unknownFrom,
    noted: each.noted,
  }));
