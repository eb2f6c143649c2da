-- What was put right once it stood, and why; and what a manager signed off. Each edit is a version by itself:
-- a correction is the reason that goes with one.
create table record.correction (
  authority text not null, id uuid not null, child_id uuid not null,
  about_id uuid not null,
  reason text not null check (reason <> '')
);
comment on table record.correction is 'Why a record was put right after its first day, or after somebody relied on it.';
insert into platform.narrative values ('correction', 'reason');
call platform.keep('correction');

create table record.sign_off (
  authority text not null, id uuid not null, child_id uuid not null,
  about_id uuid not null,
  signed_by uuid not null, signed_on date not null,
  foreign key (authority, signed_by) references record.practitioner
);
comment on table record.sign_off is 'A manager read a record and signed it off: from then on it changes only with a reason.';
call platform.keep('sign_off');
