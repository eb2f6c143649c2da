-- The access trail as a chain: each row holds the hash of the one before it in its authority, so that none can be
-- altered, taken out or put elsewhere unnoticed. A new day goes on from the last hash of the day before.

alter table platform.access_trail
  alter column number drop identity,
  -- What kind of thing was done, and which roles the asker held then.
  add kind          text not null default 'read' check (kind in ('read', 'search', 'change', 'export', 'break-glass', 'command')),
  add roles         text[] not null default '{}',
  -- Of how many people ids were shown; `subjects` holds them, and whatever the address named.
  add disclosed     integer not null default 0,
  -- Why this record was open to them; why a refusal was one; what they said they needed it for.
  add relationship  text,
  add because       text,
  add purpose       text,
  -- The reference of the request, which a fault page shows too, and the network address it came from.
  add request       text,
  add origin        text,
  add previous      text not null default '',
  add hash          text not null default '',
  drop constraint access_trail_result_check,
  add constraint access_trail_result_check check (result in ('given', 'refused', 'failed'));

-- What a row says, as text; and what is hashed of it, behind the hash before it.
create function platform.access_text(line platform.access_trail) returns text language sql immutable parallel safe as $$
  select jsonb_build_array(line.authority, line.asker, line.roles, line.kind, line.deed, line.place, line.subjects,
    line.disclosed, line.result, line.relationship, line.because, line.purpose, line.request, line.origin)::text
$$;

create function platform.access_hash(previous text, number bigint, at timestamptz, said text) returns text
language sql immutable parallel safe as $$
  select encode(sha256(convert_to(previous || ' ' || number || ' ' || extract(epoch from at) || ' ' || said, 'UTF8')), 'hex')
$$;

-- Rows from before the chain become its beginning: numbered without gaps within their authority.
do $$
declare line platform.access_trail; last platform.access_trail;
begin
  for line in select * from platform.access_trail order by authority collate "C", number loop
    if last.authority is distinct from line.authority then last := null; end if;
    update platform.access_trail set number = coalesce(last.number, 0) + 1, previous = coalesce(last.hash, '')
     where authority = line.authority and number = line.number returning * into line;
    update platform.access_trail set hash = platform.access_hash(line.previous, line.number, line.at, platform.access_text(line))
     where authority = line.authority and number = line.number returning * into last;
  end loop;
end $$;

create index access_trail_of_asker on platform.access_trail (authority, asker, number);
create index access_trail_of_subject on platform.access_trail using gin (subjects);

-- Why the people shown were open to the asker, each reason once; what only a role gives is "role".
create function platform.relationships_used(subjects text[]) returns text language sql stable
  security definer set search_path = platform, pg_temp as $$
  select coalesce(
    (select string_agg(distinct kind, ', ' order by kind) from platform.relationships_asking() where child_id::text = any (subjects)),
    case when platform.reaches_authority() then 'role' end)
$$;
revoke all on function platform.relationships_used from public;

-- Links the row of the request now running (its columns as JSON, in hexadecimal digits) as the last thing before the
-- commit: whoever is next waits until then. So that nobody waits for a disk meanwhile, the commit that follows does
-- not either: whoever calls this commits in the same breath, and waits for the disk afterwards.
create procedure platform.link_access(told text)
language plpgsql security definer set search_path = platform, pg_temp as $$
declare
  line platform.access_trail := jsonb_populate_record(null::platform.access_trail, convert_from(decode(told, 'hex'), 'UTF8')::jsonb);
  said text;
  last record;
begin
  if current_setting('transaction_isolation') <> 'read committed' then
    raise exception 'The trail is written at read committed, where its newest row is seen';
  end if;
  line.authority := current_setting('goldthread.authority');
  line.asker := platform.actor();
  line.roles := '{}';
  if line.asker ~ '^[0-9a-f]{8}-' then
    line.roles := array(select distinct role from platform.account_role
      where authority = line.authority and account_id = line.asker::uuid
        and from_on <= current_date and (until_on is null or until_on > current_date) order by role);
  end if;
  if line.relationship is null and line.disclosed > 0 and platform.account_asking() is not null then
    line.relationship := platform.relationships_used(line.subjects);
  end if;
  said := platform.access_text(line);
  perform pg_advisory_xact_lock(hashtextextended('goldthread trail ' || line.authority, 0)),
          set_config('synchronous_commit', 'off', true);
  select number, hash, at into last from platform.access_trail where authority = line.authority order by number desc limit 1;
  line.number := coalesce(last.number, 0) + 1;
  line.previous := coalesce(last.hash, '');
  line.at := greatest(clock_timestamp(), last.at);
  line.hash := platform.access_hash(line.previous, line.number, line.at, said);
  insert into platform.access_trail select line.*;
end $$;
revoke all on procedure platform.link_access from public;
grant execute on procedure platform.link_access to goldthread_application, goldthread_loader;

revoke insert on platform.access_trail from goldthread_application;
grant select on platform.access_trail to goldthread_engine, goldthread_loader;

-- Everybody sees what they did themselves; others' rows, who may read the trail.
alter table platform.access_trail enable row level security;
create policy seen on platform.access_trail for select to goldthread_application
  using (authority = (select platform.authority_asked())
    and (asker = (select platform.actor()) or (select platform.may('trail.read')) or (select platform.may('alert.manage'))));
create policy everything on platform.access_trail for select to goldthread_engine, goldthread_loader
  using (authority = (select platform.authority_asked()));
