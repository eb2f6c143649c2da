-- The team's board, giving a child a worker, and handing over so that the story is not lost.
create table record.handover_note (
  authority text not null, id uuid not null, child_id uuid not null,
  written_by uuid not null, written_on date not null,
  what_matters text not null, next_steps text not null, who_is_who text, risks text, promises text,
  child_told_on date,
  foreign key (authority, written_by) references record.practitioner
);
comment on table record.handover_note is 'What the next worker must know: what matters to the child, next steps, who is who, risks, what was promised.';
insert into platform.narrative values
  ('handover_note', 'what_matters'), ('handover_note', 'next_steps'), ('handover_note', 'who_is_who'),
  ('handover_note', 'risks'), ('handover_note', 'promises');
call platform.keep('handover_note');

create table record.handover_reading (
  authority text not null, id uuid not null, child_id uuid not null,
  note_id uuid not null, practitioner_id uuid not null, read_on date not null,
  foreign key (authority, note_id) references record.handover_note,
  foreign key (authority, practitioner_id) references record.practitioner
);
comment on table record.handover_reading is 'A worker read a handover note. Reading it meets no clock: it is shown, done or not done.';
call platform.keep('handover_reading');

create table record.finished_without (
  authority text not null, id uuid not null, child_id uuid not null,
  about_id uuid not null,
  -- Which check was passed by with a reason: it makes nothing true.
  gate text not null, reason text not null check (reason <> '')
);
comment on table record.finished_without is 'A practice check passed by with a reason. What was missing stays missing and stays visible.';
insert into platform.narrative values ('finished_without', 'reason');
call platform.keep('finished_without');

create table record.caseload_weight (
  authority text not null, id uuid not null, from_on date not null,
  -- The way a child stands, in the words of lists: 'on a plan', 'looked after', 'in need', 'care leaver'.
  standing text not null, weight double precision not null check (weight > 0),
  unique (authority, standing, from_on)
);
comment on table record.caseload_weight is 'How much a child weighs in a caseload from a day on; one where nothing is said.';
call platform.keep('caseload_weight');

-- Who sees a team's board, and who gives a child a worker.
update platform.role set may = array(select distinct unnest(may || '{team.read}'::text[]) order by 1)
 where key in ('social-worker', 'family-support-worker', 'personal-adviser', 'team-manager', 'conference-chair', 'service-manager', 'director');
update platform.role set may = array(select distinct unnest(may || '{allocation.write}'::text[]) order by 1)
 where key in ('team-manager', 'duty');

-- Who must not be given this child: they declared that they know the family. Says who, never why.
create function platform.practitioners_in_conflict(child uuid) returns setof uuid language sql stable
  security definer set search_path = platform, pg_temp rows 5 as $$
  select account.practitioner_id
    from record.conflict_of_interest known
    join platform.account on account.authority = known.authority and account.id = known.account_id
   where known.authority = platform.authority_asked() and known.child_id = child and not known.withdrawn
     and (known.ended_on is null or known.ended_on > platform.today())
     and account.practitioner_id is not null and platform.may('allocation.write')
$$;
