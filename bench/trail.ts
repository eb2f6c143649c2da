import { sql } from "kysely";
import { newId } from "#kernel/id.ts";
import type { Db } from "#platform/database/connection.ts";
import type { Database } from "#platform/database/database.ts";
import { together } from "#platform/database/request.ts";
import { within as inTransaction } from "#platform/database/transaction.ts";
import { rowOf } from "#platform/trail/trail-line.ts";
import { type Line, type Where, beside } from "./line.ts";
import { authority } from "./loading.ts";

const connections = 16;
const each = 250;
const rounds = 7;

/**
 * What the chain costs: sixteen requests at once that keep their row of the trail, beside the same requests
 * inserting the same row into a table of the same columns and indexes, each waiting for its commit as usual.
 */
export async function chainedTrail(
  database: Database,
  where: Where,
): Promise<Line> {
  await plainTable(database);
  const chained: number[] = [];
  const plain: number[] = [];
  for (let round = 0; round <= rounds; round++) {
    const pair = [await once(database, plainRow), await once(database, link)];
    // The first of each only warms.
    if (round === 0) continue;
    plain.push(pair[0] ?? 0);
    chained.push(pair[1] ?? 0);
  }
  return beside(
    "trail row in the chain at 16 connections, beside an unchained insert",
    where,
    middle(chained),
    middle(plain),
    1.3,
  );
}

const asker = {
  id: "bench",
  name: "Bench",
  authority,
  may: new Set<never>(),
};

const line = () => ({
  asker,
  kind: "read" as const,
  deed: "opened a child",
  at: "GET /children/:childId",
  params: { childId: newId() },
  shows: [newId()],
  relationship: "accountable",
  request: "BENCH",
  origin: "127.0.0.1",
  result: "given" as const,
});

const link = (database: Database) =>
  together(
    database,
    asker,
    [],
    async () => {},
    () => rowOf(line()),
  );

const plainRow = (database: Database) =>
  inTransaction(database, asker, insertPlain);

async function insertPlain(db: Db) {
  const { params, shows } = line();
  await sql`insert into staging.bench_trail (authority, asker, kind, deed, place, subjects, disclosed, result, relationship, request, origin)
    values (${authority}, 'bench', 'read', 'opened a child', 'GET /children/:childId',
            ${[params.childId, ...shows]}::text[], 1, 'given', 'accountable', 'BENCH', '127.0.0.1')`.execute(
    db,
  );
}

async function once(
  database: Database,
  keep: (database: Database) => Promise<void>,
) {
  const began = performance.now();
  await Promise.all(
    Array.from({ length: connections }, async () => {
      for (let turn = 0; turn < each; turn++) await keep(database);
    }),
  );
  return performance.now() - began;
}

async function plainTable(database: Database) {
  await database.withConnection((connection) =>
    connection.run(`
      drop table if exists staging.bench_trail;
      create table staging.bench_trail (like platform.access_trail including defaults);
      alter table staging.bench_trail alter column number add generated always as identity;
      alter table staging.bench_trail alter column previous set default repeat('0', 64), alter column hash set default repeat('0', 64);
      alter table staging.bench_trail add primary key (authority, number), add foreign key (authority) references platform.authority;
      create index on staging.bench_trail (authority, asker, number);
      create index on staging.bench_trail using gin (subjects);
      grant insert on staging.bench_trail to goldthread_application`),
  );
}

const middle = (took: readonly number[]) =>
  took.toSorted((a, b) => a - b)[Math.floor(took.length / 2)] ?? 0;
