-- In which tables somebody wrote the words of a search was asked by a question put together, and planned, each time:
-- half of a search that finds nothing. It is a function, written anew when the tables that are searched change, so that
-- each connection plans it once.
create function platform.write_tables_with() returns trigger language plpgsql as $$
begin
  execute format($sql$
    create or replace function platform.tables_with(ours text, asked tsquery) returns text[] language plpgsql stable
      set search_path = platform, pg_temp as $body$ begin return array[%s]; end $body$ $sql$, (
    select string_agg(format('case when exists (select from record.%1$I of_row
        where authority = ours and platform.words_of(child_id, %2$s) @@ asked) then %1$L end', table_name, words_sql), ', ')
      from platform.searched));
  comment on function platform.tables_with is 'The tables in which somebody wrote the words, whoever may see it.';
  revoke execute on function platform.tables_with from public;
  return null;
end $$;
create trigger tables_with after insert or update or delete on platform.searched
  for each statement execute function platform.write_tables_with();
update platform.searched set by_day = by_day;

do $$ begin
  execute regexp_replace(pg_get_functiondef('platform.notes_found'::regproc),
    'execute \(\s+select ''select array\[.*?into held using ours, asked;', 'held := platform.tables_with(ours, asked);');
end $$;

-- A name is made plain some thousand times in a search. A function in SQL that cannot become part of its question is
-- started anew each time; this says the same in a quarter of the time.
create or replace function platform.plain(words text) returns text language plpgsql immutable parallel safe as $$
begin
  return lower(public.unaccent('public.unaccent'::regdictionary, coalesce(words, '')));
end $$;

-- What is found is looked up by index, not joined to everybody.
alter function platform.people_named rows 20;
alter function platform.children_named rows 50;
alter function platform.notes_found rows 50;
