-- Run as whoever connects; every later migration runs as goldthread_owner.
--   owner        migrations and backup
--   application  requests and commands, with the person asking named in each transaction
--   engine       reads all of one authority to derive what is due; writes only what it derives
--   loader       the application's rights, and may set recorded times in the past; never used by a request
do $$
declare role_name text;
begin
  foreach role_name in array array['goldthread_owner', 'goldthread_application', 'goldthread_engine', 'goldthread_loader'] loop
    begin
      execute format('create role %I nologin', role_name);
    exception when duplicate_object or unique_violation then null;  -- another database of this cluster made it
    end;
    if not pg_has_role(current_user, role_name, 'member') then
      execute format('grant %I to %I', role_name, current_user);
    end if;
  end loop;
end $$;

-- The embedded database has no connection to COPY through: there COPY speaks to a device, as to a file.
do $$ begin
  if version() ~ 'emcc|emscripten|wasm' then
    grant pg_read_server_files, pg_write_server_files to goldthread_application, goldthread_engine, goldthread_loader;
  end if;
end $$;

create extension if not exists pg_trgm with schema public;
create extension if not exists unaccent with schema public;
create extension if not exists fuzzystrmatch with schema public;

create schema record authorization goldthread_owner;
create schema history authorization goldthread_owner;
create schema now authorization goldthread_owner;
create schema known authorization goldthread_owner;
create schema staging authorization goldthread_owner;
alter schema platform owner to goldthread_owner;
grant usage on schema public to goldthread_owner, goldthread_application, goldthread_engine, goldthread_loader;
