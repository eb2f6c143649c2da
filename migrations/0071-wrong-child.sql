-- What was written about the wrong child goes to the right one. On the first child's record stays that
-- something was moved, when and by whom; what it said shows there no more, at any date.
create table record.moved (
  authority text not null, id uuid not null, child_id uuid not null,
  -- `away` from this child, or `here` from another whose record says nothing of whose.
  direction text not null check (direction in ('away', 'here')),
  -- The record that went, or the one that came.
  about_id uuid not null,
  what text not null,
  -- Of what came: who wrote it, and when.
  written_by text, written_at timestamptz,
  check ((direction = 'here') = (written_by is not null))
);
comment on table record.moved is 'A record written about the wrong child was moved: that it was, by whom and when, without what it says.';
call platform.keep('moved');

-- Tables whose rows can be moved, with what hangs on them. Their moved rows are read by nobody but the engines.
create table platform.movable (table_name text primary key);
comment on table platform.movable is 'Tables whose rows may be moved to another child; the rows moved away are hidden at every date.';
insert into platform.movable values
  ('visit'), ('visit_present'), ('visit_outcome'), ('action'), ('oversight'), ('strategy_discussion'),
  ('discussion_attendance'), ('section_47_enquiry'), ('handover_note'), ('handover_reading'), ('correction'), ('sign_off'), ('finished_without');
grant select on platform.movable to goldthread_application, goldthread_engine, goldthread_loader;

create function platform.moved_away() returns setof uuid language plpgsql stable parallel safe
  security definer set search_path = platform, pg_temp rows 10 as $$
declare
  ours text := platform.authority_asked();
begin
  return query select about_id from record.moved where authority = ours and direction = 'away' and not withdrawn;
end $$;
create index on record.moved (authority) where direction = 'away';

-- The conditions of every guarded table, and of a movable one that the row was not moved away.
alter procedure platform.guard_by(text, text, text) rename to guard_rows_by;
create procedure platform.guard_by(name text, seen text, written text) language plpgsql as $$
declare
  here text := case when exists (select from platform.movable where table_name = name)
    then ' and not (id in (select platform.moved_away()))' else '' end;
begin
  call platform.guard_rows_by(name, seen || here, written || here);
end $$;
do $$
declare name text;
begin
  for name in select table_name from platform.movable loop
    call platform.guard(name);
  end loop;
end $$;

-- Who answers for the record's integrity sees what was moved: to judge whether more has to be done.
update platform.role set may = array(select distinct unnest(may || '{moved.read}'::text[]) order by 1)
 where key = 'information-governance';

create function platform.moved_records() returns table (
    child_id uuid, about_id uuid, what text, moved_at timestamptz, moved_by text, to_child uuid)
  language plpgsql stable security definer set search_path = platform, pg_temp rows 10 as $$
#variable_conflict use_column
declare
  ours text := platform.authority_asked();
begin
  if not platform.may('moved.read') then return; end if;
  return query
  select away.child_id, away.about_id, away.what, away.recorded_at, platform.who(away.recorded_by), came.child_id
    from record.moved away
    left join record.moved came on came.authority = ours and came.direction = 'here' and came.recorded_at = away.recorded_at
   where away.authority = ours and away.direction = 'away' and not away.withdrawn
     and away.what not in ('part')
   order by away.recorded_at desc, away.id;
end $$;

-- What a moved record said while it stood on the first child's record: every version, latest first.
create function platform.moved_words(gone uuid) returns setof jsonb language plpgsql stable
  security definer set search_path = platform, pg_temp rows 10 as $$
declare
  ours text := platform.authority_asked();
  place text;
begin
  if not platform.may('moved.read')
     or not exists (select from record.moved where authority = ours and about_id = gone and direction = 'away') then return; end if;
  for place in select table_name from platform.movable loop
    return query execute format('select to_jsonb(kept) from record.%1$I kept where authority = $1 and id = $2
      union all select to_jsonb(past) - ''superseded_at'' from history.%1$I past where authority = $1 and id = $2', place) using ours, gone;
  end loop;
end $$;
