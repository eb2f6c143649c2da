import pg from "pg";
import { from as copyFrom, to as copyTo } from "pg-copy-streams";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { isOutOfReach, outOfReach } from "./out-of-reach.ts";
import { type Connection, lastRows, lent } from "./connection.ts";
import { type Disk, disksOf } from "./disk.ts";
import type { Database } from "./database.ts";

const { types } = pg;
// A date stays the text it is, an instant stays text with its microseconds, a count is a number.
types.setTypeParser(types.builtins.DATE, (text) => text);
types.setTypeParser(types.builtins.TIMESTAMPTZ, (text) => text);
types.setTypeParser(types.builtins.INT8, Number);
types.setTypeParser(types.builtins.NUMERIC, Number);
types.setTypeParser(1182 as never, (text: string) =>
  text === "{}" ? [] : text.slice(1, -1).split(","),
);

/** Each connection plans for itself what it is asked, and keeps its plans: more than a few serve two cores worse. */
const mostConnections = 8;

/** An import has two of these: more than imports ever run at once. */
const mostOthers = 64;

export async function connect(url: string): Promise<Database> {
  // Kept however long nobody asks: whoever comes after a quiet minute would wait for every plan anew.
  const pool = poolOf(url, mostConnections, 0);
  await pool.query("select 1");
  const others = poolOf(url, mostOthers);
  const disks = disksOf(url);
  return {
    engine: "PostgreSQL",
    withConnection: lending(pool, disks.now),
    withAnother: lending(others, disks.now),
    async close() {
      await Promise.all([pool.end(), others.end(), disks.close()]);
    },
  };
}

function poolOf(url: string, max: number, idleTimeoutMillis = 10_000): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    idleTimeoutMillis,
    keepAlive: true,
    connectionTimeoutMillis: 10_000,
    // Several workers on one question take longer to start than it takes, and others ask meanwhile.
    options: "-c timezone=UTC -c jit=off -c max_parallel_workers_per_gather=0",
  });
  pool.on("error", ignore); // an idle connection lost is replaced when next asked for
  return pool;
}

const lending =
  (pool: pg.Pool, disk: () => Promise<Disk>): Database["withConnection"] =>
  async (work) => {
    const client = await pool.connect().catch((error: unknown) => {
      throw outOfReach(error);
    });
    let broken = true;
    // A connection lost between two questions is told by the next of them.
    client.on("error", ignore);
    const turn = lent(over(client, disk));
    try {
      const result = await work(turn.connection);
      broken = false;
      return result;
    } catch (error) {
      broken = !(await client.query("rollback").then(
        () => true,
        () => false,
      ));
      throw isOutOfReach(error) ? outOfReach(error) : error;
    } finally {
      turn.end();
      client.off("error", ignore);
      client.release(broken);
    }
  };

const ignore = () => {};

function over(client: pg.PoolClient, disk: () => Promise<Disk>): Connection {
  return {
    async query<Row>(text: string, values: readonly unknown[] = []) {
      const result = await client.query({
        text,
        values: [...values],
        ...(values.length > 0 && nameOf(text)),
      });
      const rows: Row[] = result.rows;
      return { rows, affected: result.rowCount ?? 0 };
    },
    async run<Row>(script: string) {
      // Of several statements the driver gives a list, which its types do not say.
      const results = await client.query(script);
      return lastRows<Row>([results].flat());
    },
    async commitSoon(last) {
      const own = await disk();
      await client.query(`${last}; commit`);
      return own;
    },
    async copyIn(target, lines) {
      await pipeline(
        Readable.from(inPieces(lines), { objectMode: true, highWaterMark: 4 }),
        client.query(copyFrom(`copy ${target} from stdin`)),
      );
    },
    async *copyOut(query) {
      const stream = client.query(copyTo(`copy (${query}) to stdout`));
      stream.setEncoding("utf8");
      for await (const piece of stream) yield String(piece);
    },
  };
}

const asked = new Map<string, number>();

/** Plans cost the server memory on every connection, so that many are kept at most. */
const mostPlans = 300;

/**
 * The name by which PostgreSQL keeps the plan of a question that was asked before: planning, with what row
 * security adds, takes longer than answering most of them. Asked once, it is not worth keeping.
 */
function nameOf(text: string): { name: string } | undefined {
  const number = asked.get(text);
  if (number === undefined && asked.size < mostPlans)
    asked.set(text, asked.size);
  return number === undefined ? undefined : { name: `asked ${number}` };
}

/** A message for each line would cost more than the line: they go in pieces of about this many characters. */
const pieceSize = 128_000;

async function* inPieces(lines: AsyncIterable<string> | Iterable<string>) {
  let piece = "";
  for await (const line of lines) {
    piece += line;
    if (piece.length < pieceSize) continue;
    yield Buffer.from(piece);
    piece = "";
  }
  if (piece !== "") yield Buffer.from(piece);
}
