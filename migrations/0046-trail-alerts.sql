-- What the trail gives reason to ask about. Each alert is a notice for whoever judges alerts, and has an outcome.
create index access_trail_by_time on platform.access_trail using brin (at);

create table platform.trail_alert (
  authority text not null references platform.authority,
  id uuid not null default gen_random_uuid(),
  -- Of src/record/trail/detection-rules.ts.
  rule text not null,
  asker text not null, day date not null,
  -- The rows of the trail, and the children, that gave reason.
  numbers bigint[] not null, children uuid[] not null default '{}',
  raised_at timestamptz not null default clock_timestamp(),
  primary key (authority, id),
  unique (authority, rule, asker, day)
);
comment on table platform.trail_alert is 'One person, one day, one rule of detection: what gave reason to ask. What came of it is in its notice.';

-- How far the trail has been looked at.
create table platform.trail_watched (
  authority text primary key references platform.authority,
  up_to timestamptz not null
);
comment on table platform.trail_watched is 'The moment up to which the rules of detection have looked at an authority''s trail.';

-- The outward half of a postcode is as much as the rule needs to know of where staff live.
create table platform.staff_home (
  authority text not null, account_id uuid not null,
  district text not null check (district ~ '^[A-Z]{1,2}[0-9][0-9A-Z]?$'),
  set_by text not null default coalesce(platform.actor(), 'goldthread'),
  primary key (authority, account_id),
  foreign key (authority, account_id) references platform.account
);
comment on table platform.staff_home is 'The postcode district of a member of staff, for the rule about namesakes who live near. Where none is held the rule is off.';

create table platform.child_in_news (
  authority text not null, child_id uuid not null,
  from_on date not null, until_on date not null, because text not null check (because <> ''),
  primary key (authority, child_id, from_on),
  foreign key (authority, child_id) references record.child,
  check (until_on >= from_on)
);
comment on table platform.child_in_news is 'A child who may be looked up out of curiosity, for some days.';

grant select, insert on platform.trail_alert, platform.trail_watched to goldthread_loader;
grant update on platform.trail_watched to goldthread_loader;
grant select on platform.trail_alert to goldthread_application;
grant select, insert, update on platform.staff_home to goldthread_application;
grant select, insert on platform.child_in_news to goldthread_application;
grant select on platform.staff_home, platform.child_in_news, platform.account to goldthread_loader;

do $$ declare name text; begin
  foreach name in array array['trail_alert', 'staff_home', 'child_in_news'] loop
    execute format('alter table platform.%I enable row level security', name);
    execute format('create policy judged on platform.%I to goldthread_application
      using (authority = (select platform.authority_asked()) and (select platform.may(''alert.manage'')))
      with check (authority = (select platform.authority_asked()) and (select platform.may(''alert.manage'')))', name);
    execute format('create policy watched on platform.%I to goldthread_loader
      using (authority = (select platform.authority_asked())) with check (authority = (select platform.authority_asked()))', name);
  end loop;
end $$;

-- Who judges alerts may open no child: the number used in returns is all they can know one by.
create function platform.child_numbered(number text) returns uuid language sql stable
  security definer set search_path = platform, pg_temp return (
    select id from record.child where platform.may('alert.manage')
       and authority = platform.authority_asked() and la_child_id = upper(trim(number)) and not withdrawn);
create function platform.number_of_child(asked uuid) returns text language sql stable
  security definer set search_path = platform, pg_temp return (
    select la_child_id from record.child where platform.may('alert.manage')
       and authority = platform.authority_asked() and id = asked);
