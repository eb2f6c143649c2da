-- Seeing the child, and thinking about the child.

create table record.visit (
  authority text not null, id uuid not null, child_id uuid not null,
  visited_on date not null, visited_at timestamptz, practitioner_id uuid,
  child_seen boolean not null, seen_alone boolean, not_seen_because text,
  -- Lead worker or named deputy: only such a visit meets the child protection clock.
  by_lead_or_deputy boolean not null default true,
  place text, child_words text, observation text, notes text,
  check (child_seen or seen_alone is not true)
);
comment on table record.visit is 'A visit to a child, made or attempted: an attempt is a visit on which the child was not seen.';
call platform.keep('visit');

create table record.review (
  authority text not null, id uuid not null, child_id uuid not null,
  kind text not null check (kind in ('looked after', 'child in need', 'pathway')),
  held_on date not null, participation text, chaired_by uuid, chaired_independently boolean,
  -- A return holds reviews dated after its own last day; they count once a return covering the date holds them.
  counts_from date
);
comment on table record.review is 'A review of a child''s plan. Child protection reviews are conferences.';
call platform.keep('review');

create table record.oversight (
  authority text not null, id uuid not null, child_id uuid not null,
  kind text not null check (kind in ('supervision', 'management oversight', 'case direction', 'assessment checkpoint', 'mid-way review')),
  entered_on date not null, entered_by uuid, about_id uuid, decision text, notes text
);
comment on table record.oversight is 'Supervision of a worker about this child, a manager''s oversight or direction, a chair''s mid-way review.';
call platform.keep('oversight');
