-- Who may see a child was told by rules of its own, which had fallen behind those that open the record: the managers of
-- a closed case, of a team above and of a worker without a team of the child's, and duty for a team, were left out, and
-- whom a restriction, a conflict or their role keeps out was named. Now everyone who could have a reason is asked for as
-- they would be asked themselves.

create function platform.reasons_of(account uuid, child uuid)
returns table (kind text, reason text, started_on date, ended_on date) language plpgsql
  security definer set search_path = platform, pg_temp rows 2 as $$
#variable_conflict use_column
declare asking text := platform.actor();
begin
  -- What is remembered was found for whoever asks, and is not believed for another. An error takes this back too.
  perform set_config('goldthread.actor', account::text, true);
  if platform.may('child.open') and child not in (select platform.children_closed()) then
    return query
    select kind, reason, started_on,
           -- Who handed over reads for two weeks more.
           case when ended_on < platform.today() then ended_on + 14 else ended_on end
      from platform.relationships_asking() where child_id = child;
  end if;
  perform set_config('goldthread.actor', asking, true);
end $$;
revoke execute on function platform.reasons_of from public;
comment on function platform.reasons_of is 'Why an account may open a child, from a day to a day: nothing where it may not, or where its role alone reaches the child.';

create or replace function platform.who_sees(child uuid)
returns table (account_id uuid, name text, kind text, reason text, started_on date, ended_on date) language plpgsql
  security definer set search_path = platform, pg_temp as $$
#variable_conflict use_column
declare
  ours text := platform.authority_asked();
  today date := platform.today();
  working uuid[];
  teams uuid[];
begin
  if not platform.opens(child) then return; end if;
  working := array(
    select practitioner_id from record.allocation where authority = ours and child_id = child and not withdrawn);
  teams := array(
    with recursive over as (
      select team_id as id from record.allocation where authority = ours and child_id = child and not withdrawn
      union
      select team_id from record.team_membership where authority = ours and practitioner_id = any (working) and not withdrawn
      union
      select team.parent_id from over join record.team on team.authority = ours and team.id = over.id)
    select id from over where id is not null);
  return query
  select account.id, account.name, why.kind, why.reason, why.started_on, why.ended_on
    from platform.account
    cross join lateral platform.reasons_of(account.id, child) why
   where account.authority = ours and account.disabled_at is null and account.id in (
     select id from platform.account where authority = ours and practitioner_id = any (working)
     union
     select led_by.id
       from record.team_membership boss
       join platform.account led_by on led_by.authority = ours and led_by.practitioner_id = boss.practitioner_id
      where boss.authority = ours and boss.team_id = any (teams) and boss.role = 'manager' and not boss.withdrawn
     union
     select account_id from platform.account_role where authority = ours and team_id = any (teams)
     union
     select account_id from record.working_relationship
      where authority = ours and not withdrawn and (child_id = child or team_id = any (teams))
     union
     select account_id from record.break_glass where authority = ours and child_id = child and not withdrawn);
  -- Whoever works with the child and has no account sees nothing here, and is still whom one looks for.
  return query
  select null::uuid, practitioner.name, allocation.role, allocation.reason, allocation.started_on, allocation.ended_on
    from record.allocation
    join record.practitioner on practitioner.authority = ours and practitioner.id = allocation.practitioner_id
   where allocation.authority = ours and allocation.child_id = child and not allocation.withdrawn
     and allocation.started_on <= today and (allocation.ended_on is null or allocation.ended_on >= today)
     and not exists (select from platform.account where authority = ours and practitioner_id = practitioner.id);
end $$;
comment on function platform.who_sees is 'Who may open one child for a reason of their own, for those who may open it; and who works with the child and has no account.';
