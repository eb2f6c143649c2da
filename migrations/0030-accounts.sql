-- Who may sign in, and the roles they hold. What a role allows is data of the program, not of the database.

create table platform.account (
  authority        text not null references platform.authority,
  id               uuid not null default gen_random_uuid(),
  -- The provider that vouches for this person ("demonstration" for its invented people), and its name for them.
  issuer           text not null,
  subject          text not null,
  name             text not null,
  email            text,
  practitioner_id  uuid,
  created_at       timestamptz not null default clock_timestamp(),
  last_used_at     timestamptz,
  disabled_at      timestamptz,
  disabled_because text,
  primary key (authority, id),
  unique (authority, issuer, subject),
  foreign key (authority, practitioner_id) references record.practitioner,
  check ((disabled_at is null) = (disabled_because is null))
);
comment on table platform.account is 'A person who may sign in. Without a role in force they see nothing; disabled, their sessions end.';
grant select, insert on platform.account to goldthread_application;
grant update (name, email, practitioner_id, last_used_at, disabled_at, disabled_because) on platform.account to goldthread_application;

create table platform.account_role (
  authority   text not null,
  id          uuid not null default gen_random_uuid(),
  account_id  uuid not null,
  role        text not null,
  -- For roles held over a team: its manager, duty for it.
  team_id     uuid,
  from_on     date not null,
  -- The first day it is no longer held.
  until_on    date,
  -- From the provider's claims at each sign-in, or granted here.
  source      text not null check (source in ('claims', 'granted')),
  granted_by  text not null default coalesce(platform.actor(), 'goldthread'),
  granted_at  timestamptz not null default clock_timestamp(),
  ended_by    text,
  primary key (authority, id),
  foreign key (authority, account_id) references platform.account,
  foreign key (authority, team_id) references record.team,
  check (until_on >= from_on)
);
comment on table platform.account_role is 'A role somebody holds, from its first day until the day it is no longer held.';
create index on platform.account_role (authority, account_id);
grant select, insert on platform.account_role to goldthread_application;
grant update (until_on, ended_by) on platform.account_role to goldthread_application;
