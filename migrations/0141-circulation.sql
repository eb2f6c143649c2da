-- There is no mail: somebody prints a paper and gives it, or sends it by the council's own secure email. Here stands
-- what was given to whom, how and when; whoever works with the child and signs in here finds it on their work.
create table record.circulation (
  authority text not null, id uuid not null, child_id uuid not null,
  -- The document, plan, conference or strategy discussion.
  paper_id uuid not null,
  practitioner_id uuid, person_id uuid, given_to text,
  -- `here`: it stands on the practitioner's work until they have read it.
  how text not null check (how in ('here', 'handed', 'by post', 'secure email')),
  given_on date not null,
  check (num_nonnulls(practitioner_id, person_id, given_to) = 1),
  check (how <> 'here' or practitioner_id is not null),
  foreign key (authority, practitioner_id) references record.practitioner,
  foreign key (authority, person_id) references record.person
);
comment on table record.circulation is 'A paper about a child was given to somebody: what, to whom, how and when.';
insert into platform.narrative values ('circulation', 'given_to');
insert into platform.movable values ('circulation');
call platform.keep('circulation');
create index on record.circulation (authority, paper_id);

-- A version of a plan may leave the same way.
alter table record.plan_given drop constraint plan_given_how_check;
alter table record.plan_given add constraint plan_given_how_check
  check (how in ('in person', 'by post', 'read together', 'by the school', 'secure email'));
