-- Whose name stands with a record was asked for each of its rows, by a function that PostgreSQL planned anew in each
-- question and that compared every actor with a regular expression: half of what a child's page cost. A function of
-- this language keeps its plan on the connection; and what an id looks like is seen without one.

create function platform.id_in(words text) returns uuid language sql immutable parallel safe return
  case when words like '________-____-____-____-____________' and translate(words, '0123456789abcdef', '') = '----' then words::uuid end;
comment on function platform.id_in is 'The id that these words are; null when they are none.';

create or replace function platform.find_account_asking() returns uuid language plpgsql stable parallel safe
  security definer set search_path = platform, pg_temp as $$
declare
  asking uuid := platform.id_in(platform.actor());
  ours text := platform.authority_asked();
begin
  if asking is null then return null; end if;
  return (select id from platform.account where authority = ours and id = asking and disabled_at is null);
end $$;

create or replace function platform.who(actor text) returns text language plpgsql stable parallel safe
  security definer set search_path = platform, pg_temp as $$
declare
  ours text := platform.authority_asked();
  asked uuid := platform.id_in(actor);
  called text;
begin
  if asked is null then return actor; end if;
  select name into called from platform.account where authority = ours and id = asked;
  if called is null then
    -- Under a past view, as they were then known.
    if nullif(current_setting('goldthread.known_at', true), '') is null then
      select name into called from record.practitioner where authority = ours and id = asked and not withdrawn;
    else
      select name into called from known.practitioner where authority = ours and id = asked;
    end if;
  end if;
  return coalesce(called, actor);
end $$;

create or replace function platform.relationships_used(subjects text[]) returns text language plpgsql stable
  security definer set search_path = platform, pg_temp as $$
declare
  used text := (select string_agg(distinct kind, ', ' order by kind)
    from platform.relationships_asking() where child_id::text = any (subjects));
begin
  return case when used is not null then used when platform.reaches_authority() then 'role' end;
end $$;

create or replace function platform.children_in_brief(ids uuid[])
returns table (id uuid, la_child_id text, given_names text, family_name text, preferred_name text,
               born_on date, expected_on date, died_on date, worker text, team text) language plpgsql stable
  security definer set search_path = platform, pg_temp as $$
#variable_conflict use_column
declare
  ours text := platform.authority_asked();
  today date := platform.today();
  finds boolean := platform.reaches_authority() or platform.may('child.find');
begin
  if cardinality(ids) = 0 then return; end if;
  return query
  select child.id, child.la_child_id, child.given_names, child.family_name, child.preferred_name,
         child.born_on, child.expected_on, child.died_on, practitioner.name, team.name
    from record.child
    left join lateral (
      select practitioner_id, team_id from record.allocation
       where authority = ours and child_id = child.id and role in ('accountable', 'working') and not withdrawn
         and started_on <= today and (ended_on is null or ended_on >= today)
       order by role, started_on desc, allocation.id limit 1) answers on true
    left join record.practitioner on practitioner.authority = ours and practitioner.id = answers.practitioner_id
    left join record.team on team.authority = ours and team.id = answers.team_id
   where child.authority = ours and child.id = any (ids) and not child.withdrawn
     and child.id not in (select platform.children_closed())
     and (finds
       or child.id in (select platform.children_reached())
       or exists (
         select from record.relationship tie
          where tie.authority = ours and not tie.withdrawn
            and (tie.child_id = child.id and tie.other_child_id in (select platform.children_reached())
                 or tie.other_child_id = child.id and tie.child_id in (select platform.children_reached()))));
end $$;
