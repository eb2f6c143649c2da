-- Who works with children, in which team, and who answers for whom.

create table record.practitioner (
  authority text not null, id uuid not null,
  name text not null, local_id text,
  registered boolean not null default false, registration_number text,
  started_on date, ended_on date,
  check (ended_on >= started_on)
);
comment on table record.practitioner is 'A person who works with children. Registered: on the register of Social Work England.';
call platform.keep('practitioner');

create table record.team (
  authority text not null, id uuid not null,
  name text not null, parent_id uuid,
  started_on date, ended_on date
);
comment on table record.team is 'A team; teams form a tree under services.';
call platform.keep('team');
alter table record.team add foreign key (authority, parent_id) references record.team;

create table record.team_membership (
  authority text not null, id uuid not null,
  practitioner_id uuid not null, team_id uuid not null,
  role text not null default 'worker' check (role in ('worker', 'manager')),
  started_on date not null, ended_on date,
  check (ended_on >= started_on),
  foreign key (authority, practitioner_id) references record.practitioner,
  foreign key (authority, team_id) references record.team
);
call platform.keep('team_membership');

create table record.allocation (
  authority text not null, id uuid not null, child_id uuid not null,
  practitioner_id uuid not null, team_id uuid,
  role text not null check (role in ('accountable', 'working', 'personal adviser', 'reviewing officer', 'chair', 'named deputy')),
  started_on date not null, ended_on date, reason text,
  check (ended_on >= started_on),
  foreign key (authority, practitioner_id) references record.practitioner,
  foreign key (authority, team_id) references record.team
);
comment on table record.allocation is 'Who is responsible for a child: the accountable registered worker, and whoever works with them. A manager holding a case is not an allocation.';
call platform.keep('allocation');
