import { type Db, connectionOf } from "#platform/database/connection.ts";
import type { Database } from "#platform/database/database.ts";
import { type Asking, within } from "#platform/database/transaction.ts";
import type { Setting } from "../told.ts";

/** The South East, whose published figures the invented boroughs are calibrated to. */
const region = "E12000008";

/** Names the borough, and whom it compares itself with. Until it is finished its data speak of no day. */
export async function beginBorough(
  database: Database,
  asking: Asking,
  { authority, name, until }: Setting,
): Promise<void> {
  const begin = async (db: Db) => {
    const { query } = connectionOf(db);
    await query(
      `insert into platform.authority (code, name, derived_to, invented) values ($1, $2, $3, true)
           on conflict (code) do update set derived_to = excluded.derived_to`,
      [authority, name, until],
    );
    await query(
      `insert into platform.comparator (authority, area_code, kind) values ($1, $2, 'region')
           on conflict do nothing`,
      [authority, region],
    );
  };
  await within(database, asking, begin, "loader");
}

/** In the transaction that writes its rows: the last day they speak of. */
export async function finishBorough(
  db: Db,
  { authority, until }: Setting,
): Promise<void> {
  await connectionOf(db).query(
    "update platform.authority set data_until = $2 where code = $1",
    [authority, until],
  );
}

/** By code, the names of the invented; those still unfinished apart. */
export async function inventedAuthorities(
  database: Database,
): Promise<{ code: string; name: string; finished: boolean }[]> {
  return database.withConnection(async ({ query }) => {
    const { rows } =
      await query<{ code: string; name: string; finished: boolean }> // prettier-ignore
      (
        `select code, name, data_until is not null as finished from platform.authority where invented order by code collate "C"`,
      );
    return rows;
  });
}
