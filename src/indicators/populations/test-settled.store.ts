import { sql } from "kysely";
import type { Db } from "#platform/database/connection.ts";

type Settled = {
  clock: string;
  due: string;
  state: string;
  month: string;
  obligations: number;
};

const order = sql`order by 1, 2, 3, 4`;

/** For tests: how many obligations settled, as kept beside them and as counted from the rows. */
export async function settledIn(db: Db, authority: string) {
  const kept = await sql<Settled>`
    select clock, due_on as due, state, settled_in as month, obligations
      from platform.obligation_settled where authority = ${authority} and obligations <> 0 ${order}`.execute(
    db,
  );
  const counted = await sql<Settled>`
    select clock, due_on as due,
           platform.state(due_on, met_on, met_late, closed_on, waived_on, unknown_from, '9999-12-31') as state,
           date_trunc('month', greatest(began_on, coalesce(met_on, waived_on, closed_on, unknown_from, due_on + 1))::timestamp)::date as month,
           count(*) as obligations
      from obligation where authority = ${authority} group by 1, 2, 3, 4 ${order}`.execute(
    db,
  );
  return { kept: kept.rows, counted: counted.rows };
}

/** For tests: corrects many obligations of an authority in one statement, as the engine does. */
export async function changeAll(
  db: Db,
  authority: string,
  moment: string,
  to: "met" | "withdrawn" | "brought back",
) {
  const changes = {
    met: sql`met_on = due_on + 3, met_late = true where closed_on is null and met_on is null and waived_on is null`,
    withdrawn: sql`withdrawn = true where closed_on is not null`,
    "brought back": sql`withdrawn = false where withdrawn`,
  };
  await sql`update record.obligation set recorded_at = ${moment}, ${changes[to]} and authority = ${authority}`.execute(
    db,
  );
}
