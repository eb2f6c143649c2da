/** Reading what was asked, met and missed. Bare table names: now, or as known then. */
import { sql } from "kysely";
import type { Day } from "#kernel/day.ts";
import type { Id } from "#kernel/id.ts";
import type { Db } from "#platform/database/connection.ts";
import type { Asker } from "#platform/web/route.ts";
import { answeringOn, nobodyAnswering } from "#record/answering.store.ts";
import { timelinesOf } from "#record/facts.store.ts";
import type { Obligation } from "./clock.ts";
import { derive } from "./derive.ts";
import { rulesOf } from "./local-interval.store.ts";
import type { State } from "./state.ts";

type Row = {
  [Column in keyof Required<Obligation>]: Obligation[Column] | null;
} & { child: Id; state: State; laChildId: string };

const columns = sql`
  obligation.child_id as child, child.la_child_id as "laChildId", clock, trigger_id as trigger, due_on as due,
  triggered_on as triggered, began_on as began, met_on as met, met_by as "metBy", met_late as "metLate",
  closed_on as closed, waived_on as waived, unknown_from as "unknownFrom", noted`;

const stateOn = (asAt: Day) => sql`
  state(due_on, met_on, met_late, closed_on, waived_on, unknown_from, ${asAt}::date) as state`;

/** One child's obligations that existed on the day, in order of due day, with their state on it. */
export async function obligationsOf(
  childId: Id,
  db: Db,
  asker: Asker,
  asAt: Day,
): Promise<(Obligation & { state: State })[]> {
  const { rows } = await sql<Row>`
    select ${columns}, ${stateOn(asAt)}
      from obligation join child on child.authority = obligation.authority and child.id = obligation.child_id
     where obligation.authority = ${asker.authority} and obligation.child_id = ${childId} and began_on <= ${asAt}::date
     order by due_on, clock collate "C", trigger_id`.execute(db);
  return rows.map(
    ({ child: _child, laChildId: _laChildId, ...row }) =>
      withoutNulls(row) as Obligation & { state: State },
  );
}

/** Why some promises to a child could not be counted, each a sentence. */
export async function gapsOf(
  childId: Id,
  db: Db,
  asker: Asker,
): Promise<readonly string[]> {
  const { rows } = await sql<{ gap: string }>`
    select unnest(gaps) as gap from record.derivation
     where authority = ${asker.authority} and child_id = ${childId}`.execute(
    db,
  );
  return rows.map(({ gap }) => gap);
}

/** The same at a moment past, of which none were kept: what follows from the facts then known, up to its day. */
export async function gapsThen(
  childId: Id,
  db: Db,
  { authority }: Asker,
  to: Day,
): Promise<readonly string[]> {
  const { duties } = await rulesOf(db, authority);
  const gaps: string[] = [];
  for await (const timeline of timelinesOf([childId], db, authority))
    gaps.push(...derive(duties, timeline, to).gaps);
  return gaps;
}

/** An obligation as the command line shows it: the child by its identifier in returns; and, for the trail, its id. */
export type Listed = {
  id: Id;
  child: string;
  clock: string;
  trigger: Day;
  due: Day;
  met: Day | null;
  state: State;
  team: string | null;
  practitioner: string | null;
};

/**
 * Obligations that existed on the day, of one clock or one child where asked, with who answered
 * for them on the due day, or answers now while they are open.
 */
export async function obligations(
  asked: { clock?: string; child?: string; asAt: Day },
  db: Db,
  asker: Asker,
): Promise<Listed[]> {
  const { clock, child, asAt } = asked;
  const nobody = nobodyAnswering(asker.authority, sql`asked.child_id`);
  const { rows } = await sql<Listed>`
    select asked.child_id as id, child, clock, triggered_on as trigger, due, met, state, case when practitioner.name is null then ${nobody} else team.name end as team,
           coalesce(practitioner.name, ${nobody}) as practitioner
      from (select obligation.authority, obligation.child_id, child.la_child_id as child, clock, triggered_on, trigger_id,
                   due_on as due, case when met_on <= ${asAt}::date then met_on end as met, ${stateOn(asAt)}
              from obligation join child on child.authority = obligation.authority and child.id = obligation.child_id
             where obligation.authority = ${asker.authority} and began_on <= ${asAt}::date
               ${clock ? sql`and clock = ${clock}` : sql``}
               ${child ? sql`and child.la_child_id = ${child}` : sql``}) asked
      left join lateral (${answeringOn(asker.authority, sql`asked.child_id`, answeredOn(asAt))}) answering on true
      left join practitioner on practitioner.authority = asked.authority and practitioner.id = answering.practitioner_id
      left join team on team.authority = asked.authority and team.id = answering.team_id
     order by child collate "C", due, clock collate "C", asked.trigger_id`.execute(
    db,
  );
  return rows;
}

/** The due day; while the obligation is open, the day asked about. */
const answeredOn = (asAt: Day) =>
  sql`case when asked.state in ('running', 'overdue') then ${asAt}::date else asked.due end`;

function withoutNulls(row: object): object {
  return Object.fromEntries(
    Object.entries(row).filter(([, value]) => value !== null),
  );
}
