-- What a worker chose out of all that happened, and why it matters; and the pattern seen in each half-year.
create table record.chronology_entry (
  authority text not null, id uuid not null, child_id uuid not null,
  -- Any record of the child.
  about_id uuid not null,
  theme text not null check (theme <> ''), why text not null check (why <> '')
);
comment on table record.chronology_entry is 'An event of the timeline that a named worker put into the chronology, with why it matters.';
insert into platform.narrative values ('chronology_entry', 'why');
insert into platform.movable values ('chronology_entry');
call platform.keep('chronology_entry');
create index on record.chronology_entry (authority, child_id);

create table record.chronology_pattern (
  authority text not null, id uuid not null, child_id uuid not null,
  -- The first day of the half-year.
  half_year date not null check (extract(day from half_year) = 1 and extract(month from half_year) in (1, 7)),
  pattern text not null check (pattern <> '')
);
comment on table record.chronology_pattern is 'What a named worker makes of the events of one half-year of a child''s chronology.';
insert into platform.narrative values ('chronology_pattern', 'pattern');
call platform.keep('chronology_pattern');
create index on record.chronology_pattern (authority, child_id);
