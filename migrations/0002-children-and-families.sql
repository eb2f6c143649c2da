-- Children, the adults around them, and where they live.

create table record.child (
  authority       text not null,
  id              uuid not null,
  la_child_id     text not null,
  given_names     text,
  family_name     text,
  preferred_name  text,
  born_on         date,
  expected_on     date,
  died_on         date,
  sex             text check (sex in ('M', 'F', 'U')),
  ethnicity       text,
  first_language  text,
  -- The last day a return speaks of this child, when nothing but returns does.
  covered_to      date,
  check (la_child_id <> ''),
  unique (authority, la_child_id)
);
comment on table record.child is 'A child or young person known to the authority. la_child_id is the identifier used in every statutory return.';
comment on column record.child.expected_on is 'Expected date of birth of an unborn child; born_on replaces it at birth.';
call platform.keep('child');

create table record.child_identifier (
  authority text not null, id uuid not null, child_id uuid not null,
  kind   text not null check (kind in ('upn', 'former upn', 'upn unknown', 'nhs number')),
  value  text not null
);
comment on table record.child_identifier is 'Other numbers a child is known by. "upn unknown" holds the reason code.';
call platform.keep('child_identifier');

create table record.child_disability (
  authority text not null, id uuid not null, child_id uuid not null,
  disability text not null
);
comment on table record.child_disability is 'Disability codes of the children in need census.';
call platform.keep('child_disability');

create table record.unaccompanied_status (
  authority text not null, id uuid not null, child_id uuid not null,
  started_on date, ended_on date
);
comment on table record.unaccompanied_status is 'Unaccompanied asylum-seeking status; SSDA903 gives the day it ceases (DUC).';
call platform.keep('unaccompanied_status');

create table record.person (
  authority text not null, id uuid not null,
  given_names text, family_name text, born_on date, died_on date,
  check (coalesce(given_names, family_name) is not null)
);
comment on table record.person is 'An adult or other person who matters in a child''s life.';
call platform.keep('person');

create table record.relationship (
  authority text not null, id uuid not null, child_id uuid not null,
  person_id uuid, other_child_id uuid,
  kind text not null, parental_responsibility boolean,
  started_on date, ended_on date,
  check ((person_id is null) <> (other_child_id is null)),
  foreign key (authority, person_id) references record.person,
  foreign key (authority, other_child_id) references record.child
);
call platform.keep('relationship');

create table record.address (
  authority text not null, id uuid not null, child_id uuid, person_id uuid,
  lines text, postcode text, kind text not null default 'home',
  started_on date, ended_on date,
  check ((child_id is null) <> (person_id is null)),
  check (ended_on >= started_on),
  foreign key (authority, person_id) references record.person
);
call platform.keep('address');

-- Names in the form search compares: no accents, no case. unaccent is not immutable by itself
-- because its dictionary could be replaced; ours is never.
create function platform.plain(words text) returns text language sql immutable parallel safe
  return lower(public.unaccent('public.unaccent'::regdictionary, coalesce(words, '')));
create index child_by_name on record.child using gin
  (platform.plain(coalesce(given_names, '') || ' ' || coalesce(family_name, '') || ' ' || coalesce(preferred_name, '')) public.gin_trgm_ops);
