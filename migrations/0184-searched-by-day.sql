-- Who else was there, to whom papers were given, and why somebody was given a child are found too: people look for
-- them by name.
call platform.search_in('visit_present', '(of_row.recorded_at at time zone ''Europe/London'')::date');
call platform.search_in('allocation', 'of_row.started_on');
call platform.search_in('circulation', 'of_row.given_on');
call platform.search_in('plan_given', 'of_row.given_on');

-- Of the tables that grow longest, whoever may open everybody is shown the newest fifty without every note being
-- looked at that has a word: first those among the newest thousand, then twenty thousand, then all.
alter table platform.searched add by_day boolean not null default false;
comment on column platform.searched.by_day is 'Has an index by its day, the newest first.';
create index action_newest on record.action (authority, ((recorded_at at time zone 'Europe/London')::date) desc);
update platform.searched set by_day = true where table_name in ('visit', 'oversight', 'action');

-- The days on which the thousand newest begin, and the twenty thousand; null where there are not so many.
create function platform.newest_begin(name text, day_sql text) returns date[] language plpgsql stable
  security definer set search_path = platform, pg_temp set enable_indexscan = on as $$
declare days date[];
begin
  execute format($sql$select array[
      (select %2$s from record.%1$I of_row where authority = $1 order by %2$s desc offset 1000 limit 1),
      (select %2$s from record.%1$I of_row where authority = $1 order by %2$s desc offset 20000 limit 1)]$sql$, name, day_sql)
    into days using platform.authority_asked();
  return days;
end $$;
revoke execute on function platform.newest_begin from public;

-- Rows that hold every term, newest first, of those the asker may see. Words are asked of their index and of nothing
-- else: whoever believes a word to be common and reads row by row until it comes may read them all. A table in which
-- nobody wrote them is not asked who may see it.
create or replace function platform.notes_found(terms text[], forgiving boolean, most integer)
returns table (kind text, id uuid, child_id uuid, on_day date) language plpgsql stable
  security definer set search_path = platform, pg_temp
  set enable_seqscan = off set enable_indexscan = off set max_parallel_workers_per_gather = 0 as $$
declare
  ours text := platform.authority_asked();
  asked tsquery;
  everybody boolean := platform.reaches_authority();
  reached uuid[];
  held text[];
  place platform.searched;
  days date[];
  rows_of text; newest text;
  questions text[] := '{}';
begin
  if not platform.may('child.open') or not platform.may('child.narrative') then return; end if;
  asked := platform.words_asked(terms, forgiving, true);
  if numnode(asked) = 0 then return; end if;
  if not everybody then
    reached := array(select platform.children_reached());
    if cardinality(reached) = 0 then return; end if;
    asked := asked && (select string_agg(quote_literal('child:' || one), ' | ')::tsquery from unnest(reached) one);
  end if;
  execute (
    select 'select array[' || string_agg(format('case when exists (select from record.%1$I of_row
        where authority = $1 and platform.words_of(child_id, %2$s) @@ $2) then %1$L end', table_name, words_sql), ', ') || ']'
      from platform.searched) into held using ours, asked;
  for place in select * from platform.searched where table_name = any (held) order by table_name loop
    rows_of := format('select id, child_id, %2$s as on_day from record.%1$I of_row
       where authority = $1 and not withdrawn and %3$s and platform.words_of(child_id, %4$s) @@ $2',
      place.table_name, place.day_sql, platform.seen_in(place.table_name), place.words_sql);
    newest := ' order by on_day desc, id limit $3';
    days := case when everybody and place.by_day then platform.newest_begin(place.table_name, place.day_sql) end;
    questions := questions || format('select %L as kind, found.id, found.child_id, found.on_day from (%s) found', place.table_name,
      case when days[1] is null then rows_of || newest
      -- One after the other, until there are as many as are asked for.
      else format('select * from (%s) walked limit $3', (
        select string_agg('(' || rows_of || span || newest || ')', ' union all ' order by turn)
          from unnest(array[
            format(' and %s >= %L', place.day_sql, days[1]),
            format(' and %1$s < %2$L and %1$s >= %3$L', place.day_sql, days[1], coalesce(days[2], '-infinity'::date)),
            format(' and %s < ', place.day_sql) || quote_literal(days[2])]) with ordinality spans (span, turn)
         where span is not null)) end);
  end loop;
  if cardinality(questions) = 0 then return; end if;
  return query execute array_to_string(questions, ' union all ') || ' order by 4 desc, 2 limit $3' using ours, asked, most;
end $$;
