-- When a practitioner is away, for whoever plans the week and gives a child a worker, and what they bring: languages
-- and skills. Why somebody is away is kept with the council's personnel, and nowhere here.
create table record.absence (
  authority text not null, id uuid not null, practitioner_id uuid not null,
  -- The first and the last day away; no last day while nobody knows it.
  started_on date not null, ended_on date,
  check (ended_on >= started_on),
  foreign key (authority, practitioner_id) references record.practitioner
);
comment on table record.absence is 'Days on which a practitioner is away. Why is not kept: whoever plans needs the days and nothing else.';
call platform.keep('absence');
create index on record.absence (authority, practitioner_id, started_on);

alter table record.practitioner add languages text, add skills text;
alter table history.practitioner add languages text, add skills text;
call platform.show('practitioner');
comment on column record.practitioner.languages is 'Languages they work in besides English, in words: "Polish, British Sign Language".';
comment on column record.practitioner.skills is 'What they are trained or practised in, in words: "achieving best evidence interviews".';

-- Said by the worker, whoever supervises them today, or whoever manages practice.
create function platform.may_say_of(worker uuid) returns boolean language sql stable
  security definer set search_path = platform, pg_temp as $$
  select platform.account_asking() is not null
     and (worker = platform.practitioner_asking() or platform.may('practice.manage')
          or worker in (select platform.workers_supervised()))
$$;
comment on function platform.may_say_of is 'Whether the asker says when this practitioner is away and what they bring.';

call platform.guard_by('absence', '(select platform.account_asking()) is not null',
  '(practitioner_id = (select platform.practitioner_asking()) or (select platform.may(''practice.manage''))
    or practitioner_id in (select platform.workers_supervised()))');

-- Of a practitioner they say this and nothing else.
create function platform.say_what_they_bring(worker uuid, speaks text, practised text) returns boolean language plpgsql
  security definer set search_path = platform, pg_temp as $$
begin
  if not platform.may_say_of(worker) then return false; end if;
  update record.practitioner
     set languages = nullif(speaks, ''), skills = nullif(practised, ''),
         recorded_at = platform.moment(), recorded_by = platform.actor(), source = 'record', source_row = null
   where authority = platform.authority_asked() and id = worker and not withdrawn;
  return found;
end $$;
comment on function platform.say_what_they_bring is 'Says in which languages a practitioner works and what they are practised in; false where the asker may not, or there is none.';
