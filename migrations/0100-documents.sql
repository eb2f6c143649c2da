-- A paper, a picture or a letter about a child. What is in it is a file outside the database, named by its hash;
-- here stands what it is, what it is about, and that hash.
create table record.document (
  authority text not null, id uuid not null, child_id uuid not null,
  -- The visit or plan it belongs to; none where it is about the child and no one record.
  about_id uuid,
  title text not null check (title <> ''),
  kind text not null check (kind in ('their own work', 'photograph', 'letter', 'report', 'agreement', 'health', 'enquiry')),
  media_type text not null,
  bytes integer not null check (bytes > 0),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  -- A scanner looked at it and found nothing; without one nobody has.
  virus_checked boolean not null
);
comment on table record.document is 'A file about a child: what it is, what it is about and the hash by which its content is found.';
insert into platform.narrative values ('document', 'title');
insert into platform.movable values ('document');
call platform.keep('document');
create index on record.document (authority, about_id) where about_id is not null;

-- What belongs to a section that is closed to somebody is closed to them as a document too.
do $$
declare place text;
begin
  foreach place in array array['record', 'history'] loop
    execute format('create policy section on %I.document as restrictive to goldthread_application
      using ((kind <> ''health'' or child_id not in (select platform.sections_closed(''health'')))
        and (kind <> ''enquiry'' or child_id not in (select platform.sections_closed(''enquiry''))))', place);
  end loop;
end $$;
