-- Children who go missing, and young people leaving care.

create table record.missing_episode (
  authority text not null, id uuid not null, child_id uuid not null,
  kind text not null default 'missing' check (kind in ('missing', 'away without authorisation')),
  started_on date not null, started_at timestamptz, returned_on date, returned_at timestamptz,
  check (returned_on >= started_on)
);
call platform.keep('missing_episode');

create table record.return_home_interview (
  authority text not null, id uuid not null, child_id uuid not null, episode_id uuid not null,
  offered_on date, answer text check (answer in ('accepted', 'declined')), answered_on date,
  held_on date, held_at timestamptz, independent boolean
);
call platform.keep('return_home_interview');

create table record.care_leaver_status (
  authority text not null, id uuid not null, child_id uuid not null,
  status text not null check (status in ('eligible', 'relevant', 'former relevant', 'qualifying')),
  started_on date not null, ended_on date, accepts_service boolean not null default true,
  covered_from date, covered_to date,
  check (ended_on >= started_on)
);
call platform.keep('care_leaver_status');

create table record.in_touch_contact (
  authority text not null, id uuid not null, child_id uuid not null,
  made_on date not null, way text, two_way boolean not null, practitioner_id uuid, notes text
);
comment on table record.in_touch_contact is 'Contact with a care leaver. A message nobody answered is one-way and keeps no one in touch.';
call platform.keep('in_touch_contact');

create table record.accommodation_and_activity (
  authority text not null, id uuid not null, child_id uuid not null,
  on_day date not null, in_touch text, accommodation text, suitable boolean, activity text
);
comment on table record.accommodation_and_activity is 'Where a care leaver lives and what they do on a day: a status, as SSDA903 OC3 gives it.';
call platform.keep('accommodation_and_activity');

create table record.pathway_plan (
  authority text not null, id uuid not null, child_id uuid not null,
  needs_assessed_on date, agreed_on date, signed_on date, ended_on date,
  check (coalesce(needs_assessed_on, agreed_on) is not null)
);
call platform.keep('pathway_plan');
