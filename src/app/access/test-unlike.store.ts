import { type Id, newId } from "#kernel/id.ts";
import type { Database } from "#platform/database/database.ts";

/** Some children of an invented authority, no two neighbours of whom stand alike to those who work with them. */
export async function standUnlike(
  { withConnection }: Database,
  authority: string,
) {
  return withConnection(async ({ query }) => {
    const ids = async (text: string) =>
      (await query<{ id: Id }>(text, [authority])).rows.map(({ id }) => id);
    const children = await ids(
      `select child_id as id from record.allocation
        where authority = $1 and role = 'accountable' and not withdrawn and ended_on is null
        group by child_id order by min(recorded_at), child_id limit 60`,
    );
    const turned = (turn: number) =>
      children.filter((_, index) => index % 12 === turn);
    const ended = (turn: number, days: number, because: string | null = null) =>
      query(
        `update record.allocation set ended_on = current_date - $3::integer, ended_because = $4,
                started_on = least(started_on, current_date - $3::integer), recorded_at = now()
          where authority = $1 and child_id = any ($2::uuid[]) and ended_on is null`,
        [authority, turned(turn), days, because],
      );
    await ended(0, 14);
    await ended(1, 15);
    await ended(2, 3, "closed");
    // Closed, and kept open by nobody: not a day longer than the manager may.
    await ended(3, 15, "closed");
    await query(
      `update record.allocation set recorded_at = now() - interval '16 days'
        where authority = $1 and child_id = any ($2::uuid[]) and ended_because is not null`,
      [authority, turned(3)],
    );
    // Of no team but the worker’s own.
    await query(
      "update record.allocation set team_id = null where authority = $1 and child_id = any ($2::uuid[])",
      [authority, turned(4)],
    );
    const { rows: practitioners } = await query<{ id: Id; manages: boolean }>(
      `select worker.id, exists (select from record.team_membership boss
          where boss.authority = worker.authority and boss.practitioner_id = worker.id and boss.role = 'manager') as manages
         from record.practitioner worker where authority = $1 order by name, id`,
      [authority],
    );
    const teams = await ids(
      "select id from record.team where authority = $1 order by name, id limit 3",
    );
    return { children, practitioners, teams };
  });
}

/** Gives reasons, restrictions, conflicts and emergencies to people taken in turn. */
export async function reasonsInTurn(
  { withConnection }: Database,
  authority: string,
  children: readonly Id[],
  accounts: readonly Id[],
): Promise<void> {
  await withConnection(async ({ query }) => {
    const insert = (table: string, values: Readonly<Record<string, unknown>>) =>
      query(
        `insert into record.${table} (authority, id, recorded_at, ${Object.keys(values).join(", ")})
         select authority, id, now(), ${Object.keys(values).join(", ")} from jsonb_populate_record(null::record.${table}, $1::jsonb)`,
        [JSON.stringify({ authority, id: newId(), ...values })],
      );
    const { rows } =
      await query<Record<"day" | "soon" | "now" | "later", string>> // prettier-ignore
      (
        `select current_date - 1 as day, current_date + 9 as soon, now() - interval '1 hour' as now, now() + interval '1 hour' as later`,
      );
    const { day, soon, now: at, later: until } = rows[0]!;
    for (const [index, child_id] of children.entries()) {
      const [one, other] = [accounts[(index * 7) % accounts.length]!, accounts[(index * 7 + 3) % accounts.length]!]; // prettier-ignore
      const { rows: working } = await query<{ id: Id }>(
        `select account.id from record.allocation
           join platform.account on account.authority = allocation.authority and account.practitioner_id = allocation.practitioner_id
          where allocation.authority = $1 and child_id = $2 order by allocation.started_on desc, account.id limit 1`,
        [authority, child_id],
      );
      const worker = working[0]?.id ?? one;
      const given = { child_id, started_on: day, ended_on: soon, reason: "In turn" }; // prettier-ignore
      if (index % 5 === 0) await insert("working_relationship", { ...given, account_id: one, kind: "auditor" }); // prettier-ignore
      if (index % 6 === 0) await insert("working_relationship", { ...given, account_id: other, kind: "duty" }); // prettier-ignore
      if (index % 7 === 0) await insert("break_glass", { child_id, account_id: other, category: "immediate risk", reason: "In turn, at some length", opened_at: at, until, review_due_on: day }); // prettier-ignore
      if (index % 12 === 5) await insert("restriction", { child_id, kind: "record", reason: "In turn", list: [worker], set_by: other, set_on: day }); // prettier-ignore
      if (index % 12 === 6) await insert("restriction", { child_id, kind: "sealed adoption", reason: "In turn", list: [one], set_by: other, set_on: day }); // prettier-ignore
      if (index % 12 === 7) await insert("conflict_of_interest", { child_id, account_id: worker, person: "Somebody", connection: "Neighbour", declared_on: day }); // prettier-ignore
      if (index % 12 === 8) await query("update platform.account set disabled_at = now(), disabled_because = 'In turn' where authority = $1 and id = $2", [authority, one]); // prettier-ignore
    }
  });
}
