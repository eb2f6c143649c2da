-- Files of rows about children that somebody asked for, with the reason; theirs alone, for seven days.
create table platform.export (
  authority   text not null,
  id          uuid not null default gen_random_uuid(),
  owner_id    uuid not null,
  what        text not null,
  reason      text not null check (length(reason) >= 10),
  file_name   text not null,
  file_type   text not null,
  -- In base 64; forgotten when the seven days are over.
  content     text,
  children    text[] not null,
  asked_at    timestamptz not null default clock_timestamp(),
  -- More than two hundred children: somebody else has to agree first.
  needs_second boolean not null,
  judged_by   uuid,
  judged_at   timestamptz,
  agreed      boolean,
  primary key (authority, id),
  foreign key (authority, owner_id) references platform.account,
  foreign key (authority, judged_by) references platform.account,
  check (judged_by <> owner_id),
  check ((judged_by is null) = (agreed is null))
);
comment on table platform.export is 'Rows about children in a file: who asked, why, and who agreed.';
grant select, insert on platform.export to goldthread_application;
grant update (content, judged_by, judged_at, agreed) on platform.export to goldthread_application;
