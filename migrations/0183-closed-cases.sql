-- When the work with a child is closed or stepped down, whoever worked with the child stops on that day, and the record
-- says why. They can read it for two weeks, like everybody who hands over.
alter table record.allocation add ended_because text,
  add constraint allocation_ended_because check (ended_because is null or ended_because in ('closed', 'stepped down') and ended_on is not null);
alter table history.allocation add ended_because text;
call platform.show('allocation');

-- The manager of the team that worked with a closed case keeps it for as long: to undo the closing, to put it right, to
-- answer for it.
create or replace function platform.relationships_asking() returns table (
    child_id uuid, kind text, started_on date, ended_on date, reason text, writes boolean)
  language plpgsql stable parallel safe
  security definer set search_path = platform, pg_temp rows 100 as $$
#variable_conflict use_column
declare
  ours text := platform.authority_asked();
  asking uuid := platform.account_asking();
  practitioner uuid := platform.practitioner_asking();
  today date := platform.today();
  teams uuid[];
begin
  if asking is null then return; end if;
  return query
  select child_id, role, started_on, ended_on, reason, ended_on is null or ended_on >= today
    from record.allocation
   where authority = ours and practitioner_id = practitioner and not withdrawn and started_on <= today
     -- Who hands over can still answer questions for two weeks.
     and (ended_on is null or ended_on + case when role in ('chair', 'reviewing officer') then 0 else 14 end >= today);
  teams := array(select platform.teams_asking());
  if cardinality(teams) > 0 then
    return query
    select allocated.child_id, 'team', allocated.started_on, allocated.ended_on, team.name, true
      from record.allocation allocated
      left join record.team_membership member
        on allocated.team_id is null and member.authority = ours and not member.withdrawn
       and member.practitioner_id = allocated.practitioner_id and member.started_on <= today
       and (member.ended_on is null or member.ended_on >= today)
      join record.team on team.authority = ours and team.id = coalesce(allocated.team_id, member.team_id)
     where allocated.authority = ours and not allocated.withdrawn
       and allocated.role in ('accountable', 'working', 'personal adviser', 'named deputy')
       and allocated.started_on <= today and (allocated.ended_on is null or allocated.ended_on >= today)
       and team.id = any (teams);
    -- A child nobody answers for, to whom something is owed, is still the team's that answered last: else nobody
    -- who can give the child a worker would see that there is none. So is one whose case was closed, for two weeks.
    return query
    select gone.child_id, 'team', gone.ended_on + 1, null::date, team.name, true
      from record.allocation gone
      left join record.team_membership member
        on gone.team_id is null and member.authority = ours and not member.withdrawn
       and member.practitioner_id = gone.practitioner_id and member.started_on <= gone.ended_on
       and (member.ended_on is null or member.ended_on >= gone.ended_on)
      join record.team on team.authority = ours and team.id = coalesce(gone.team_id, member.team_id)
     where gone.authority = ours and not gone.withdrawn and gone.role in ('accountable', 'working')
       and gone.ended_on < today and team.id = any (teams)
       and not exists (
         select from record.allocation other
          where other.authority = ours and other.child_id = gone.child_id and not other.withdrawn
            and other.role in ('accountable', 'working') and other.started_on <= today
            and (other.ended_on is null or other.ended_on >= today or other.ended_on > gone.ended_on))
       and (gone.ended_because is not null
              -- From the day it was decided, where that is later than the day it was closed.
              and greatest(gone.ended_on, (gone.recorded_at at time zone 'Europe/London')::date) + 14 >= today
         or exists (
         select from record.obligation owed
          where owed.authority = ours and owed.child_id = gone.child_id and not owed.withdrawn and owed.began_on <= today
            and over_on(owed.met_on, owed.closed_on, owed.waived_on, owed.unknown_from) > today));
  end if;
  return query
  select child_id, kind, started_on, ended_on, reason, kind = 'duty'
    from record.working_relationship
   where authority = ours and account_id = asking and child_id is not null and not withdrawn and today between started_on and ended_on;
  return query
  select child_id, 'emergency', (opened_at at time zone 'Europe/London')::date, (until at time zone 'Europe/London')::date, reason, true
    from record.break_glass
   where authority = ours and account_id = asking and not withdrawn and until > clock_timestamp();
end $$;
