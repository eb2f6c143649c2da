import type { Id } from "#kernel/id.ts";
import type { Connection } from "#platform/database/connection.ts";
import { linesIn } from "#record/copied.ts";
import { copyLine } from "./copy-text.ts";
import type { Projected } from "./child-projection.ts";
import type { Ids } from "./ids.ts";
import { projectedColumns } from "./projected-fact.ts";
import {
  analyse,
  recorded,
  type Staging,
  projectedTables,
} from "./staging.store.ts";

/** Puts a batch of projected lines into staging. */
export async function stageProjected(
  connection: Connection,
  to: Staging,
  { child, facts, remarks }: Projected,
) {
  if (child.length > 0) await connection.copyIn(to.child, child);
  if (remarks.length > 0) await connection.copyIn(to.remarks, remarks);
  for (const [table, lines] of facts)
    await connection.copyIn(to.fact(table), lines);
}

/** Brings the record to what is staged: inserts, changes and withdraws imported facts, and touches no other. */
export async function applyFacts(
  connection: Connection,
  to: Staging,
  authority: string,
  practitioners: Projected["practitioners"],
  ids: Ids,
) {
  await connection.copyIn(
    to.practitioner,
    [...practitioners].map(([localId, by]) =>
      copyLine([ids.practitioner(localId), localId, by]),
    ),
  );
  await analyse(connection, [
    to.child,
    to.children,
    to.remarks,
    ...projectedTables.map(to.fact),
  ]);
  await connection.query(
    `insert into record.practitioner (authority, id, name, local_id, source)
     select $1, id, local_id, local_id, source from ${to.practitioner} given
      where not exists (select from record.practitioner kept where kept.authority = $1 and kept.id = given.id)`,
    [authority],
  );
  await applyChildren(connection, to, authority);
  for (const table of projectedTables)
    await applyTable(
      connection,
      to,
      authority,
      { kept: `record.${table}`, staged: to.fact(table), child: "child_id" },
      projectedColumns[table],
    );
  await connection.query(
    `update record.return_row kept
        set remarks = given.remarks, set_aside = given.set_aside,
            recorded_at = platform.moment(), recorded_by = platform.actor()
       from ${to.remarks} given where kept.authority = $1 and kept.id = given.id`,
    [authority],
  );
}

/** Names each child whose record changed once, as read: they may be as many as the rows. */
export async function* changedChildren(
  connection: Connection,
  { changed }: Staging,
): AsyncIterable<{ child: Id; fresh: boolean }[]> {
  for await (const lines of linesIn(
    connection.copyOut(
      `select child_id, bool_or(is_new) from ${changed} group by child_id`,
    ),
  ))
    yield lines.map((line) => ({
      child: line.slice(0, 36),
      fresh: line.endsWith("t"),
    }));
}

async function applyChildren(
  connection: Connection,
  to: Staging,
  authority: string,
) {
  await applyTable(
    connection,
    to,
    authority,
    { kept: "record.child", staged: to.child, child: "id" },
    [
      "la_child_id",
      "born_on",
      "expected_on",
      "died_on",
      "sex",
      "ethnicity",
      "covered_to",
    ],
  );
}

/** Where the record itself may hold a row that says the same under another id. */
const contested = ["record.child", "record.outcomes_in_year"];

type Pair = { kept: string; staged: string; child: "id" | "child_id" };

async function applyTable(
  connection: Connection,
  to: Staging,
  authority: string,
  { kept, staged, child }: Pair,
  own: readonly string[],
) {
  const columns = [...own, "source", "source_row"];
  const key = child === "id" ? [] : ["child_id"];
  const of = (name: string) =>
    columns.map((column) => `${name}.${column}`).join(", ");
  const listed = (change: string) =>
    `with change as (${change} returning kept.${child} as child)
     insert into ${to.changed} (child_id, is_new) select distinct child, false from change`;
  await connection.query(
    listed(`
      update ${kept} kept
         set ${columns.map((column) => `${column} = given.${column}`).join(", ")}, withdrawn = false,
             recorded_at = platform.moment(), recorded_by = platform.actor()
        from ${staged} given
       where kept.authority = $1 and kept.id = given.id and kept.source <> 'record'
         and (kept.withdrawn or (${of("kept")}) is distinct from (${of("given")}))`),
    [authority],
  );
  await connection.query(
    listed(
      `update ${kept} kept
          set withdrawn = true, recorded_at = platform.moment(), recorded_by = platform.actor()
         from ${to.children} listed
        where kept.authority = $1 and kept.${child} = listed.child_id
          and kept.source in ('ssda903', 'cin-census') and not kept.withdrawn
          and not exists (select from ${staged} given where given.id = kept.id)`,
    ),
    [authority],
  );
  const into = ["id", ...key, ...columns];
  const fresh = `${staged} given
        where not exists (select from ${kept} there where there.authority = $1 and there.id = given.id)`;
  // Listed apart, so that no insert has to hold the rows it returns.
  await connection.query(
    `insert into ${to.changed} (child_id, is_new)
     select distinct given.${child}, ${child === "id"} from ${fresh}`,
    [authority],
  );
  await connection.query(
    `insert into ${kept} (authority, ${into.join(", ")}, ${recorded.columns})
     select $1, ${into.map((column) => `given.${column}`).join(", ")}, ${recorded.now}
       from ${fresh} ${contested.includes(kept) ? "on conflict do nothing" : ""}`,
    [authority],
  );
}
