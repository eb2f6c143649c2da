-- Who really took part in a strategy discussion, what was known and decided; and the two managers' decisions
-- on a section 47 enquiry, the second not the first, a disagreement kept.
alter table record.strategy_discussion
  add information text, add risk text, add decision text;
alter table history.strategy_discussion
  add information text, add risk text, add decision text;
insert into platform.narrative values
  ('strategy_discussion', 'information'), ('strategy_discussion', 'risk'), ('strategy_discussion', 'decision');
call platform.show('strategy_discussion');

create table record.discussion_attendance (
  authority text not null, id uuid not null, child_id uuid not null,
  discussion_id uuid not null,
  agency text not null, name text,
  part text not null check (part in ('attended', 'sent information', 'invited, did not come')),
  foreign key (authority, discussion_id) references record.strategy_discussion
);
comment on table record.discussion_attendance is 'What each agency did for a strategy discussion. Minutes list those who attended, and only those.';
insert into platform.narrative values ('discussion_attendance', 'name');
call platform.keep('discussion_attendance');

create table record.enquiry_decision (
  authority text not null, id uuid not null, child_id uuid not null,
  enquiry_id uuid not null, manager_id uuid not null, decided_on date not null,
  outcome text not null, reason text not null check (reason <> ''),
  -- Of the second manager: whether they agree with the first.
  agrees boolean,
  foreign key (authority, enquiry_id) references record.section_47_enquiry,
  foreign key (authority, manager_id) references record.practitioner
);
comment on table record.enquiry_decision is 'One manager''s decision on a section 47 enquiry, with the reason. A disagreement is kept and goes to the service manager.';
insert into platform.narrative values ('enquiry_decision', 'reason');
call platform.keep('enquiry_decision');
