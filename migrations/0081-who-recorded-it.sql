-- What a practitioner recorded before they had an account here is shown under their name, not under a number.
create or replace function platform.who(actor text) returns text language sql stable parallel safe
  security definer set search_path = platform, pg_temp return (
  select coalesce(
    (select name from platform.account where authority = platform.authority_asked() and id = asked.id),
    (select name from record.practitioner where authority = platform.authority_asked() and id = asked.id and not withdrawn),
    actor)
    from (select case when actor ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then actor::uuid end as id) asked);
