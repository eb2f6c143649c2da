import {
  type CompiledQuery,
  type DatabaseConnection,
  type Driver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from "kysely";
import type { Disk } from "./disk.ts";
import type { Tables } from "./tables.ts";

/** A query builder over one connection, always inside a transaction. */
export type Db = Kysely<Tables>;

/** What both engines offer: text in, rows out, and COPY both ways. */
export type Connection = {
  query<Row>(
    text: string,
    values?: readonly unknown[],
  ): Promise<{ rows: Row[]; affected: number }>;
  /** Several statements in one message, without values: the rows of the last of them that gives any. */
  run<Row>(script: string): Promise<Row[]>;
  /** Runs a last statement and commits, in one breath, without waiting for the disk; returns what is to be waited for. */
  commitSoon(last: string): Promise<Disk>;
  /** COPY into `target`, written as `table (columns)`, from lines in COPY's text format. */
  copyIn(
    target: string,
    lines: AsyncIterable<string> | Iterable<string>,
  ): Promise<void>;
  /** COPY of a query's rows, in text format, in pieces that may end mid-line. */
  copyOut(query: string): AsyncIterable<string>;
};

/** Of what several statements gave, the rows of the last that gave any. */
export function lastRows<Row>(
  results: readonly { fields: readonly unknown[]; rows: unknown[] }[],
): Row[] {
  const last = results.findLast(({ fields }) => fields.length > 0);
  return (last?.rows ?? []) as Row[];
}

/** A connection for one turn: whoever holds on to it afterwards would read with somebody else's name, and is told so. */
export function lent(connection: Connection): {
  connection: Connection;
  end(): void;
} {
  let over = false;
  const inTurn =
    <Given extends unknown[], Answer>(ask: (...given: Given) => Answer) =>
    (...given: Given): Answer => {
      if (over) throw new Error("The transaction this was read in has ended");
      return ask(...given);
    };
  return {
    connection: {
      query: inTurn(connection.query) as Connection["query"],
      run: inTurn(connection.run) as Connection["run"],
      commitSoon: inTurn(connection.commitSoon),
      copyIn: inTurn(connection.copyIn),
      copyOut: inTurn(connection.copyOut),
    },
    end() {
      over = true;
    },
  };
}

const connections = new WeakMap<Db, Connection>();

/** The connection a query builder speaks through, for COPY. */
export function connectionOf(db: Db): Connection {
  const connection = connections.get(db);
  if (!connection)
    throw new Error("This query builder was not made by this platform");
  return connection;
}

/** One dialect for both engines: the transaction is ours, so the driver only passes queries on. */
export function queryBuilder(connection: Connection): Db {
  const db = new Kysely<Tables>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => new PassingDriver(connection),
      createIntrospector: (kysely) => new PostgresIntrospector(kysely),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  });
  connections.set(db, connection);
  return db;
}

class PassingDriver implements Driver {
  readonly #connection: DatabaseConnection;

  constructor(connection: Connection) {
    this.#connection = {
      async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
        const { rows, affected } = await connection.query<Row>(
          query.sql,
          query.parameters,
        );
        return { rows, numAffectedRows: BigInt(affected) };
      },
      streamQuery() {
        throw new Error("Stream with copyOut");
      },
    };
  }

  async init() {}
  async acquireConnection() {
    return this.#connection;
  }
  async releaseConnection() {}
  async beginTransaction() {
    throw new Error("Transactions are begun by reading and writing");
  }
  async commitTransaction() {}
  async rollbackTransaction() {}
  async destroy() {}
}
