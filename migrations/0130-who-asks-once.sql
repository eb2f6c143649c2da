-- Each policy of each table of each statement asks who asks, what they may, and which children are closed
-- to them: a page would find the same answers a hundred times. A transaction finds them once, when it is
-- opened, and they are believed only for the account and authority they were found for. A write forgets
-- them, so that what it changes holds at once.

create function platform.remembered(what text) returns text language sql stable parallel safe
  return case when current_setting('goldthread.remembered_for', true)
      = current_setting('goldthread.authority', true) || ' ' || current_setting('goldthread.actor', true)
    then nullif(current_setting('goldthread.' || what, true), '') end;
comment on function platform.remembered is 'What was found about whoever asks when the transaction was opened; null when it has to be found now.';

create function platform.forget_asking() returns void language sql
begin atomic
  select set_config('goldthread.remembered_for', '', true);
end;

create function platform.remember_asking() returns void language plpgsql as $$
declare
  asking uuid;
  reaches boolean;
  permissions text[];
begin
  perform platform.forget_asking();
  asking := platform.account_asking();
  if asking is null then return; end if;
  perform set_config('goldthread.' || what, '', true) from unnest('{may,reaches,reached,closed,moved}'::text[]) what;
  -- What is found next need not find the account again.
  perform set_config('goldthread.account', asking::text, true),
          set_config('goldthread.remembered_for', platform.authority_asked() || ' ' || platform.actor(), true);
  select coalesce(bool_or(reach = 'authority' and team_id is null) and bool_or('child.open' = any (may)), false),
         coalesce(array_agg(distinct permission), '{}')
    into reaches, permissions from platform.roles_asking() left join unnest(may) permission on true;
  perform set_config('goldthread.may', permissions::text, true),
          set_config('goldthread.reaches', reaches::text, true),
          set_config('goldthread.closed', array(select platform.children_closed())::text, true),
          set_config('goldthread.moved', array(select platform.moved_away())::text, true);
  -- Whoever reaches everybody is never asked for a list.
  if not reaches then
    perform set_config('goldthread.reached', array(select platform.children_reached())::text, true);
  end if;
end $$;
comment on function platform.remember_asking is 'Finds once what every policy of this transaction will ask.';

-- What the policies ask looks first at what is remembered; how it is found goes on under a name of its own.
do $$
declare found regprocedure;
begin
  foreach found in array '{platform.account_asking(),platform.may(text),platform.reaches_authority(),
      platform.children_reached(),platform.children_closed(),platform.moved_away()}'::regprocedure[] loop
    execute regexp_replace(pg_get_functiondef(found), 'FUNCTION platform\.', 'FUNCTION platform.find_');
  end loop;
end $$;

create or replace function platform.account_asking() returns uuid language plpgsql stable parallel safe security invoker as $$
declare known text := platform.remembered('account');
begin
  return case when known is null then platform.find_account_asking() else known::uuid end;
end $$;
comment on function platform.account_asking is 'The account that asks, if it is one of this authority and not disabled; else null, and nothing is seen.';

create or replace function platform.may(permission text) returns boolean language plpgsql stable parallel safe security invoker as $$
declare known text := platform.remembered('may');
begin
  return case when known is null then platform.find_may(permission) else permission = any (known::text[]) end;
end $$;

create or replace function platform.reaches_authority() returns boolean language plpgsql stable parallel safe security invoker as $$
declare known text := platform.remembered('reaches');
begin
  return case when known is null then platform.find_reaches_authority() else known::boolean end;
end $$;
comment on function platform.reaches_authority is 'Whether a role of the asker reaches every child of the authority, restrictions and conflicts apart.';

create or replace function platform.children_reached() returns setof uuid language plpgsql stable parallel safe rows 100 security invoker as $$
declare known text := platform.remembered('reached');
begin
  if known is null then return query select platform.find_children_reached();
  else return query select unnest(known::uuid[]); end if;
end $$;

create or replace function platform.children_closed() returns setof uuid language plpgsql stable parallel safe rows 10 security invoker as $$
declare known text := platform.remembered('closed');
begin
  if known is null then return query select platform.find_children_closed();
  elsif known <> '{}' then return query select unnest(known::uuid[]); end if;
end $$;

create or replace function platform.moved_away() returns setof uuid language plpgsql stable parallel safe rows 10 security invoker as $$
declare known text := platform.remembered('moved');
begin
  if known is null then return query select platform.find_moved_away();
  elsif known <> '{}' then return query select unnest(known::uuid[]); end if;
end $$;

-- From its first write on, a transaction asks anew.
do $$ begin
  execute replace(pg_get_functiondef('platform.begin_write(text)'::regprocedure),
    'perform set_config(''goldthread.moment''', 'perform platform.forget_asking(), set_config(''goldthread.moment''');
end $$;
