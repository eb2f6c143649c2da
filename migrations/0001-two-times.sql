-- Who may do what, and how every fact keeps its two times.
--
-- record.x   the row as it stands now, withdrawn or not
-- history.x  its closed versions, written by one trigger shared by all tables
-- now.x      what everyday SQL reads: the rows that stand and are not withdrawn
-- known.x    the same rows as they were known at the moment asked for (platform.known_at)
--
-- `now` and `known` hold views of the same names and columns, so one query answers both
-- questions: a transaction chooses between them with its search_path and nothing else.

grant usage on schema platform, record, history, now, known
  to goldthread_application, goldthread_engine, goldthread_loader;
grant usage, create on schema staging to goldthread_application, goldthread_engine, goldthread_loader;

create table platform.authority (
  code        text primary key check (code ~ '^[A-Z0-9]{3,9}$'),
  name        text not null,
  -- The last moment anything was written. Whatever is still being written gets a later one,
  -- so a figure known at this moment can never change.
  moment      timestamptz not null default '-infinity',
  -- The day up to which chains of obligations are materialised.
  derived_to  date not null default '1900-01-01',
  -- The last day the data speak of, when nobody records live; null when people do.
  data_until  date
);
comment on table platform.authority is 'A council with children''s services. Every key of the record begins with its code.';
grant select on platform.authority to goldthread_application, goldthread_engine, goldthread_loader;
grant insert on platform.authority to goldthread_application, goldthread_loader;
grant update (derived_to, data_until, name) on platform.authority to goldthread_application, goldthread_engine, goldthread_loader;

create function platform.moment() returns timestamptz language sql stable parallel safe
  return nullif(current_setting('goldthread.moment', true), '')::timestamptz;
comment on function platform.moment is 'The recorded time of the write now running.';

create function platform.known_at() returns timestamptz language sql stable parallel safe
  return current_setting('goldthread.known_at')::timestamptz;
comment on function platform.known_at is 'The moment whose knowledge the views of schema known show.';

create function platform.actor() returns text language sql stable parallel safe
  return nullif(current_setting('goldthread.actor', true), '');

-- One write at a time in an authority. Taken late (after reading, checking and staging), held
-- to the commit: recorded times then never run backwards and every reader knows the latest
-- moment that no running write can still change, without waiting for anyone.
create function platform.begin_write(authority_code text) returns timestamptz
language plpgsql security definer set search_path = platform, pg_temp as $$
declare began timestamptz := platform.moment();
begin
  if began is not null then return began; end if;
  perform pg_advisory_xact_lock(hashtextextended('goldthread write ' || authority_code, 0));
  update platform.authority set moment = greatest(clock_timestamp(), moment + interval '1 microsecond')
   where code = authority_code returning moment into began;
  if began is null then raise exception 'There is no authority %', authority_code; end if;
  perform set_config('goldthread.moment', began::text, true);
  return began;
end $$;

-- True when nobody is writing: then everything up to now is settled, not only up to the last write.
create function platform.nobody_writes(authority_code text) returns boolean language sql volatile
  return pg_try_advisory_xact_lock_shared(hashtextextended('goldthread write ' || authority_code, 0));

create function platform.keep_version() returns trigger language plpgsql as $$
begin
  if TG_TABLE_SCHEMA = 'record' and current_user = 'goldthread_application' then
    if exists (select 1 from new_rows where recorded_at is distinct from platform.moment()) then
      raise exception 'A row of % must be recorded at the moment of its write', TG_TABLE_NAME;
    end if;
  elsif exists (select 1 from new_rows where recorded_at > clock_timestamp() + interval '1 second') then
    raise exception 'A row of % cannot be recorded in the future', TG_TABLE_NAME;
  end if;
  if TG_OP = 'UPDATE' then
    execute format(
      'insert into history.%I select changed.recorded_at, old_rows.* from old_rows join new_rows changed using (%s)
        where changed.recorded_at > old_rows.recorded_at', TG_TABLE_NAME, TG_ARGV[0]);
  end if;
  return null;
end $$;
comment on function platform.keep_version is 'Closes the old version of each changed row. Two changes in one write leave one version.';

-- Gives a table of schema record its two times: the columns, the key, the history twin, the
-- trigger, the views and the rights. Called once for each table, by the migration that makes it.
create procedure platform.keep(
  name text, key text default 'authority, id', history_index text default null, writer text default 'goldthread_application')
language plpgsql as $$
declare
  about_child boolean := exists (select 1 from information_schema.columns
    where table_schema = 'record' and table_name = name and column_name = 'child_id');
begin
  execute format($sql$
    alter table record.%1$I
      add recorded_at timestamptz not null default platform.moment(),
      add recorded_by text not null default coalesce(platform.actor(), 'goldthread'),
      add source text not null default 'record' check (source in ('record', 'ssda903', 'cin-census', 'derived')),
      add source_row uuid,
      add withdrawn boolean not null default false,
      add primary key (%2$s)
  $sql$, name, key);
  execute format('alter table record.%I add foreign key (authority) references platform.authority', name);
  if about_child then
    execute format('alter table record.%I add foreign key (authority, child_id) references record.child', name);
    if key = 'authority, id' then execute format('create index on record.%I (authority, child_id)', name); end if;
  end if;

  execute format('create table history.%1$I (superseded_at timestamptz not null, like record.%1$I)', name);
  execute format('create index on history.%I (%s)', name,
    coalesce(history_index, case when about_child then 'authority, child_id' else key end));

  execute format('create trigger keep_version_of_new after insert on record.%I
    referencing new table as new_rows for each statement execute function platform.keep_version(%L)', name, key);
  execute format('create trigger keep_version after update on record.%I
    referencing old table as old_rows new table as new_rows for each statement execute function platform.keep_version(%L)', name, key);

  call platform.show(name);
  -- What people record, the application writes; what is derived, the engine alone.
  execute format('grant select, insert, update on record.%I to %s, goldthread_loader', name, writer);
  execute format('grant insert on history.%I to %s, goldthread_loader', name, writer);
  execute format('grant select on record.%1$I, history.%1$I to goldthread_application, goldthread_engine', name);
  execute format('grant select on history.%I to goldthread_loader', name);
end $$;

-- Makes the two views of a table again; called by keep, and by a migration that adds columns.
create procedure platform.show(name text) language plpgsql as $$
declare
  columns text := (select string_agg(quote_ident(column_name), ', ' order by ordinal_position)
    from information_schema.columns where table_schema = 'record' and table_name = name);
begin
  execute format('create or replace view now.%1$I with (security_invoker) as
    select %2$s from record.%1$I where not withdrawn', name, columns);
  execute format('create or replace view known.%1$I with (security_invoker) as
    select %2$s from record.%1$I where recorded_at <= platform.known_at() and not withdrawn
    union all
    select %2$s from history.%1$I
     where recorded_at <= platform.known_at() and superseded_at > platform.known_at() and not withdrawn', name, columns);
  execute format('grant select on now.%1$I, known.%1$I to goldthread_application, goldthread_engine, goldthread_loader', name);
end $$;
