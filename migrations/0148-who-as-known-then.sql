-- Under a past view the name of who recorded something is the one it was then known by, like everything else there:
-- a worker whose name was put right since is named as they were.
create or replace function platform.who(actor text) returns text language sql stable parallel safe
  security definer set search_path = platform, pg_temp return (
  select coalesce(
    (select name from platform.account where authority = platform.authority_asked() and id = asked.id),
    case when nullif(current_setting('goldthread.known_at', true), '') is null
      then (select name from record.practitioner where authority = platform.authority_asked() and id = asked.id and not withdrawn)
      else (select name from known.practitioner where authority = platform.authority_asked() and id = asked.id)
    end,
    actor)
    from (select case when actor ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then actor::uuid end as id) asked);
