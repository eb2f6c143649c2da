-- What councils already have: the rows of the returns in force, kept as they came.
--
-- The record's facts from returns are a projection of one child's rows in force, so an older
-- file imported again, a correction or a withdrawal comes out right whatever came first.

create table platform.import (
  id         uuid primary key,
  authority  text not null,
  asked_by   text not null,
  began_at   timestamptz not null default clock_timestamp(),
  ended_at   timestamptz,
  -- Renewed while rows are staged; one that falls silent was interrupted.
  seen_at    timestamptz not null default clock_timestamp(),
  status     text not null default 'running' check (status in ('running', 'taken', 'nothing new', 'refused', 'failed', 'interrupted')),
  failed_because text,
  new_children integer, changed_children integer, unchanged_children integer
);
comment on table platform.import is 'One command or upload: every file it was given, and what became of it.';
create index on platform.import (authority, began_at);

create table platform.import_file (
  import_id  uuid not null references platform.import,
  place      integer not null,
  name       text not null,
  kind       text,
  collection_year integer,
  -- The file in force it became or was already; null when refused.
  file_id    uuid,
  sha256     text,
  refused    text,
  read integer not null default 0, taken integer not null default 0,
  noted integer not null default 0, set_aside integer not null default 0,
  primary key (import_id, place)
);

-- Ids of imported facts are made from this and their natural keys: always the same, and
-- nobody outside can work them out from a child's number.
create table platform.import_secret (
  single boolean primary key default true check (single),
  secret text not null
);
insert into platform.import_secret (secret)
  select gen_random_uuid()::text || gen_random_uuid()::text;

grant select, insert, update on platform.import, platform.import_file to goldthread_application, goldthread_loader;
grant select on platform.import_secret to goldthread_application, goldthread_loader;

create table record.return_file (
  authority text not null, id uuid not null,
  collection_year integer not null,
  table_name text not null,
  name text not null, sha256 text not null, import_id uuid not null,
  read integer not null, taken integer not null, noted integer not null, set_aside integer not null,
  check (read = taken + set_aside), check (noted <= taken),
  unique (authority, id, collection_year)
);
comment on table record.return_file is 'The file in force for one authority, return (its source), collection year and table; each file that replaces it is a version.';
call platform.keep('return_file');
create unique index on record.return_file (authority, source, collection_year, table_name);

create table record.return_row (
  authority text not null, id uuid not null,
  file_id uuid not null,
  -- The import that brought the row as it stands, and its line in that import's file.
  import_id uuid not null, line integer not null,
  table_name text not null, la_child_id text not null,
  -- The row's own key within its table and child, and which of several rows of that key it is.
  row_key text not null, occurrence integer not null default 1,
  cells jsonb not null,
  -- What the row itself gave reason to note: [{ column, value, reason }].
  notes jsonb,
  -- What other rows in force give reason to note of it, in the same shape.
  remarks jsonb,
  -- Why it is not taken: { column, value, reason, waiting }; waiting is true when other rows can mend it.
  set_aside jsonb,
  foreign key (authority, file_id) references record.return_file
);
comment on table record.return_row is 'One row of a return in force, raw as given. The id is made of file, table, child and key.';
call platform.keep('return_row', 'authority, id', 'authority, la_child_id');
create index on record.return_row (authority, la_child_id);
create index return_row_set_aside on record.return_row (authority, file_id) where set_aside is not null and not withdrawn;
