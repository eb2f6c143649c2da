-- From the first contact to a plan: the front door, assessment and child protection.

create table record.contact (
  authority text not null, id uuid not null, child_id uuid not null,
  received_on date not null, received_at timestamptz, came_from text, reason text,
  decided_on date, decided_by uuid, outcome text, rationale text,
  check (decided_on >= received_on)
);
comment on table record.contact is 'A front-door contact: somebody told us about a child.';
call platform.keep('contact');

create table record.early_help_episode (
  authority text not null, id uuid not null, child_id uuid not null,
  started_on date not null, ended_on date, lead text, outcome text,
  check (ended_on >= started_on)
);
call platform.keep('early_help_episode');

create table record.referral (
  authority text not null, id uuid not null, child_id uuid not null,
  received_on date not null, came_from text, primary_need text, contact_id uuid,
  decided_on date, outcome text, acknowledged_on date,
  closed_on date, closure_reason text,
  -- The census: the conference of a child who moved in with a plan. Not the section 47's.
  transfer_in_conference_on date,
  covered_from date, covered_to date
);
comment on table record.referral is 'A referral and the episode of need it opens; the census knows it by child and date.';
comment on column record.referral.outcome is 'See referral-outcome codes. From a census an assessment makes it "assessment".';
comment on column record.referral.covered_from is 'First day covered by the returns that speak of it; null when the record itself does.';
call platform.keep('referral');

create table record.assessment (
  authority text not null, id uuid not null, child_id uuid not null, referral_id uuid,
  -- The order within its referral: the first answers the referral, later ones a decision to reassess.
  ordinal integer not null default 1 check (ordinal >= 1),
  reassess_decided_on date,
  started_on date not null, internal_review_on date, completed_on date, authorised_on date,
  authorised_by uuid, outcome text, factors text[] not null default '{}'
);
comment on table record.assessment is 'A child and family assessment with its four dates: referral (through referral_id), start, completed by the worker, authorised by a manager.';
call platform.keep('assessment');

create table record.strategy_discussion (
  authority text not null, id uuid not null, child_id uuid not null, referral_id uuid,
  held_on date not null, held_at timestamptz,
  social_care boolean not null default true, police boolean not null default false, health boolean not null default false,
  initiated_enquiry boolean not null default false, late_because text
);
comment on table record.strategy_discussion is 'Quorate with social care, police and health.';
call platform.keep('strategy_discussion');

create table record.section_47_enquiry (
  authority text not null, id uuid not null, child_id uuid not null, referral_id uuid, strategy_discussion_id uuid,
  started_on date not null, completed_on date, outcome text,
  first_manager uuid, second_manager uuid,
  conference_target_on date, conference_not_required boolean, conference_decided_on date,
  initial_conference_on date,
  covered_from date, covered_to date
);
comment on column record.section_47_enquiry.initial_conference_on is 'The conference this enquiry led to, when a return says so and the record holds no conference.';
call platform.keep('section_47_enquiry');

create table record.child_protection_plan (
  authority text not null, id uuid not null, child_id uuid not null, referral_id uuid,
  started_on date not null, ended_on date,
  initial_category text, latest_category text, previous_plans integer,
  -- A plan for harm outside the home may set its own interval, at most 20 working days.
  visit_every integer check (visit_every between 1 and 20),
  covered_from date, covered_to date,
  check (ended_on >= started_on)
);
call platform.keep('child_protection_plan');

create table record.conference (
  authority text not null, id uuid not null, child_id uuid not null,
  kind text not null check (kind in ('initial', 'review', 'transfer-in')),
  held_on date not null, enquiry_id uuid, plan_id uuid, quorate boolean, outcome text, chaired_by uuid
);
comment on table record.conference is 'A child protection conference that was held, one row for each child it concerned.';
call platform.keep('conference');

create table record.core_group (
  authority text not null, id uuid not null, child_id uuid not null, plan_id uuid,
  held_on date not null, parents_attended boolean
);
call platform.keep('core_group');

create table record.child_in_need_plan (
  authority text not null, id uuid not null, child_id uuid not null, referral_id uuid,
  started_on date not null, ended_on date, visit_every integer check (visit_every between 1 and 60),
  covered_from date, covered_to date,
  check (ended_on >= started_on)
);
call platform.keep('child_in_need_plan');

create table record.pre_proceedings (
  authority text not null, id uuid not null, child_id uuid not null,
  decided_on date, letter_on date, ended_on date, outcome text,
  extended_to date, extended_because text, extended_by uuid,
  check ((extended_to is null) = (extended_because is null))
);
comment on table record.pre_proceedings is 'The public law outline before court: gateway decision, letter before proceedings, end.';
call platform.keep('pre_proceedings');
