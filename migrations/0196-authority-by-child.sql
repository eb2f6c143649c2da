-- A child's row names the child by the authority too, so its key to the child is one to the authority already: a
-- second look-up for every row that is written said nothing more.
create procedure platform.authority_by_child(name text) language plpgsql as $$
declare
  about_child boolean := exists (select from information_schema.columns
    where table_schema = 'record' and table_name = name and column_name = 'child_id' and is_nullable = 'NO');
begin
  if about_child then
    execute format('alter table record.%I drop constraint if exists %I', name, name || '_authority_fkey');
  end if;
end $$;
comment on procedure platform.authority_by_child is 'Takes away a key to the authority that the key to the child implies.';

create or replace procedure platform.keep(
  name text, key text default 'authority, id', history_index text default null, writer text default 'goldthread_application')
language plpgsql as $$
begin
  call platform.keep_two_times(name, key, history_index, writer);
  call platform.authority_by_child(name);
  call platform.guard(name);
end $$;

do $$
declare name text;
begin
  for name in select table_name from information_schema.tables where table_schema = 'record' and table_type = 'BASE TABLE' loop
    call platform.authority_by_child(name);
  end loop;
end $$;
