-- A figure asked for again after a write differs only by what was written since, and a write is about few
-- children. So the database keeps of whom each table was last written, and can show their rows alone.

create table platform.last_write (
  authority text not null references platform.authority,
  -- A table of schema record.
  kept      text not null,
  -- Null for a write not told child by child: of many rows, of no child, or into the past.
  child_id  uuid,
  moment    timestamptz not null,
  -- The last of those that recorded anything earlier than its own moment: what was known before is no longer what it was.
  into_past timestamptz,
  unique nulls not distinct (authority, kept, child_id)
);
comment on table platform.last_write is
  'When each table of the record was last written, child by child. Written only by the trigger that keeps versions.';
create index last_write_since on platform.last_write (authority, moment);
grant select, insert, update on platform.last_write to goldthread_application, goldthread_engine, goldthread_loader;

-- The column that tells whose rows a table of the record holds.
create function platform.child_of(relation oid) returns text language sql stable as $$
  select coalesce(
    (select 'child_id' from pg_attribute where attrelid = relation and attname = 'child_id'),
    (select 'id' from pg_class where oid = relation and relname = 'child'))
$$;

create or replace function platform.keep_version() returns trigger language plpgsql as $$
declare
  written timestamptz := platform.moment();
  first timestamptz;
  last timestamptz;
  many bigint;
  child text;
begin
  select min(recorded_at), max(recorded_at), count(*) into first, last, many from new_rows;
  if many = 0 then return null; end if;
  if current_user = 'goldthread_application' then
    if first is distinct from written or last is distinct from written then
      raise exception 'A row of % must be recorded at the moment of its write', TG_TABLE_NAME;
    end if;
  elsif last > clock_timestamp() + interval '1 second' then
    raise exception 'A row of % cannot be recorded in the future', TG_TABLE_NAME;
  end if;
  if TG_OP = 'UPDATE' then
    execute format(
      'insert into history.%I select changed.recorded_at, old_rows.* from old_rows join new_rows changed using (%s)
        where changed.recorded_at > old_rows.recorded_at', TG_TABLE_NAME, TG_ARGV[0]);
  end if;
  if many <= 200 and first = written then child := platform.child_of(TG_RELID); end if;
  execute format($sql$
    insert into platform.last_write as before (authority, kept, child_id, moment, into_past)
    select distinct authority, %L, %s, $1, $2 from new_rows
        on conflict (authority, kept, child_id) do update
       set moment = excluded.moment, into_past = coalesce(excluded.into_past, before.into_past)
  $sql$, TG_TABLE_NAME, coalesce(child, 'null::uuid'))
  using coalesce(written, clock_timestamp()),
        case when first is distinct from written then coalesce(written, clock_timestamp()) end;
  return null;
end $$;
comment on function platform.keep_version is
  'Closes the old version of each changed row and says of whom rows were written. Two changes in one write leave one version.';

-- few.x: of known.x the rows of the children asked for; of a table about no child, all.
set local role none; -- only who made the other schemas may make one
create schema few authorization goldthread_owner;
set local role goldthread_owner;
comment on schema few is 'The views of known with the rows of a few children alone: those of platform.few().';
grant usage on schema few to goldthread_application, goldthread_engine, goldthread_loader;

create function platform.few() returns uuid[] language sql stable parallel safe
  return current_setting('goldthread.few')::uuid[];
comment on function platform.few is 'The children whose rows the views of schema few show.';

create or replace procedure platform.show(name text) language plpgsql as $$
declare
  columns text := (select string_agg(quote_ident(column_name), ', ' order by ordinal_position)
    from information_schema.columns where table_schema = 'record' and table_name = name);
  child text := platform.child_of(format('record.%I', name)::regclass);
begin
  execute format('create or replace view now.%1$I with (security_invoker) as
    select %2$s from record.%1$I where not withdrawn', name, columns);
  execute format('create or replace view known.%1$I with (security_invoker) as
    select %2$s from record.%1$I where recorded_at <= (select platform.known_at()) and not withdrawn
    union all
    select %2$s from history.%1$I
     where recorded_at <= (select platform.known_at()) and superseded_at > (select platform.known_at()) and not withdrawn', name, columns);
  execute format('create or replace view few.%1$I with (security_invoker) as select %2$s from known.%1$I %3$s', name, columns,
    'where ' || quote_ident(child) || ' = any ((select platform.few())::uuid[])');
  execute format('grant select on now.%1$I, known.%1$I, few.%1$I to goldthread_application, goldthread_engine, goldthread_loader', name);
end $$;
comment on procedure platform.show is 'Makes the views of a table again; called by keep, and by a migration that adds columns.';

do $$
declare name text;
begin
  for name in select table_name from information_schema.views where table_schema = 'known' loop
    call platform.show(name);
  end loop;
end $$;
