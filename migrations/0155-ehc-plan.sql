-- An education, health and care plan is written and kept by the authority's special educational needs team.
-- That a child has one, and since when, is what social care must know when it hears of the child.
create table record.ehc_plan (
  authority text not null, id uuid not null, child_id uuid not null,
  started_on date not null, ended_on date,
  check (ended_on >= started_on)
);
comment on table record.ehc_plan is 'An education, health and care plan (EHC plan) a child has or had: from the day it was issued to the day it ceased.';
call platform.keep('ehc_plan');
create index on record.ehc_plan (authority, child_id);
