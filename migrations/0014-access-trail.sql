-- Who looked at what. Kept before anything is shown; the application may add to it and nothing else.
create table platform.access_trail (
  number     bigint generated always as identity,
  authority  text not null references platform.authority,
  at         timestamptz not null default clock_timestamp(),
  asker      text not null,
  deed       text not null,
  place      text not null,
  subjects   text[] not null default '{}',
  result     text not null check (result in ('given', 'refused')),
  primary key (authority, number)
);
comment on table platform.access_trail is 'One line for every request that shows or changes anything about people: who, what they did, and the ids they were shown.';
grant insert, select on platform.access_trail to goldthread_application;
