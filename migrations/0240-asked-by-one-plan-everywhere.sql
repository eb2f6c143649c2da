-- A function in PostgreSQL's own language keeps its plans for one search path, and makes them anew whenever it is
-- called with another. What every policy asks is called with the path of a page and with that of the functions that
-- reach further than the asker, by turns: a search planned it fifteen times, a team's board eleven. Said as one
-- expression each becomes part of the question that asks it, and is planned with it.
create or replace function platform.account_asking() returns uuid language sql stable parallel safe
  return coalesce(platform.remembered('account')::uuid, platform.find_account_asking());

create or replace function platform.may(permission text) returns boolean language sql stable parallel safe
  return case when platform.remembered('may') is null then platform.find_may(permission)
    else permission = any (platform.remembered('may')::text[]) end;

create or replace function platform.reaches_authority() returns boolean language sql stable parallel safe
  return coalesce(platform.remembered('reaches')::boolean, platform.find_reaches_authority());
