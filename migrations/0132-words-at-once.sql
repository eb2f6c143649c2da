-- To fill an empty record takes a third longer where the words of each row go into their index one by one. While
-- nothing is written that is searched, the indexes may be taken away, and made all at once when it is full.

create procedure platform.search_later() language plpgsql as $$
declare
  name text;
  written boolean;
begin
  for name in select table_name from platform.searched loop
    execute format('select exists (select from record.%I)', name) into written;
    if written then return; end if;
  end loop;
  for name in select table_name from platform.searched loop
    execute format('drop index record.%1$I; drop trigger keep_spelling_of_new on record.%2$I; drop trigger keep_spelling on record.%2$I',
      name || '_by_words', name);
  end loop;
end $$;
comment on procedure platform.search_later is 'Takes away the indexes of words where nothing is written yet; search goes on without them, slower.';

create procedure platform.search_again() language plpgsql as $$
declare missing platform.searched;
begin
  for missing in select * from platform.searched where to_regclass('record.' || quote_ident(table_name || '_by_words')) is null loop
    call platform.search_in(missing.table_name, missing.day_sql);
  end loop;
end $$;
comment on procedure platform.search_again is 'Makes the indexes of words that are not there, and the spellings of what was written without them.';
