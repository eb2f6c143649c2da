import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { openDatabase } from "./database.ts";
import { migrate, migrationsIn } from "./migrate.ts";

suite("Of whom rows were last written", () => {
  test("what was written before it was kept is told of everyone", async () => {
    const all = migrationsIn(new URL("../../../migrations/", import.meta.url));
    const database = await openDatabase({ memory: true });
    await migrate(
      database,
      all.filter(({ name }) => name < "0018"),
    );
    const ask = (text: string) =>
      database.withConnection(({ query }) => query(text));
    await ask(
      "insert into platform.authority (code, name, moment) values ('OLD', 'One', '2026-01-05T10:00Z'), ('NEW', 'Two', default)",
    );
    await migrate(database, all);
    const { rows } = await ask(
      "select distinct authority, child_id, moment = '2026-01-05T10:00Z' as its_last from platform.last_write where kept = 'visit'",
    );
    assert.deepEqual(rows, [
      { authority: "OLD", child_id: null, its_last: true },
    ]);
    await database.close();
  });
});
