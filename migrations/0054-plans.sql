-- A short plan written with the family: few outcomes, who does what by when, what happens if things go
-- wrong, whom the child can go to, when it ends; and who was given which version of it.
create table record.plan (
  authority text not null, id uuid not null, child_id uuid not null,
  -- Two sentences, as the family would say it.
  why text,
  if_wrong text,
  safety_person text,
  ends_when text,
  child_words text,
  -- The plan as told to the child; or why there is none yet.
  for_child text, no_child_version_because text,
  reviewed_on date not null, ended_on date,
  check (ended_on >= reviewed_on)
);
comment on table record.plan is 'What must change for one child and who does what, of whatever kind the plan in law is. Each review is a version.';
insert into platform.narrative values
  ('plan', 'why'), ('plan', 'if_wrong'), ('plan', 'safety_person'), ('plan', 'ends_when'), ('plan', 'child_words'),
  ('plan', 'for_child'), ('plan', 'no_child_version_because');
call platform.keep('plan');

create table record.plan_outcome (
  authority text not null, id uuid not null, child_id uuid not null,
  plan_id uuid not null, place integer not null,
  different text not null check (different <> ''), how_known text,
  progress text check (progress in ('better', 'same', 'worse', 'too soon')),
  ended_on date,
  foreign key (authority, plan_id) references record.plan
);
comment on table record.plan_outcome is 'What needs to be different for the child, how we will know, and how it is since last time.';
insert into platform.narrative values ('plan_outcome', 'different'), ('plan_outcome', 'how_known');
call platform.keep('plan_outcome');

-- Who does it, as the family knows them: mum, school nurse, family support worker.
alter table record.action add who_role text;
alter table history.action add who_role text;
call platform.show('action');

create table record.plan_given (
  authority text not null, id uuid not null, child_id uuid not null,
  plan_id uuid not null,
  version text not null check (version in ('professional', 'parent', 'child', 'translated')),
  given_to text not null, how text not null check (how in ('in person', 'by post', 'read together', 'by the school')),
  given_on date not null,
  foreign key (authority, plan_id) references record.plan
);
comment on table record.plan_given is 'Who was given which version of a plan, how and when. There is no mail: somebody printed it and gave it.';
insert into platform.narrative values ('plan_given', 'given_to');
call platform.keep('plan_given');

create table record.visit_outcome (
  authority text not null, id uuid not null, child_id uuid not null,
  visit_id uuid not null, outcome_id uuid not null, moved text,
  foreign key (authority, visit_id) references record.visit,
  foreign key (authority, outcome_id) references record.plan_outcome
);
comment on table record.visit_outcome is 'Which of the plan''s outcomes a visit worked on, and what moved.';
insert into platform.narrative values ('visit_outcome', 'moved');
call platform.keep('visit_outcome');
