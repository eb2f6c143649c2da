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

-- A page of figures reads two years of obligations and nothing of them but their days: with those in the
-- index it never touches the rows. It replaces the plain index over the same columns.
drop index record.obligation_by_clock;
create index obligation_by_clock on record.obligation (authority, clock, due_on)
  include (began_on, met_on, met_late, closed_on, waived_on, unknown_from, recorded_at) where not withdrawn;

-- As known then, each row asked for the moment anew and read it from text: half of the time of a page.
-- As a query of its own it is asked once for the whole statement.
create or replace procedure platform.show(name text) language plpgsql as $$
declare
  columns text := (select string_agg(quote_ident(column_name), ', ' order by ordinal_position)
    from information_schema.columns where table_schema = 'record' and table_name = name);
begin
  execute format('create or replace view now.%1$I with (security_invoker) as
    select %2$s from record.%1$I where not withdrawn', name, columns);
  execute format('create or replace view known.%1$I with (security_invoker) as
    select %2$s from record.%1$I where recorded_at <= (select platform.known_at()) and not withdrawn
    union all
    select %2$s from history.%1$I
     where recorded_at <= (select platform.known_at()) and superseded_at > (select platform.known_at()) and not withdrawn', name, columns);
  execute format('grant select on now.%1$I, known.%1$I to goldthread_application, goldthread_engine, goldthread_loader', name);
end $$;

do $$
declare name text;
begin
  for name in select table_name from information_schema.views where table_schema = 'known' loop
    call platform.show(name);
  end loop;
end $$;
