-- One visit to several children of a household. What they share stands here, once; everything else is each
-- child's own visit. A visit repeats what is counted and read everywhere, its day, its place and who made it:
-- the database refuses one that differs from its occasion.
create table record.occasion (
  authority text not null, id uuid not null,
  held_on date not null, held_at timestamptz, practitioner_id uuid not null,
  place text not null, unannounced boolean not null,
  unique (authority, id, held_on, practitioner_id, place, unannounced),
  foreign key (authority, practitioner_id) references record.practitioner
);
comment on table record.occasion is 'What the visits to several children of a household share: when, where, who visited. Corrected once for all of them.';
call platform.keep('occasion');

alter table record.visit add occasion_id uuid,
  add constraint visit_as_its_occasion foreign key (authority, occasion_id, visited_on, practitioner_id, place, unannounced)
      references record.occasion (authority, id, held_on, practitioner_id, place, unannounced) deferrable initially deferred;
alter table history.visit add occasion_id uuid;
create index visit_of_occasion on record.visit (authority, occasion_id) where occasion_id is not null;
call platform.show('visit');

create table record.occasion_present (
  authority text not null, id uuid not null, occasion_id uuid not null,
  person_id uuid, other_child_id uuid, other_words text,
  check (num_nonnulls(person_id, other_child_id, other_words) = 1),
  foreign key (authority, occasion_id) references record.occasion,
  foreign key (authority, person_id) references record.person,
  foreign key (authority, other_child_id) references record.child
);
comment on table record.occasion_present is 'Who was there when several children were visited together. A reader is told of those whose names they may see.';
insert into platform.narrative values ('occasion_present', 'other_words');
call platform.keep('occasion_present');
create index on record.occasion_present (authority, occasion_id);

create table record.occasion_left_out (
  authority text not null, id uuid not null, child_id uuid not null,
  occasion_id uuid not null, because text not null check (because <> ''),
  foreign key (authority, occasion_id) references record.occasion
);
comment on table record.occasion_left_out is 'A child of the household who was not part of a visit to it, and why.';
insert into platform.narrative values ('occasion_left_out', 'because');
call platform.keep('occasion_left_out');

-- Whoever corrects what is shared corrects it for every child of it, so must write for every one.
create function platform.writes_occasion(shared uuid) returns boolean language plpgsql stable parallel safe
  security definer set search_path = platform, pg_temp as $$
declare
  ours text := platform.authority_asked();
  all_children boolean := platform.reaches_authority();
begin
  return not exists (
    select from record.visit
     where authority = ours and occasion_id = shared
       and (not all_children and child_id not in (select platform.children_written())
            or child_id in (select platform.children_closed())));
end $$;
comment on function platform.writes_occasion is 'Whether the asker may write for every child that was visited on this occasion.';

-- Nobody was visited on it, or not yet: it tells of nobody.
create function platform.nobodys_occasion(shared uuid) returns boolean language plpgsql stable parallel safe
  security definer set search_path = platform, pg_temp as $$
declare
  ours text := platform.authority_asked();
begin
  return platform.account_asking() is not null
    and not exists (select from record.visit where authority = ours and occasion_id = shared);
end $$;

-- An occasion is seen by whoever sees one of its visits.
call platform.guard_by('occasion',
  '(exists (select from (select authority as of_authority, occasion_id as of_occasion from record.visit) of_it
            where of_it.of_authority = authority and of_it.of_occasion = id)
    or platform.nobodys_occasion(id))',
  '(select platform.may(''record.write'')) and platform.writes_occasion(id)');
call platform.guard_by('occasion_present',
  '(exists (select from (select authority as of_authority, occasion_id as of_occasion from record.visit) of_it
            where of_it.of_authority = authority and of_it.of_occasion = occasion_id)
    or platform.nobodys_occasion(occasion_id))',
  '(select platform.may(''record.write'')) and platform.writes_occasion(occasion_id)');
