-- Children looked after by the authority.

create table record.looked_after_period (
  authority text not null, id uuid not null, child_id uuid not null,
  started_on date not null, ended_on date, end_reason text, category_of_need text,
  -- False when the period began before the returns we hold, or they do not show its beginning.
  start_known boolean not null default true,
  covered_from date, covered_to date,
  check (ended_on >= started_on)
);
comment on table record.looked_after_period is 'From the day a child becomes looked after to the day that ends, through every change of placement and legal status.';
call platform.keep('looked_after_period');

create table record.legal_status (
  authority text not null, id uuid not null, child_id uuid not null,
  code text not null, started_on date not null, ended_on date,
  check (ended_on >= started_on)
);
comment on table record.legal_status is 'Legal status of a looked-after child; V3 and V4 are short breaks and make no period of care.';
call platform.keep('legal_status');

create table record.placement (
  authority text not null, id uuid not null, child_id uuid not null,
  placement_type text, provider text, started_on date not null, ended_on date,
  new_reason text, end_reason text, change_reason text,
  home_postcode text, postcode text, urn text,
  intended_to_last boolean not null default false,
  check (ended_on >= started_on)
);
comment on column record.placement.intended_to_last is 'Meant to last until 18: visits may be three-monthly after the first year.';
call platform.keep('placement');

create table record.health_assessment (
  authority text not null, id uuid not null, child_id uuid not null,
  kind text not null check (kind in ('initial', 'review')),
  held_on date, refused_on date, refused_because text,
  check ((held_on is null) <> (refused_on is null))
);
comment on table record.health_assessment is 'A health assessment that took place, or was refused. A refusal is not met.';
call platform.keep('health_assessment');

create table record.health_check (
  authority text not null, id uuid not null, child_id uuid not null,
  kind text not null check (kind in ('dental', 'immunisations', 'development', 'strengths and difficulties')),
  checked_on date not null, score integer, up_to_date boolean
);
call platform.keep('health_check');

create table record.outcomes_in_year (
  authority text not null, id uuid not null, child_id uuid not null,
  year_ended_on date not null,
  health_check boolean, immunisations boolean, teeth_check boolean, health_assessment boolean,
  convicted boolean, substance_misuse boolean, intervention_received boolean, intervention_offered boolean,
  sdq_score integer, sdq_reason text,
  unique (authority, child_id, year_ended_on)
);
comment on table record.outcomes_in_year is 'SSDA903 OC2: what was true of a child over a collection year. A status, not an event.';
call platform.keep('outcomes_in_year');

create table record.personal_education_plan (
  authority text not null, id uuid not null, child_id uuid not null,
  initiated_on date not null, completed_on date, virtual_school_attended boolean
);
call platform.keep('personal_education_plan');

create table record.previous_permanence (
  authority text not null, id uuid not null, child_id uuid not null,
  arrangement text, by_authority text, ended_words text, ended_on date
);
comment on column record.previous_permanence.ended_words is 'As the return gives it: day or month may be unknown.';
call platform.keep('previous_permanence');

create table record.adoption_decision (
  authority text not null, id uuid not null, child_id uuid not null,
  decided_on date not null, ceased_on date, ceased_because text
);
comment on table record.adoption_decision is 'The decision that a child should be placed for adoption, and its reversal.';
call platform.keep('adoption_decision');

create table record.adoption (
  authority text not null, id uuid not null, child_id uuid not null,
  intended_on date, matched_on date, by_foster_carer boolean, adopters integer,
  adopters_sex text, adopters_legal_status text
);
call platform.keep('adoption');

create table record.deprivation_of_liberty (
  authority text not null, id uuid not null, child_id uuid not null,
  started_on date not null, ended_on date,
  check (ended_on >= started_on)
);
call platform.keep('deprivation_of_liberty');
