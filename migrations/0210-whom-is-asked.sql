-- A manager asks one of those who work with the child, not only whoever answers; and about more than what is late: a
-- child without a plan, a plan that is sent back to whoever wrote it. Those were due on no day.
alter table record.lateness add asked_of uuid, alter column due_on drop not null,
  add foreign key (authority, asked_of) references record.practitioner;
alter table history.lateness add asked_of uuid, alter column due_on drop not null;
comment on table record.lateness is 'What a manager asked about something late, a child without a plan or a plan sent back, and what was answered. It meets no clock.';
comment on column record.lateness.asked_of is 'Who is asked, while they work with the child; whoever answers for the child where nobody is named.';
call platform.show('lateness');
