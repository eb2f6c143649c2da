-- Row-level security on every table of record and history: `force`, so that nobody but the owner's own
-- functions is left out. What a policy asks is asked once for a statement, never once for a row.

-- Sections of a record that can be restricted by themselves, and the tables they are kept in.
create table platform.section (key text not null, table_name text not null, primary key (key, table_name));
comment on table platform.section is 'Which tables hold each part of a record that can be restricted apart from the whole.';
insert into platform.section values
  ('address', 'address'), ('address', 'placement'),
  ('enquiry', 'section_47_enquiry'), ('enquiry', 'strategy_discussion'),
  ('front door', 'contact'), ('front door', 'referral'),
  ('health', 'health_assessment'), ('health', 'health_check'), ('health', 'outcomes_in_year');
grant select on platform.section to goldthread_application, goldthread_engine, goldthread_loader;

create table platform.narrative (table_name text not null, column_name text not null, primary key (table_name, column_name));
comment on table platform.narrative is 'Columns in which people write freely: shown only to those whose role reads narrative.';
insert into platform.narrative values
  ('allocation', 'reason'), ('contact', 'came_from'), ('contact', 'reason'), ('contact', 'rationale'),
  ('early_help_episode', 'lead'), ('health_assessment', 'refused_because'), ('in_touch_contact', 'notes'),
  ('oversight', 'decision'), ('oversight', 'notes'), ('pre_proceedings', 'extended_because'),
  ('previous_permanence', 'ended_words'), ('strategy_discussion', 'late_because'),
  ('visit', 'place'), ('visit', 'child_words'), ('visit', 'observation'), ('visit', 'notes'), ('waiver', 'reason');
grant select on platform.narrative to goldthread_application, goldthread_engine, goldthread_loader;

-- What everyday SQL reads says nothing of what people wrote to those whose role does not read it.
create or replace procedure platform.show(name text) language plpgsql as $$
declare
  columns text := (select string_agg(quote_ident(column_name), ', ' order by ordinal_position)
    from information_schema.columns where table_schema = 'record' and table_name = name);
  shown text := (
    select string_agg(case when narrative.column_name is null then quote_ident(listed.column_name) else
             format('case when (select platform.reads_narrative()) then %1$I end as %1$I', listed.column_name) end, ', ' order by ordinal_position)
      from information_schema.columns listed
      left join platform.narrative on narrative.table_name = name and narrative.column_name = listed.column_name
     where table_schema = 'record' and listed.table_name = name);
begin
  execute format('create or replace view now.%1$I with (security_invoker) as
    select %2$s from record.%1$I where not withdrawn', name, shown);
  execute format('create or replace view known.%1$I with (security_invoker) as
    select %2$s from (
      select %3$s from record.%1$I where recorded_at <= (select platform.known_at()) and not withdrawn
      union all
      select %3$s from history.%1$I
       where recorded_at <= (select platform.known_at()) and superseded_at > (select platform.known_at()) and not withdrawn) versions',
    name, shown, columns);
  execute format('create or replace view few.%1$I with (security_invoker) as select %2$s from known.%1$I %3$s', name, columns,
    'where ' || quote_ident(platform.child_of(format('record.%I', name)::regclass)) || ' = any ((select platform.few())::uuid[])');
  execute format('grant select on now.%1$I, known.%1$I, few.%1$I to goldthread_application, goldthread_engine, goldthread_loader', name);
end $$;

-- Puts a table and its history under the policies: `seen` who reads its rows, `written` who writes them,
-- both conditions on one row of the asker's authority.
create procedure platform.guard_by(name text, seen text, written text) language plpgsql as $$
declare
  place text;
  ours text := 'authority = (select platform.authority_asked())';
begin
  foreach place in array array['record', 'history'] loop
    if to_regclass(place || '.' || name) is null then continue; end if;
    execute format('alter table %I.%I enable row level security', place, name);
    execute format('alter table %I.%I force row level security', place, name);
    execute format('drop policy if exists kept on %1$I.%2$I; drop policy if exists engine on %1$I.%2$I;
      drop policy if exists seen on %1$I.%2$I; drop policy if exists recorded on %1$I.%2$I; drop policy if exists corrected on %1$I.%2$I', place, name);
    -- The owner's functions decide who sees what, and have to see it first.
    execute format('create policy kept on %I.%I to goldthread_owner using (true) with check (true)', place, name);
    execute format('create policy engine on %I.%I to goldthread_engine, goldthread_loader using (%3$s) with check (%3$s)', place, name, ours);
    execute format('create policy seen on %I.%I for select to goldthread_application using (%s and %s)', place, name, ours, seen);
  end loop;
  execute format('create policy recorded on record.%I for insert to goldthread_application with check (%s and %s)', name, ours, written);
  execute format('create policy corrected on record.%I for update to goldthread_application
    using (%2$s and %3$s) with check (%2$s and %3$s)', name, ours, written);
  -- Closed versions come from the trigger and from nowhere else.
  if to_regclass('history.' || name) is not null then
    execute format('create policy recorded on history.%I for insert to goldthread_application with check (%s and pg_trigger_depth() > 0)', name, ours);
  end if;
end $$;

-- The usual conditions, by the columns a table has.
create procedure platform.guard(name text) language plpgsql as $$
declare
  child text := case when name = 'child' then 'id' when exists (select from information_schema.columns
    where table_schema = 'record' and table_name = name and column_name = 'child_id') then 'child_id' end;
  section text := (select string_agg(format(' and %s not in (select platform.sections_closed(%L))', child, key), '')
    from platform.section where table_name = name);
  just_recorded text := '(recorded_at = (select platform.moment()) and recorded_by = (select platform.actor()))';
  seen text := format('((select platform.reaches_authority()) or %1$s in (select platform.children_reached()))
    and %1$s not in (select platform.children_closed())%2$s', child, section);
  written text := format('(select platform.may(''record.write'')) and ((select platform.reaches_authority()) or %1$s in (select platform.children_written()))
    and %1$s not in (select platform.children_closed())%2$s', child, section);
  people text := '((select platform.reaches_authority()) or %1$s in (select platform.people_reached()))
    and not (%1$s in (select platform.people_closed()))';
  staff text := '(select platform.account_asking()) is not null';
begin
  if name = 'child' then
    call platform.guard_by(name, format('(%s or %s)', seen, just_recorded),
      format('(select platform.may(''record.write'')) and (%s or %s)', written, just_recorded));
  elsif name = 'person' then
    call platform.guard_by(name, format('(%s or %s)', format(people, 'id'), just_recorded),
      format('(select platform.may(''record.write'')) and (%s or %s)', format(people, 'id'), just_recorded));
  elsif name = 'address' then
    call platform.guard_by(name,
      format('(case when child_id is not null then %s else %s and person_id not in (select platform.people_of_closed_sections(''address'')) end)',
        seen, format(people, 'person_id')),
      format('(select platform.may(''record.write'')) and (case when child_id is not null then %s else %s end)',
        written, format(people, 'person_id')));
  elsif name = 'return_row' then
    call platform.guard_by(name, '((select platform.may(''imports.write'')) or la_child_id in (select la_child_id from record.child))
      and la_child_id not in (select platform.numbers_closed())', '(select platform.may(''imports.write''))');
  elsif name = 'return_file' then
    call platform.guard_by(name, staff, '(select platform.may(''imports.write''))');
  elsif child is null then
    call platform.guard_by(name, staff, '(select platform.may(''account.manage''))');
  else
    call platform.guard_by(name, seen, written);
  end if;
end $$;

-- From here on a table is guarded by the migration that makes it.
alter procedure platform.keep(text, text, text, text) rename to keep_two_times;
create procedure platform.keep(
  name text, key text default 'authority, id', history_index text default null, writer text default 'goldthread_application')
language plpgsql as $$
begin
  call platform.keep_two_times(name, key, history_index, writer);
  call platform.guard(name);
end $$;

do $$
declare name text;
begin
  for name in select table_name from information_schema.tables where table_schema = 'record' and table_type = 'BASE TABLE' loop
    call platform.guard(name);
  end loop;
  for name in select table_name from platform.narrative group by table_name loop
    call platform.show(name);
  end loop;
  for name in select table_name from information_schema.tables where table_schema = 'history' loop
    execute format('comment on table history.%1$I is %2$L', name, 'The closed versions of record.' || name || '.');
  end loop;
end $$;

-- Who decides about access sees and writes its rows by permission, never by reaching the child.
call platform.guard_by('working_relationship',
  '(account_id = (select platform.account_asking()) or (select platform.may(''relationship.manage'')) or (select platform.may(''trail.read'')))',
  '(select platform.may(''relationship.manage'')) and account_id <> (select platform.account_asking())
   and ((select platform.reaches_authority()) or child_id in (select platform.children_reached()) or team_id in (select platform.teams_asking()))
   and (child_id is null or child_id not in (select platform.children_closed()))');
call platform.guard_by('restriction',
  '((select platform.account_asking()) = any (list) or (select platform.may(''restriction.manage'')))',
  '(select platform.may(''restriction.manage''))');
call platform.guard_by('conflict_of_interest',
  '(account_id = (select platform.account_asking()) or (select platform.may(''conflict.manage'')))',
  '((select platform.may(''conflict.manage'')) or account_id = (select platform.account_asking()) and ended_on is null)');
call platform.guard_by('break_glass',
  '(account_id = (select platform.account_asking()) or (select platform.may(''breakglass.review'')))',
  '(select platform.may(''breakglass.review'')) and account_id <> (select platform.account_asking())');
