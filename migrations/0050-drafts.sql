-- What somebody is writing and has not yet recorded. Nothing typed is lost: it survives a closed tab, a
-- killed browser, a stopped server. The draft's id becomes the record's, so a form sent twice makes one record.
create table platform.draft (
  authority  text not null references platform.authority,
  id         uuid not null,
  -- Whose it is: platform.actor() of its author. Nobody else reads what it says.
  author     text not null default platform.actor(),
  form       text not null,
  -- The child it is about.
  about_id   uuid,
  -- As typed, by the name of the question.
  entered    jsonb not null,
  begun_at   timestamptz not null default clock_timestamp(),
  saved_at   timestamptz not null default clock_timestamp(),
  -- It was recorded, or thrown away by its author: then it holds no words any more.
  ended_at   timestamptz,
  primary key (authority, id),
  check (ended_at is null or entered = '{}')
);
comment on table platform.draft is 'Words not yet recorded, their author''s own until they are. Once recorded only its id remains.';
create index draft_of_author on platform.draft (authority, author, saved_at) where ended_at is null;
grant select, insert, update on platform.draft to goldthread_application, goldthread_loader;
