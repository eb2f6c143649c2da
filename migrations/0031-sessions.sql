-- Who is signed in, and from where. A session's secret stands in a cookie and nowhere else: here is its digest.
create table platform.session (
  id            uuid primary key default gen_random_uuid(),
  secret_digest text not null unique,
  -- Nobody yet, while they are away at the provider.
  authority     text,
  account_id    uuid,
  begun_at      timestamptz not null,
  used_at       timestamptz not null,
  -- When they last proved again that it is them.
  stepped_up_at timestamptz,
  -- The browser, in words a person would recognise.
  browser       text,
  -- A sentence for the top of the next page.
  said          text,
  -- What the provider was asked, and where to go afterwards; used once.
  asked         jsonb,
  foreign key (authority, account_id) references platform.account,
  check ((authority is null) = (account_id is null))
);
comment on table platform.session is 'A browser somebody is signed in with. Ends when unused for half an hour, and after twelve hours.';
create index on platform.session (authority, account_id);
grant select, insert, update, delete on platform.session to goldthread_application;

-- What the provider says of a person, and the role that follows, over a team where it is held over one.
create table platform.claim_mapping (
  authority  text not null references platform.authority,
  id         uuid not null default gen_random_uuid(),
  claim      text not null check (claim <> ''),
  value      text not null check (value <> ''),
  role       text not null,
  team_id    uuid,
  made_by    text not null default coalesce(platform.actor(), 'goldthread'),
  made_at    timestamptz not null default clock_timestamp(),
  ended_by   text,
  ended_at   timestamptz,
  primary key (authority, id),
  foreign key (authority, team_id) references record.team
);
comment on table platform.claim_mapping is 'A claim of the sign-in provider (its groups, say) and the role here that it gives.';
grant select, insert on platform.claim_mapping to goldthread_application;
grant update (ended_by, ended_at) on platform.claim_mapping to goldthread_application;
