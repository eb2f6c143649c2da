import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { testDatabase } from "#platform/test-database.ts";

const database = await testDatabase();

suite("The catalogue of the record", () => {
  test("every key begins with the authority, because no request joins across authorities", async () => {
    const others = await names(`
      select conrelid::regclass || ': ' || conname as name
        from pg_constraint
        join pg_attribute first on first.attrelid = conrelid and first.attnum = conkey[1]
       where connamespace = 'record'::regnamespace
         and contype in ('p', 'f', 'u') and first.attname <> 'authority'`);
    assert.deepEqual(others, []);
  });

  test("of the platform’s tables only these have keys that begin otherwise: they are nobody’s, or everybody’s", async () => {
    const others = await names(`
      select distinct relname as name
        from pg_constraint
        join pg_class on pg_class.oid = conrelid
        join pg_attribute first on first.attrelid = conrelid and first.attnum = conkey[1]
       where connamespace = 'platform'::regnamespace and contype in ('p', 'f') and first.attname <> 'authority'
       order by 1`);
    // Codes of everyone, what the software is, the authority itself; imports and sessions, found by a secret or an id alone.
    assert.deepEqual(others, ["authority", "benchmark", "import", "import_file", "import_secret", "migration", "movable", "narrative", "role", "searched", "section", "session"]); // prettier-ignore
  });

  test("every row is of an authority that is here: by a key to it, or by one to its child, who is", async () => {
    const loose = await names(`
      select relname as name from pg_class
       where relnamespace = 'record'::regnamespace and relkind = 'r'
         and not exists (
           select from pg_constraint join pg_attribute last on attrelid = conrelid and attnum = conkey[cardinality(conkey)]
            where conrelid = pg_class.oid and contype = 'f' and attnotnull
              and (confrelid = 'platform.authority'::regclass or confrelid = 'record.child'::regclass and attname = 'child_id'))`);
    assert.deepEqual(loose, []);
  });

  test("every table has a primary key", async () => {
    const keyless = await names(`
      select relname as name from pg_class
       where relnamespace = 'record'::regnamespace and relkind = 'r'
         and not exists (select 1 from pg_constraint where conrelid = pg_class.oid and contype = 'p')`);
    assert.deepEqual(keyless, []);
  });

  test("histories carry no foreign keys, because what they refer to may have moved on", async () => {
    const bound = await names(`
      select conname as name from pg_constraint
       where connamespace = 'history'::regnamespace and contype = 'f'`);
    assert.deepEqual(bound, []);
  });

  test("every table with two times has its twin and its two views, of the same columns", async () => {
    const different = await names(`
      select kept.table_schema || '.' || kept.table_name as name
        from (select table_schema, table_name,
                     string_agg(column_name, ',' order by ordinal_position) filter (where column_name <> 'superseded_at') as columns
                from information_schema.columns
               where table_schema in ('history', 'now', 'known') group by 1, 2) kept
        left join (select table_name, string_agg(column_name, ',' order by ordinal_position) as columns
                     from information_schema.columns where table_schema = 'record' group by 1) standing using (table_name)
       where kept.columns is distinct from standing.columns`);
    assert.deepEqual(different, []);
  });

  test("every schema, and every table of the record, says what it is", async () => {
    const silent = await names(`
      select nspname as name from pg_namespace
       where nspname in ('platform', 'record', 'history', 'now', 'known', 'staging')
         and obj_description(oid, 'pg_namespace') is null
      union all
      select relname from pg_class
       where relnamespace = 'record'::regnamespace and relkind = 'r'
         and obj_description(oid, 'pg_class') is null`);
    assert.deepEqual(silent, []);
  });
});

async function names(query: string): Promise<string[]> {
  return database.withConnection(async (connection) => {
    const { rows } = await connection.query<{ name: string }>(query);
    return rows.map(({ name }) => name);
  });
}
