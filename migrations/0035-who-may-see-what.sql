-- Who may see what. Three things decide: a permission (what kind of thing, from the roles somebody
-- holds), a relationship (why this child), and no restriction or conflict. Deny by default.
-- The functions here are asked by the policies of every table of the record; each is asked once
-- for a statement and looks only at the account that asks.

-- The same table as src/record/access/roles.ts; a test compares them.
create table platform.role (
  key   text primary key,
  reach text not null check (reach in ('own', 'team', 'authority')),
  may   text[] not null
);
comment on table platform.role is 'What each role allows, and which children it reaches by itself.';
grant select on platform.role to goldthread_application, goldthread_engine, goldthread_loader;

create function platform.authority_asked() returns text language sql stable parallel safe
  return nullif(current_setting('goldthread.authority', true), '');
comment on function platform.authority_asked is 'The authority of the transaction: nothing of another is seen in it.';

create function platform.today() returns date language sql stable parallel safe
  return (clock_timestamp() at time zone 'Europe/London')::date;

-- Asked by every policy, so each of these finds what it needs once and then reads by it: a function
-- in a condition would be asked for every row.
create function platform.account_asking() returns uuid language plpgsql stable parallel safe
  security definer set search_path = platform, pg_temp as $$
declare
  actor text := platform.actor();
  ours text := platform.authority_asked();
begin
  if actor is null or actor !~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then return null; end if;
  return (select id from platform.account where authority = ours and id = actor::uuid and disabled_at is null);
end $$;
comment on function platform.account_asking is 'The account that asks, if it is one of this authority and not disabled; else null, and nothing is seen.';

create function platform.roles_asking() returns table (key text, reach text, may text[], team_id uuid)
  language plpgsql stable parallel safe
  security definer set search_path = platform, pg_temp rows 3 as $$
declare
  ours text := platform.authority_asked();
  asking uuid := platform.account_asking();
  today date := platform.today();
begin
  return query
  select role.key, role.reach, role.may, held.team_id
    from platform.account_role held join platform.role on role.key = held.role
   where held.authority = ours and held.account_id = asking
     and held.from_on <= today and (held.until_on is null or held.until_on > today);
end $$;

create function platform.may(permission text) returns boolean language plpgsql stable parallel safe
  security definer set search_path = platform, pg_temp as $$
begin
  return exists (select from platform.roles_asking() held where permission = any (held.may));
end $$;

create function platform.reaches_authority() returns boolean language plpgsql stable parallel safe
  security definer set search_path = platform, pg_temp as $$
declare reaches boolean; opens boolean;
begin
  select bool_or(held.reach = 'authority' and held.team_id is null), bool_or('child.open' = any (held.may))
    into reaches, opens from platform.roles_asking() held;
  return coalesce(reaches and opens, false);
end $$;
comment on function platform.reaches_authority is 'Whether a role of the asker reaches every child of the authority, restrictions and conflicts apart.';

create function platform.practitioner_asking() returns uuid language plpgsql stable parallel safe
  security definer set search_path = platform, pg_temp as $$
declare
  ours text := platform.authority_asked();
  asking uuid := platform.account_asking();
begin
  return (select practitioner_id from platform.account where authority = ours and id = asking);
end $$;

-- Why somebody may open a child whom they do not work with.
create table record.working_relationship (
  authority text not null, id uuid not null,
  account_id uuid not null,
  child_id uuid, team_id uuid,
  kind text not null check (kind in (
    'duty', 'supervising chain', 'auditor', 'business support', 'inspector', 'information request')),
  started_on date not null,
  -- The last day; nobody is given one without an end.
  ended_on date not null,
  reason text not null check (reason <> ''),
  check (ended_on >= started_on), check ((child_id is null) <> (team_id is null)),
  foreign key (authority, account_id) references platform.account,
  foreign key (authority, team_id) references record.team
);
comment on table record.working_relationship is 'A reason given to an account to open one child, or a team''s children, from a day to a day.';

-- Protects from the moment it is set; a second person confirms it, and two agree before it is lifted.
create table record.restriction (
  authority text not null, id uuid not null, child_id uuid not null,
  kind text not null check (kind in ('record', 'section', 'sealed adoption')),
  section text check ((kind = 'section') = (section is not null)),
  reason text not null check (reason <> ''),
  -- Accounts that see what is restricted.
  list uuid[] not null check (cardinality(list) > 0),
  set_by uuid not null, set_on date not null,
  confirmed_by uuid, confirmed_on date,
  lift_asked_by uuid, lift_because text, lifted_by uuid, lifted_on date,
  check (confirmed_by <> set_by), check ((confirmed_by is null) = (confirmed_on is null)),
  check (lifted_by <> lift_asked_by), check ((lifted_by is null) = (lifted_on is null)),
  check (lifted_by is null or lift_asked_by is not null)
);
comment on table record.restriction is 'A record, a section of it or a sealed adoption that only the people on its list see.';

create table record.conflict_of_interest (
  authority text not null, id uuid not null,
  account_id uuid not null,
  -- The child it blocks; null until somebody has matched the words.
  child_id uuid,
  person text not null check (person <> ''), born_on date, connection text not null,
  declared_on date not null, ended_on date,
  foreign key (authority, account_id) references platform.account
);
comment on table record.conflict_of_interest is 'Somebody an account knows in private life. Matched to a child, it blocks that child from that account.';

create table record.break_glass (
  authority text not null, id uuid not null, child_id uuid not null,
  account_id uuid not null,
  category text not null,
  reason text not null check (length(trim(reason)) >= 15),
  opened_at timestamptz not null, until timestamptz not null,
  review_due_on date not null,
  reviewed_by uuid, reviewed_on date, judged text check (judged in ('appropriate', 'inappropriate')), review_words text,
  check (until <= opened_at + interval '12 hours'), check (reviewed_by <> account_id),
  foreign key (authority, account_id) references platform.account
);
comment on table record.break_glass is 'A record opened in an emergency by somebody without a relationship to the child: why, until when, and how it was judged.';

call platform.keep('working_relationship');
call platform.keep('restriction');
call platform.keep('conflict_of_interest');
call platform.keep('break_glass');

-- Work for somebody: an account, or whoever holds a permission.
create table platform.notice (
  authority text not null references platform.authority,
  id uuid not null default gen_random_uuid(),
  kind text not null, words text not null check (words <> ''),
  about_id uuid,
  to_account uuid, to_permission text,
  made_at timestamptz not null default clock_timestamp(),
  made_by text not null default coalesce(platform.actor(), 'goldthread'),
  due_on date,
  done_at timestamptz, done_by uuid, outcome text, outcome_words text,
  primary key (authority, id),
  check (to_account is not null or to_permission is not null),
  check ((done_at is null) = (done_by is null))
);
comment on table platform.notice is 'Something somebody is to look at, with what came of it. Its words name nobody.';
create index on platform.notice (authority, to_account) where done_at is null;
create index on platform.notice (authority, to_permission) where done_at is null;
grant select, insert on platform.notice to goldthread_application, goldthread_loader;
grant update (done_at, done_by, outcome, outcome_words) on platform.notice to goldthread_application;
alter table platform.notice enable row level security;
alter table platform.notice force row level security;
create policy kept on platform.notice to goldthread_owner, goldthread_loader using (true) with check (true);
create policy given on platform.notice for insert to goldthread_application
  with check (authority = (select platform.authority_asked()));
create policy seen on platform.notice for select to goldthread_application
  using (authority = (select platform.authority_asked()) and (
    to_account = (select platform.account_asking()) or (select platform.may(to_permission)) or made_by = (select platform.actor())));
create policy done on platform.notice for update to goldthread_application
  using (authority = (select platform.authority_asked()) and (
    to_account = (select platform.account_asking()) or (select platform.may(to_permission))));

-- The teams the asker manages or holds a role over, and the teams under them.
create function platform.teams_asking() returns setof uuid language plpgsql stable parallel safe
  security definer set search_path = platform, pg_temp rows 10 as $$
declare
  ours text := platform.authority_asked();
  asking uuid := platform.account_asking();
  practitioner uuid := platform.practitioner_asking();
  today date := platform.today();
begin
  return query
  with recursive led as (
    select team_id as id from platform.roles_asking() where reach in ('team', 'authority') and team_id is not null
    union
    select team_id from record.team_membership
     where authority = ours and practitioner_id = practitioner and role = 'manager' and not withdrawn
       and started_on <= today and (ended_on is null or ended_on >= today)
    union
    select team_id from record.working_relationship
     where authority = ours and account_id = asking and team_id is not null and not withdrawn and today between started_on and ended_on
    union
    select team.id from record.team join led on team.parent_id = led.id where team.authority = ours and not team.withdrawn)
  select id from led;
end $$;

-- Why the asker may open each child: one row for each relationship. `writes`: also write in the record.
create function platform.relationships_asking() returns table (
    child_id uuid, kind text, started_on date, ended_on date, reason text, writes boolean)
  language plpgsql stable parallel safe
  security definer set search_path = platform, pg_temp rows 100 as $$
#variable_conflict use_column
declare
  ours text := platform.authority_asked();
  asking uuid := platform.account_asking();
  practitioner uuid := platform.practitioner_asking();
  today date := platform.today();
  teams uuid[];
begin
  if asking is null then return; end if;
  return query
  select child_id, role, started_on, ended_on, reason, ended_on is null or ended_on >= today
    from record.allocation
   where authority = ours and practitioner_id = practitioner and not withdrawn and started_on <= today
     -- Who hands over can still answer questions for two weeks.
     and (ended_on is null or ended_on + case when role in ('chair', 'reviewing officer') then 0 else 14 end >= today);
  teams := array(select platform.teams_asking());
  if cardinality(teams) > 0 then
    return query
    select allocated.child_id, 'team', allocated.started_on, allocated.ended_on, team.name, true
      from record.allocation allocated
      left join record.team_membership member
        on allocated.team_id is null and member.authority = ours and not member.withdrawn
       and member.practitioner_id = allocated.practitioner_id and member.started_on <= today
       and (member.ended_on is null or member.ended_on >= today)
      join record.team on team.authority = ours and team.id = coalesce(allocated.team_id, member.team_id)
     where allocated.authority = ours and not allocated.withdrawn
       and allocated.role in ('accountable', 'working', 'personal adviser', 'named deputy')
       and allocated.started_on <= today and (allocated.ended_on is null or allocated.ended_on >= today)
       and team.id = any (teams);
  end if;
  return query
  select child_id, kind, started_on, ended_on, reason, kind = 'duty'
    from record.working_relationship
   where authority = ours and account_id = asking and child_id is not null and not withdrawn and today between started_on and ended_on;
  return query
  select child_id, 'emergency', (opened_at at time zone 'Europe/London')::date, (until at time zone 'Europe/London')::date, reason, true
    from record.break_glass
   where authority = ours and account_id = asking and not withdrawn and until > clock_timestamp();
end $$;

-- A child recorded in the write now running is open to whoever records it, to the end of that write.
create function platform.children_recorded_now() returns setof uuid language plpgsql stable parallel safe
  security definer set search_path = platform, pg_temp rows 1 as $$
declare
  ours text := platform.authority_asked();
  moment timestamptz := platform.moment();
  actor text := platform.actor();
begin
  if moment is null then return; end if;
  return query
  select id from record.child
   where authority = ours and recorded_at = moment and recorded_by = actor
     and not exists (select from history.child past where past.authority = ours and past.id = child.id);
end $$;

create function platform.children_reached() returns setof uuid language plpgsql stable parallel safe
  security definer set search_path = platform, pg_temp rows 100 as $$
begin
  if not platform.may('child.open') then return; end if;
  return query select child_id from platform.relationships_asking() union select * from platform.children_recorded_now();
end $$;

create function platform.children_written() returns setof uuid language plpgsql stable parallel safe
  security definer set search_path = platform, pg_temp rows 100 as $$
begin
  if not platform.may('record.write') then return; end if;
  return query select child_id from platform.relationships_asking() where writes union select * from platform.children_recorded_now();
end $$;

-- Children closed to the asker whatever their role and relationships: declared conflicts, restricted
-- records and sealed adoptions they are not on the list of. An emergency opens a restricted record only.
create function platform.children_closed() returns setof uuid language plpgsql stable parallel safe
  security definer set search_path = platform, pg_temp rows 10 as $$
declare
  ours text := platform.authority_asked();
  asking uuid := platform.account_asking();
  today date := platform.today();
begin
  return query
  select child_id from record.conflict_of_interest
   where authority = ours and account_id = asking and child_id is not null
     and not withdrawn and (ended_on is null or ended_on > today)
  union
  select child_id from record.restriction closed
   where authority = ours and kind <> 'section' and not withdrawn and lifted_on is null
     and not coalesce(asking = any (list), false)
     and (kind = 'sealed adoption' or not exists (
       select from record.break_glass opened
        where opened.authority = ours and opened.child_id = closed.child_id
          and opened.account_id = asking and not opened.withdrawn and opened.until > clock_timestamp()));
end $$;

create function platform.sections_closed(section_asked text) returns setof uuid language plpgsql stable parallel safe
  security definer set search_path = platform, pg_temp rows 10 as $$
declare
  ours text := platform.authority_asked();
  asking uuid := platform.account_asking();
begin
  return query
  select child_id from record.restriction
   where authority = ours and kind = 'section' and section = section_asked
     and not withdrawn and lifted_on is null and not coalesce(asking = any (list), false);
end $$;

create function platform.numbers_closed() returns setof text language plpgsql stable parallel safe
  security definer set search_path = platform, pg_temp rows 10 as $$
declare
  ours text := platform.authority_asked();
begin
  return query
  select la_child_id from record.child where authority = ours and id in (select platform.children_closed());
end $$;

-- Adults come with the children whose record tells of them.
create function platform.people_reached() returns setof uuid language plpgsql stable parallel safe
  security definer set search_path = platform, pg_temp rows 100 as $$
declare
  ours text := platform.authority_asked();
begin
  return query
  select person_id from record.relationship
   where authority = ours and person_id is not null and not withdrawn
     and child_id in (select platform.children_reached()) and child_id not in (select platform.children_closed());
end $$;

-- Parents and others of whom only closed records tell.
create function platform.people_closed() returns setof uuid language plpgsql stable parallel safe
  security definer set search_path = platform, pg_temp rows 10 as $$
declare
  ours text := platform.authority_asked();
  closed uuid[] := array(select platform.children_closed());
begin
  if cardinality(closed) = 0 then return; end if;
  return query
  select person_id from record.relationship
   where authority = ours and person_id is not null and child_id = any (closed)
  except
  select person_id from record.relationship
   where authority = ours and person_id is not null and not withdrawn and child_id <> all (closed);
end $$;

create function platform.people_of_closed_sections(section_asked text) returns setof uuid language plpgsql stable parallel safe
  security definer set search_path = platform, pg_temp rows 10 as $$
declare
  ours text := platform.authority_asked();
  closed uuid[] := array(select platform.sections_closed(section_asked));
begin
  if cardinality(closed) = 0 then return; end if;
  return query select person_id from record.relationship where authority = ours and person_id is not null and child_id = any (closed);
end $$;

create function platform.opens(child uuid) returns boolean language plpgsql stable parallel safe
  security definer set search_path = platform, pg_temp as $$
begin
  return (platform.reaches_authority() or child in (select platform.children_reached()))
     and child not in (select platform.children_closed());
end $$;
comment on function platform.opens is 'Whether the asker may open this child now.';

-- What people wrote, for those whose role reads it. Engines derive from all of it.
create function platform.reads_narrative() returns boolean language sql stable parallel safe
  return current_user <> 'goldthread_application' or platform.may('child.narrative');

-- Whoever recorded something, by name where an account did.
create function platform.who(actor text) returns text language sql stable parallel safe
  security definer set search_path = platform, pg_temp return coalesce((
    select name from platform.account
     where authority = platform.authority_asked()
       and id = case when actor ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then actor::uuid end), actor);
