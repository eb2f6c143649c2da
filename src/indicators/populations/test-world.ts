import { tester } from "#platform/test-database.ts";
import type { Insertable } from "kysely";
import type { Day } from "#kernel/day.ts";
import { type Id, newId } from "#kernel/id.ts";
import type { Instant } from "#kernel/london.ts";
import type { Database } from "#platform/database/database.ts";
import type { Tables } from "#platform/database/tables.ts";
import { reading, writing } from "#platform/database/transaction.ts";
import type { Db } from "#platform/database/connection.ts";

type RecordTable = Extract<keyof Tables, `record.${string}`>;
type Name<Table> = Table extends `record.${infer Plain}` ? Plain : never;
type Values<Plain extends string> = `record.${Plain}` extends keyof Tables
  ? Partial<Insertable<Tables[`record.${Plain}`]>>
  : never;

/** A small invented authority for tests, written straight into the record's tables. */
export type World = {
  authority: string;
  asker: { id: string; authority: string };
  child(born?: Day): Promise<Id>;
  /** Adds a row of the record and gives its id. */
  add<Plain extends Name<RecordTable>>(
    table: Plain,
    values: Values<Plain>,
  ): Promise<Id>;
  change<Plain extends Name<RecordTable>>(
    table: Plain,
    id: Id,
    values: Values<Plain>,
  ): Promise<void>;
  owed(
    child: Id,
    clock: string,
    due: Day,
    rest?: Values<"obligation">,
  ): Promise<void>;
  ask<Result>(
    work: (db: Db, known: Instant) => Promise<Result>,
    known?: Instant,
  ): Promise<Result>;
};

let children = 0;

export function worldOf(database: Database, authority: string): World {
  const asker = { id: tester, authority };
  const write = <Result>(
    work: (db: Db, moment: Instant) => Promise<Result>,
  ): Promise<Result> =>
    writing(
      database,
      asker,
      [],
      (db, { moment }) => work(db, moment),
      "loader",
    );
  const world: World = {
    authority,
    asker,
    child: (born = "2012-05-05") =>
      world.add("child", {
        la_child_id: `L${String(++children).padStart(5, "0")}`,
        given_names: "Invented",
        family_name: `Child ${children}`,
        born_on: born,
      }),
    async add(table, values) {
      const id = newId();
      await write((db) =>
        db
          .insertInto(`record.${table}` as RecordTable)
          .values({ authority, id, ...values } as never)
          .execute(),
      );
      return id;
    },
    change: (table, id, values) =>
      write(async (db, moment) => {
        await db
          .updateTable(`record.${table}` as "record.visit")
          .set({ ...values, recorded_at: moment } as never)
          .where("authority", "=", authority)
          .where("id", "=", id)
          .execute();
      }),
    owed: (child, clock, due, rest = {}) =>
      write(async (db) => {
        await db
          .insertInto("record.obligation")
          .values({
            authority,
            child_id: child,
            clock,
            trigger_id: newId(),
            due_on: due,
            triggered_on: "2024-01-01",
            began_on: "2024-01-01",
            source: "derived",
            ...rest,
          })
          .execute();
      }),
    ask: (work, known) => reading(database, asker, work, known),
  };
  return world;
}
