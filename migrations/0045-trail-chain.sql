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

-- What a row says, as the text that is hashed behind the hash before it.
create function platform.access_text(line platform.access_trail) returns text language sql stable parallel safe as $$
  select jsonb_build_array(line.authority, line.number, to_char(line.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'),
    line.asker, line.roles, line.kind, line.deed, line.place, line.subjects, line.disclosed, line.result, line.relationship,
    line.because, line.purpose, line.request, line.origin)::text
$$;

create function platform.access_hash(line platform.access_trail) returns text language sql stable parallel safe as $$
  select encode(sha256(convert_to(line.previous || ' ' || platform.access_text(line), 'UTF8')), 'hex')
$$;

-- Rows from before the chain become its beginning: numbered without gaps within their authority.
do $$
declare line platform.access_trail; last platform.access_trail;
begin
  for line in select * from platform.access_trail order by authority collate "C", number loop
    if last.authority is distinct from line.authority then last := null; end if;
    update platform.access_trail set number = coalesce(last.number, 0) + 1, previous = coalesce(last.hash, '')
     where authority = line.authority and number = line.number returning * into line;
    update platform.access_trail set hash = platform.access_hash(line)
     where authority = line.authority and number = line.number returning * into last;
  end loop;
end $$;

create index access_trail_of_asker on platform.access_trail (authority, asker, number);
create index access_trail_of_subject on platform.access_trail using gin (subjects);

-- Adds the row of the request now running, as the last thing before its commit: whoever is next waits until then. The
-- commit that follows need not wait for the disk while they do: whoever calls this waits for the disk after it.
create function platform.link_access(line platform.access_trail) returns bigint
language plpgsql security definer set search_path = platform, pg_temp as $$
declare last platform.access_trail;
begin
  if current_setting('transaction_isolation') <> 'read committed' then
    raise exception 'The trail is written at read committed, where its newest row is seen';
  end if;
  line.authority := current_setting('goldthread.authority');
  line.asker := platform.actor();
  line.roles := coalesce((select array_agg(distinct role order by role) from platform.account_role
    where authority = line.authority and account_id::text = line.asker
      and from_on <= current_date and (until_on is null or until_on > current_date)), '{}');
  perform pg_advisory_xact_lock(hashtextextended('goldthread trail ' || line.authority, 0));
  select * into last from platform.access_trail where authority = line.authority order by number desc limit 1;
  line.number := coalesce(last.number, 0) + 1;
  line.previous := coalesce(last.hash, '');
  line.at := greatest(clock_timestamp(), last.at);
  line.hash := platform.access_hash(line);
  insert into platform.access_trail values (line.*);
  perform set_config('synchronous_commit', 'off', true);
  return line.number;
end $$;
revoke all on function platform.link_access from public;
grant execute on function platform.link_access to goldthread_application, goldthread_loader;

revoke insert on platform.access_trail from goldthread_application;
grant select on platform.access_trail to goldthread_engine, goldthread_loader;
