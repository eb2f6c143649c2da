-- Something promised to a child is late. A manager asks why on the team board, whoever answers for the child finds the
-- question on their work, and the reason stands beside what is late wherever that is shown. It makes nothing met.
create table record.lateness (
  authority text not null, id uuid not null, child_id uuid not null,
  -- Which promise: its clock, what began it and the day it was due.
  clock text not null, trigger_id uuid not null, due_on date not null,
  question text check (question <> ''), asked_on date, asked_by uuid,
  reason text check (reason <> ''),
  check (coalesce(question, reason) is not null),
  check ((question is null) = (asked_on is null)),
  foreign key (authority, asked_by) references record.practitioner
);
comment on table record.lateness is 'Why something promised to a child is late: what a manager asked, and the reason. It meets no clock.';
insert into platform.narrative values ('lateness', 'question'), ('lateness', 'reason');
call platform.keep('lateness');
call platform.search_in('lateness', '(of_row.recorded_at at time zone ''Europe/London'')::date');
