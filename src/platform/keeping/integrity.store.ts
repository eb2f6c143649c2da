import type { Database } from "../database/database.ts";

/** Whether every reference of the database holds: the constraints with rows that point at nothing, and how many. */
export async function brokenReferences(
  database: Database,
): Promise<{ reference: string; rows: number }[]> {
  return database.withConnection(async (connection) => {
    const { rows } = await connection.query<{
      reference: string;
      query: string;
    }>(
      `select conrelid::regclass || ' ' || conname as reference,
              format('select count(*) as rows from %s held where (%s) and not exists (select from %s meant where %s)',
                conrelid::regclass,
                (select string_agg(format('held.%I is not null', attname), ' and ') from pg_attribute
                  where attrelid = conrelid and attnum = any (conkey)),
                confrelid::regclass,
                (select string_agg(format('meant.%I = held.%I', there.attname, here.attname), ' and ')
                   from unnest(conkey, confkey) pair (here_number, there_number)
                   join pg_attribute here on here.attrelid = conrelid and here.attnum = here_number
                   join pg_attribute there on there.attrelid = confrelid and there.attnum = there_number)) as query
         from pg_constraint
        where contype = 'f' and connamespace in ('record'::regnamespace, 'platform'::regnamespace) order by 1`,
    );
    const broken = [];
    for (const { reference, query } of rows) {
      const { rows: counted } = await connection.query<{ rows: number }>(query);
      const [found = { rows: 0 }] = counted;
      if (found.rows > 0) broken.push({ reference, rows: found.rows });
    }
    return broken;
  });
}

/** Versions that cannot be: closed before they began, standing twice at once, or written after the last write. */
export async function impossibleVersions(
  database: Database,
): Promise<{ table: string; rows: number }[]> {
  return database.withConnection(async (connection) => {
    const { rows: kept } = await connection.query<{
      name: string;
      key: string;
    }>(
      `select relname as name, string_agg(format('version.%1$I = other.%1$I', attname), ' and ') as key
         from pg_index join pg_class on pg_class.oid = indrelid
         join pg_attribute on attrelid = indrelid and attnum = any (indkey)
        where indisprimary and relnamespace = 'record'::regnamespace
          and to_regclass(format('history.%I', relname)) is not null group by 1 order by 1`,
    );
    const found = [];
    for (const { name, key } of kept) {
      const { rows } = await connection.query<{ rows: number }>(
        `select (select count(*) from history.${name} version where version.superseded_at <= version.recorded_at)
              + (select count(*) from history.${name} version join record.${name} other on ${key}
                  where version.superseded_at > other.recorded_at)
              + (select count(*) from record.${name} version join platform.authority on authority.code = version.authority
                  where version.recorded_at > authority.moment) as rows`,
      );
      const [counted = { rows: 0 }] = rows;
      if (counted.rows > 0) found.push({ table: name, rows: counted.rows });
    }
    return found;
  });
}
