import { setTimeout as pause } from "node:timers/promises";
import { newId } from "#kernel/id.ts";
import { type Database, openDatabase } from "#platform/database/database.ts";
import { tester } from "#platform/test-database.ts";
import { verifyTrail } from "#platform/trail/verify.ts";
import { withinRequest } from "#platform/trail/within-request.ts";
import { authority } from "./kill-server.ts";

const writers = 8;
const asker = {
  id: tester,
  name: "Tess Ester",
  authority,
  may: new Set<never>(),
};

/**
 * kill -9 inside PostgreSQL while eight people write, at random moments: all its processes end and it recovers from
 * its log. What somebody was told is there; nothing is there without its row of the trail, nor a row without it.
 */
export async function killDatabase(
  url: string,
  times: number,
  random: () => number,
): Promise<boolean> {
  const told = new Set<string>();
  let ok = true;
  for (let time = 1; time <= times; time++) {
    const database = await openDatabase({ url });
    let stop = false;
    const writing = Array.from({ length: writers }, async () => {
      while (!stop)
        await record(database).then(
          (id) => told.add(id),
          () => (stop = true),
        );
    });
    await pause(50 + random() * 400);
    await killOne(database).catch(() => {});
    await Promise.all(writing);
    await database.close();
    await recovered(url);
    ok &&= await holds(url, told);
  }
  console.log(
    `${ok ? "ok    " : "FAILED"} [security R5] database killed ${times} times among ${told.size} writes that were acknowledged`,
  );
  return ok;
}

async function record(database: Database): Promise<string> {
  const id = newId();
  await withinRequest(
    { database, beforeCommit: [] },
    asker,
    {
      kind: "change",
      deed: "recorded a child",
      at: "POST /children",
      params: {},
      request: "ENDURE",
    },
    ({ write }) =>
      write(async (db) => {
        await db
          .insertInto("record.child")
          .values({ authority, id, la_child_id: `X${id}` })
          .execute();
        return { shows: [id] };
      }),
  );
  return id;
}

/** Any process of the server's that dies so takes all the others with it. */
async function killOne(database: Database): Promise<void> {
  await database.withConnection(async (connection) => {
    const { rows } = await connection.query<{ pid: number }>(
      "select pid from pg_stat_activity where pid <> pg_backend_pid() and backend_type = 'client backend' limit 1",
    );
    if (rows[0]) process.kill(rows[0].pid, "SIGKILL");
  });
}

async function recovered(url: string): Promise<void> {
  for (;;)
    try {
      return await (await openDatabase({ url })).close();
    } catch {
      await pause(100);
    }
}

async function holds(url: string, told: ReadonlySet<string>): Promise<boolean> {
  const database = await openDatabase({ url });
  try {
    const { rows } = await database.withConnection((connection) =>
      connection.query<{ id: string; kept: boolean; trailed: boolean }>(
        `select coalesce(child.id::text, line.subjects[1]) as id, child.id is not null as kept, line.number is not null as trailed
           from (select id from record.child where authority = $1 and la_child_id like 'X%') child
           full join (select number, subjects from platform.access_trail where authority = $1 and request = 'ENDURE' and result = 'given') line
             on line.subjects[1] = child.id::text`,
        [authority],
      ),
    );
    const there = new Set(rows.map(({ id }) => id));
    const trail = await verifyTrail(database, []);
    return (
      rows.every(({ kept, trailed }) => kept && trailed) &&
      [...told].every((id) => there.has(id)) &&
      trail.every(({ broken }) => !broken)
    );
  } finally {
    await database.close();
  }
}
