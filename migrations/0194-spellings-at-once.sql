-- The spellings of a whole table are collected by the engine's own count of words: taking every word of every row
-- apart, and looking at each, took longer than making the index.
create or replace procedure platform.search_in(name text, day_sql text) language plpgsql as $$
declare
  words text := (select string_agg(format('coalesce(of_row.%I, '''')', column_name), ' || '' '' || ' order by column_name)
    from platform.narrative where narrative.table_name = name);
begin
  insert into platform.searched values (name, day_sql, words)
    on conflict (table_name) do update set day_sql = excluded.day_sql, words_sql = excluded.words_sql;
  execute format('drop index if exists record.%I', name || '_by_words');
  execute format('create index %I on record.%I using gin (platform.words_of(child_id, %s))',
    name || '_by_words', name, replace(words, 'of_row.', ''));
  execute format('create or replace trigger keep_spelling_of_new after insert on record.%I
    referencing new table as new_rows for each statement execute function platform.keep_spelling(%L)', name, words);
  execute format('create or replace trigger keep_spelling after update on record.%I
    referencing new table as new_rows for each statement execute function platform.keep_spelling(%L)', name, words);
  insert into platform.spelling
  select code, word from platform.authority
   cross join lateral ts_stat(format('select to_tsvector(''platform.spelt'', %s) from record.%I of_row where authority = %L', words, search_in.name, code))
   where word ~ '^[[:alpha:]]{4,30}$' order by code, word on conflict do nothing;
end $$;
