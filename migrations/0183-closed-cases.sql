-- When the work with a child is closed or stepped down, whoever worked with the child stops on that day, and the record
-- says why. They can read it for two weeks, like everybody who hands over.
alter table record.allocation add ended_because text,
  add constraint allocation_ended_because check (ended_because is null or ended_because in ('closed', 'stepped down') and ended_on is not null);
alter table history.allocation add ended_because text;
call platform.show('allocation');

-- The manager of the team that worked with a closed case keeps it for as long, from the day it was decided where that is
-- later than the day it was closed: to undo the closing, to put it right, to answer for it.
do $$ begin
  execute replace(pg_get_functiondef('platform.find_relationships_asking()'::regprocedure),
    '    return query
    select gone.child_id, ''team'', gone.ended_on + 1',
    '    -- So is one whose case was closed, for two weeks.
    owed := owed || array(
      select gone.child_id from record.allocation gone
       where gone.authority = ours and not gone.withdrawn and gone.ended_because is not null and gone.ended_on < today
         and greatest(gone.ended_on, (gone.recorded_at at time zone ''Europe/London'')::date) + 14 >= today);
    return query
    select gone.child_id, ''team'', gone.ended_on + 1');
end $$;
create index on record.allocation (authority, ended_on) where ended_because is not null;
