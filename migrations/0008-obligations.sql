-- What the clocks ask, derived from the record and rewritten whenever it changes. Never edited by hand.

create table record.waiver (
  authority text not null, id uuid not null, child_id uuid not null,
  clock text not null, trigger_id uuid not null, due_on date not null,
  waived_on date not null, waived_by uuid, reason text not null check (reason <> '')
);
comment on table record.waiver is 'A named person''s decision, with a reason, that an obligation need not be met.';
call platform.keep('waiver');

create table record.obligation (
  authority     text not null,
  child_id      uuid not null,
  clock         text not null,
  trigger_id    uuid not null,
  due_on        date not null,
  triggered_on  date not null,
  -- The day the obligation came to be: its trigger, or the event or missed day before it in its chain.
  began_on      date not null,
  met_on        date,
  met_by        uuid,
  -- Set when met: decided by the rule, which may look at hours.
  met_late      boolean,
  -- The duty ended, or the next obligation of its chain fell due, and this one was not met.
  closed_on     date,
  waived_on     date,
  -- The day after the last that the returns speak of, when only returns could say.
  unknown_from  date,
  -- What the rule needs to explain itself beyond the clock's own words, and to count: short words.
  noted         text,
  check (met_late is null = (met_on is null))
);
comment on table record.obligation is 'One promise owed to one child: key is authority, child, clock, triggering fact, due date.';
call platform.keep('obligation', 'authority, child_id, clock, trigger_id, due_on', 'authority, clock, due_on', 'goldthread_engine');
create index obligation_by_clock on record.obligation (authority, clock, due_on) where not withdrawn;
create index obligation_of_child_then on history.obligation (authority, child_id);

-- The state of an obligation as at a day; events after that day are ignored.
create function platform.state(due_on date, met_on date, met_late boolean, closed_on date, waived_on date, unknown_from date, as_at date)
returns text language sql immutable parallel safe return
  case
    when met_on <= as_at then case when met_late then 'met late' else 'met' end
    when waived_on <= as_at then 'waived'
    when closed_on <= as_at then case when closed_on >= due_on then 'missed' else 'cancelled' end
    when unknown_from <= as_at then 'not known'
    when due_on < as_at then 'overdue'
    else 'running'
  end;

create table record.derivation (
  authority text not null, child_id uuid not null,
  -- Of the child's facts as the clocks read them; equal digests need no new derivation.
  digest text not null,
  derived_to date not null,
  recorded_at timestamptz not null,
  -- Why a promise could not be counted, in words for the child's page.
  gaps text[] not null default '{}',
  primary key (authority, child_id),
  foreign key (authority, child_id) references record.child
);
comment on table record.derivation is 'When a child''s obligations were last derived, and from which facts.';
grant select, insert, update on record.derivation to goldthread_engine, goldthread_loader;
grant select on record.derivation to goldthread_application;
