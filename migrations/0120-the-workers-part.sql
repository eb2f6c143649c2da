-- How the worker is: what a supervisor and a worker say about the worker, never about a child. It is keyed
-- to the worker and to no child, so no child's page, search or export can come to it.
create table record.worker_supervision (
  authority text not null, id uuid not null,
  practitioner_id uuid not null, supervised_by uuid not null, supervised_on date not null,
  how text not null check (how <> ''),
  check (supervised_by <> practitioner_id),
  foreign key (authority, practitioner_id) references record.practitioner,
  foreign key (authority, supervised_by) references record.practitioner
);
comment on table record.worker_supervision is 'How a worker is, as said in supervision: read by the worker and whoever supervises them today, and by nobody else.';
call platform.keep('worker_supervision');
create index on record.worker_supervision (authority, practitioner_id);

-- Whom the asker supervises today: the workers of a team they manage, and the managers of the teams right
-- below it. No role supervises by itself, and nobody supervises themselves.
create function platform.workers_supervised() returns setof uuid language plpgsql stable parallel safe
  security definer set search_path = platform, pg_temp rows 20 as $$
declare
  ours text := platform.authority_asked();
  asking uuid := platform.practitioner_asking();
  today date := platform.today();
begin
  if asking is null then return; end if;
  return query
  select member.practitioner_id
    from record.team_membership mine
    join record.team on team.authority = ours and not team.withdrawn and mine.team_id in (team.id, team.parent_id)
    join record.team_membership member on member.authority = ours and not member.withdrawn and member.team_id = team.id
     and member.role = case when team.id = mine.team_id then 'worker' else 'manager' end
     and member.started_on <= today and (member.ended_on is null or member.ended_on >= today)
   where mine.authority = ours and not mine.withdrawn and mine.practitioner_id = asking and mine.role = 'manager'
     and mine.started_on <= today and (mine.ended_on is null or mine.ended_on >= today)
     and member.practitioner_id <> asking;
end $$;
comment on function platform.workers_supervised is 'The practitioners whose supervision file the asker reads and writes today.';

call platform.guard_by('worker_supervision',
  '(practitioner_id = (select platform.practitioner_asking()) or practitioner_id in (select platform.workers_supervised()))',
  'practitioner_id in (select platform.workers_supervised()) and supervised_by = (select platform.practitioner_asking())');
-- What is derived of children has no use for it either: the engine does not see it, the loader puts it back.
drop policy engine on record.worker_supervision;
drop policy engine on history.worker_supervision;
create policy engine on record.worker_supervision to goldthread_loader
  using (authority = (select platform.authority_asked())) with check (authority = (select platform.authority_asked()));
create policy engine on history.worker_supervision to goldthread_loader
  using (authority = (select platform.authority_asked())) with check (authority = (select platform.authority_asked()));

-- A draft is its author's own by the database's rule too, not only by what the pages ask for.
alter table platform.draft enable row level security;
alter table platform.draft force row level security;
create policy kept on platform.draft to goldthread_owner, goldthread_loader using (true) with check (true);
create policy own on platform.draft to goldthread_application
  using (authority = (select platform.authority_asked()) and author = (select platform.actor()))
  with check (authority = (select platform.authority_asked()) and author = (select platform.actor()));
