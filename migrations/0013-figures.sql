-- What figures are held against: how many children live here, what the authority aims at, what others reach.

create table record.population_0_to_17 (
  authority text not null, id uuid not null,
  from_on date not null,
  children integer not null check (children > 0),
  unique (authority, from_on)
);
comment on table record.population_0_to_17 is 'Children aged 0 to 17 living in the area, the mid-year estimate in force from a day. Rates are per 10,000 of them.';
call platform.keep('population_0_to_17');

create table record.target (
  authority text not null, id uuid not null,
  indicator text not null, from_on date not null,
  -- In the indicator's own unit: a share from 0 to 1, a rate per 10,000, a count.
  aim double precision not null,
  unique (authority, indicator, from_on)
);
comment on table record.target is 'The authority''s own aim for an indicator from a day on; recorded_by says who set it.';
call platform.keep('target');

-- Published figures are nobody's record: loaded from the Department's files, the same for every authority.
create table platform.benchmark (
  measure text not null, year integer not null, area_code text not null,
  unit text not null, area text not null, area_kind text not null check (area_kind in ('country', 'region', 'authority')),
  -- The Department's three-digit number of an authority.
  lea text,
  value double precision, mark text, numerator double precision, denominator double precision,
  source text not null,
  primary key (measure, area_code, year)
);
comment on table platform.benchmark is 'Figures published by the Department for Education, as loaded from its own files.';
grant select, insert, update on platform.benchmark to goldthread_application, goldthread_loader;
grant select on platform.benchmark to goldthread_engine;

create table platform.comparator (
  authority text not null references platform.authority,
  area_code text not null,
  kind text not null check (kind in ('itself', 'region', 'neighbour')),
  primary key (authority, area_code)
);
comment on table platform.comparator is 'The areas whose published figures an authority sees beside its own, England apart.';
grant select, insert, update, delete on platform.comparator to goldthread_application, goldthread_loader;
