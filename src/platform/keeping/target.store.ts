import { Refusal } from "#kernel/problem.ts";
import type { Connection } from "../database/connection.ts";
import { migrationsIn } from "../database/migrate.ts";
import { openDatabase } from "../database/database.ts";

/** Refuses a database that holds something: what is there would be mixed with what comes back. */
export async function refuseIfFull(connection: Connection): Promise<void> {
  const { rows } = await connection.query<{ full: boolean }>(
    "select to_regnamespace('record') is not null or to_regnamespace('platform') is not null as full",
  );
  if (rows[0]?.full === true)
    throw new Refusal(
      409,
      "There is a Goldthread in this database already: restore into an empty one",
    );
}

/** Roles belong to the server, not to a database: where this server has none yet, the first migration's own words make them. */
export async function makeRoles(connection: Connection): Promise<void> {
  const [first] = migrationsIn(
    new URL("../../../migrations/", import.meta.url),
  );
  const making = first?.script.slice(0, first.script.indexOf("end $$;") + 7);
  await connection.run(making ?? "");
}

/** A database of the server, made for `use` and dropped after it. */
export async function throwAway<Result>(
  server: string,
  name: string,
  use: (url: string) => Promise<Result>,
): Promise<Result> {
  const database = await openDatabase({ url: server });
  const say = (script: string) =>
    database.withConnection((connection) => connection.run(script));
  const own = new URL(server);
  own.pathname = `/${name}`;
  try {
    await say(`create database ${name} template template0 encoding 'UTF8'`);
    try {
      return await use(own.href);
    } finally {
      await say(`drop database if exists ${name} with (force)`);
    }
  } finally {
    await database.close();
  }
}
