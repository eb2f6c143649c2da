-- What was moved is read under today's restrictions and conflicts, like every past: of neither child that is
-- closed to the asker, whatever they answer for.
create or replace function platform.moved_records() returns table (
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
     and not exists (select from platform.children_closed() closed where closed in (away.child_id, came.child_id))
   order by away.recorded_at desc, away.id;
end $$;

create or replace function platform.moved_words(gone uuid) returns setof jsonb language plpgsql stable
  security definer set search_path = platform, pg_temp rows 10 as $$
declare
  ours text := platform.authority_asked();
  place text;
begin
  if not exists (select from platform.moved_records() moved where moved.about_id = gone) then return; end if;
  for place in select table_name from platform.movable loop
    return query execute format('select to_jsonb(kept) from record.%1$I kept where authority = $1 and id = $2
      union all select to_jsonb(past) - ''superseded_at'' from history.%1$I past where authority = $1 and id = $2', place) using ours, gone;
  end loop;
end $$;
