-- Work with a child that is no visit of the social worker who answers: what was used, what the child said and
-- showed, what it was for, and what the social worker should know of it.
create table record.direct_work (
  authority text not null, id uuid not null, child_id uuid not null,
  held_on date not null, practitioner_id uuid,
  -- The tool or programme, and which session of it.
  tool text not null check (tool <> ''),
  -- The outcome of the child's plan it was for; none where it was for none of them.
  outcome_id uuid,
  child_words text, observation text, next_step text,
  -- What the accountable social worker should know: it stands on their work until one of them has read it.
  for_social_worker text,
  foreign key (authority, practitioner_id) references record.practitioner,
  foreign key (authority, outcome_id) references record.plan_outcome
);
comment on table record.direct_work is 'A session of direct work with a child, by whoever did it. It meets no duty to visit.';
insert into platform.narrative values
  ('direct_work', 'tool'), ('direct_work', 'child_words'), ('direct_work', 'observation'), ('direct_work', 'next_step'),
  ('direct_work', 'for_social_worker');
insert into platform.movable values ('direct_work'), ('reading');

create table record.reading (
  authority text not null, id uuid not null, child_id uuid not null,
  -- What was read: a session of direct work, or a paper that was circulated.
  about_id uuid not null,
  practitioner_id uuid not null, read_on date not null,
  foreign key (authority, practitioner_id) references record.practitioner
);
comment on table record.reading is 'A worker says that they read what they were to know. It meets no clock.';

call platform.keep('direct_work');
call platform.keep('reading');
create index on record.reading (authority, about_id);
call platform.search_in('direct_work', 'of_row.held_on');
