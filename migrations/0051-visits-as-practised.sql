-- What a good record of a visit holds: seen and alone or why not, the child's words or what was seen,
-- what was agreed and with whom. One column, one question.
alter table record.visit
  add unannounced boolean,
  -- Seen, but not alone: the child did not want to be, or it could not be.
  add not_alone_because text check (not_alone_because in ('child chose not to', 'not possible')),
  add not_alone_explained text,
  add bedroom_seen boolean,
  add bedroom_not_seen_because text,
  add worries text,
  add going_well text,
  add next_visit_on date,
  -- What the manager must know today.
  add for_manager text,
  add check (not_alone_because is null or seen_alone is false);
alter table history.visit
  add unannounced boolean,
  add not_alone_because text,
  add not_alone_explained text,
  add bedroom_seen boolean,
  add bedroom_not_seen_because text,
  add worries text,
  add going_well text,
  add next_visit_on date,
  add for_manager text;
insert into platform.narrative values
  ('visit', 'not_alone_explained'), ('visit', 'bedroom_not_seen_because'), ('visit', 'worries'),
  ('visit', 'going_well'), ('visit', 'for_manager'), ('visit_present', 'other_words'),
  ('action', 'what'), ('action', 'who_words'), ('action', 'told_child');
call platform.show('visit');

create table record.visit_present (
  authority text not null, id uuid not null, child_id uuid not null,
  visit_id uuid not null,
  person_id uuid, other_child_id uuid, other_words text,
  check (num_nonnulls(person_id, other_child_id, other_words) = 1),
  foreign key (authority, visit_id) references record.visit,
  foreign key (authority, person_id) references record.person,
  foreign key (authority, other_child_id) references record.child
);
comment on table record.visit_present is 'Who was there on a visit besides the child and the worker.';
call platform.keep('visit_present');

create table record.action (
  authority text not null, id uuid not null, child_id uuid not null,
  -- The visit, oversight, discussion or plan it was agreed in.
  arose_from_id uuid,
  what text not null check (what <> ''),
  -- Who does it: a practitioner, somebody in the child's life, or others in words.
  practitioner_id uuid, person_id uuid, who_words text,
  due_on date,
  -- Promised to the child, who is told what became of it.
  promised_to_child boolean not null default false,
  ended_on date, outcome text check (outcome in ('done', 'not done', 'changed')),
  told_child text,
  check ((ended_on is null) = (outcome is null)),
  foreign key (authority, practitioner_id) references record.practitioner,
  foreign key (authority, person_id) references record.person
);
comment on table record.action is 'What somebody will do for a child and by when. A promise to a child is one, with what the child was told.';
call platform.keep('action');
