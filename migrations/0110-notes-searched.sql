-- What people wrote is found by its words, folded and brought to their stems. No word is too common to be
-- looked for: Will is also a name.
create text search dictionary platform.stem (template = pg_catalog.snowball, language = english);
create text search configuration platform.written (copy = pg_catalog.simple);
alter text search configuration platform.written
  alter mapping for asciiword, word, asciihword, hword, hword_asciipart, hword_part with public.unaccent, platform.stem;
-- The same words as they are spelt.
create text search configuration platform.spelt (copy = pg_catalog.simple);
alter text search configuration platform.spelt
  alter mapping for asciiword, word, asciihword, hword, hword_asciipart, hword_part with public.unaccent, pg_catalog.simple;

-- The words of a row, and whose they are: a search for those who reach a few children asks the index for these
-- children's words, and how long it takes tells nothing of anybody else's.
create function platform.words_of(child uuid, words text) returns tsvector language sql immutable parallel safe cost 1000
  return case when words ~ '[[:alnum:]]' then
    to_tsvector('platform.written'::regconfig, words) || array_to_tsvector(array['child:' || child::text]) end;

-- Every spelling that was ever written, to look for one like a word that nobody wrote. Read by the owner's
-- functions alone: that a word is in it says nothing to anybody.
create table platform.spelling (authority text not null references platform.authority, word text not null, primary key (authority, word));
comment on table platform.spelling is 'Words people have written, for searches that are spelt otherwise.';
create index spelling_alike on platform.spelling using gin (word public.gin_trgm_ops);
alter table platform.spelling enable row level security;
alter table platform.spelling force row level security;
create policy kept on platform.spelling to goldthread_owner using (true) with check (true);

create function platform.keep_spelling() returns trigger language plpgsql
  security definer set search_path = platform, pg_temp as $$
begin
  execute format($sql$
    insert into platform.spelling
    select distinct authority, word
      from new_rows cross join lateral unnest(tsvector_to_array(to_tsvector('platform.spelt', %s))) said (word)
     where word ~ '^[[:alpha:]]{4,30}$' order by authority, word
    on conflict do nothing $sql$, replace(TG_ARGV[0], 'of_row.', 'new_rows.'));
  return null;
end $$;

create table platform.searched (table_name text primary key, day_sql text not null, words_sql text not null);
comment on table platform.searched is 'Tables whose free text is searched: the day of a row, and its words as the index has them.';
grant select on platform.searched to goldthread_application;

-- Has everything searched that people write freely in a table; called again when a column is added.
create procedure platform.search_in(name text, day_sql text) language plpgsql as $$
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
  execute format($sql$
    insert into platform.spelling
    select distinct authority, word from record.%I of_row cross join lateral unnest(tsvector_to_array(to_tsvector('platform.spelt', %s))) said (word)
     where word ~ '^[[:alpha:]]{4,30}$' on conflict do nothing $sql$, name, words);
end $$;

call platform.search_in('visit', 'of_row.visited_on');
call platform.search_in('visit_outcome', '(of_row.recorded_at at time zone ''Europe/London'')::date');
call platform.search_in('action', '(of_row.recorded_at at time zone ''Europe/London'')::date');
call platform.search_in('oversight', 'of_row.entered_on');
call platform.search_in('handover_note', 'of_row.written_on');
call platform.search_in('plan', 'of_row.reviewed_on');
call platform.search_in('plan_outcome', '(of_row.recorded_at at time zone ''Europe/London'')::date');
call platform.search_in('strategy_discussion', 'of_row.held_on');
call platform.search_in('enquiry_decision', 'of_row.decided_on');
call platform.search_in('contact', 'of_row.received_on');
call platform.search_in('in_touch_contact', 'of_row.made_on');
call platform.search_in('chronology_entry', '(of_row.recorded_at at time zone ''Europe/London'')::date');
call platform.search_in('chronology_pattern', 'of_row.half_year');
-- A word that most notes have is found in the newest of them.
create index visit_newest on record.visit (authority, visited_on desc);
create index oversight_newest on record.oversight (authority, entered_on desc);
create index person_by_name on record.person using gin
  (platform.plain(coalesce(given_names, '') || ' ' || coalesce(family_name, '')) public.gin_trgm_ops);
