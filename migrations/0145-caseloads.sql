-- Somebody in their assessed and supported first year as a social worker carries fewer children: until which day
-- they count as newly qualified, and how much they may carry at most, as the council says from a day on.
alter table record.practitioner add newly_qualified_until date;
alter table history.practitioner add newly_qualified_until date;
call platform.show('practitioner');
comment on column record.practitioner.newly_qualified_until is 'The last day of their assessed and supported first year; null for everybody else.';

create table record.caseload_cap (
  authority text not null, id uuid not null, from_on date not null,
  most double precision not null check (most > 0),
  unique (authority, from_on)
);
comment on table record.caseload_cap is 'How much a newly qualified social worker carries at most, by the council''s own weights, from a day on; twelve where nothing is said.';
call platform.keep('caseload_cap');

-- Who says what a child weighs in a caseload, and how much the newly qualified carry.
update platform.role set may = array(select distinct unnest(may || '{practice.manage}'::text[]) order by 1)
 where key in ('service-manager');
