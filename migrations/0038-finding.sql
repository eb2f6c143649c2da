-- Finding is not opening. A policy would make every search read all of the children, for likeness is not
-- leakproof: here the names are compared first, through their index, and only what the asker may find is told.

-- Which children a search may tell of: for those who find, every child that is not closed to them.
create function platform.finds(child uuid) returns boolean language plpgsql stable parallel safe
  security definer set search_path = platform, pg_temp as $$
begin
  return (platform.may('child.find') or platform.opens(child)) and child not in (select platform.children_closed());
end $$;

create function platform.writes(child uuid) returns boolean language plpgsql stable parallel safe
  security definer set search_path = platform, pg_temp as $$
begin
  return platform.may('record.write') and (platform.reaches_authority() or child in (select platform.children_written()))
  and child not in (select platform.children_closed());
end $$;

-- Whether an emergency could open a child: there is one, no conflict blocks it, no adoption is sealed.
create function platform.breaks_glass(child uuid) returns boolean language plpgsql stable
  security definer set search_path = platform, pg_temp as $$
declare
  ours text := platform.authority_asked();
  asking uuid := platform.account_asking();
  today date := platform.today();
begin
  return platform.may('breakglass.use')
    and exists (select from record.child held where held.authority = ours and held.id = child and not held.withdrawn)
    and not exists (select from record.conflict_of_interest known
      where known.authority = ours and known.account_id = asking and known.child_id = child
        and not known.withdrawn and (known.ended_on is null or known.ended_on > today))
    and not exists (select from record.restriction sealed
      where sealed.authority = ours and sealed.child_id = child and sealed.kind = 'sealed adoption'
        and not sealed.withdrawn and sealed.lifted_on is null);
end $$;

create function platform.children_named(terms text[], every_word boolean, alike real, most integer)
returns table (id uuid, whole boolean, likeness real) language plpgsql stable
  security definer set search_path = platform, pg_temp as $$
declare
  -- The expression of the index child_by_name, word for word.
  names text := 'platform.plain(coalesce(given_names, '''') || '' '' || coalesce(family_name, '''') || '' '' || coalesce(preferred_name, ''''))';
  all_seen boolean := platform.reaches_authority() or platform.may('child.find');
  term text;
  likeness text[]; begins text[]; near text[];
begin
  perform set_config('pg_trgm.word_similarity_threshold', alike::text, true);
  foreach term in array terms loop
    likeness := likeness || format('public.word_similarity(platform.plain(%L), %s)', term, names);
    begins := begins || format('strpos('' '' || %s, '' '' || platform.plain(%L)) > 0', names, term);
    near := near || format('platform.plain(%L) operator(public.<%%) %s', term, names);
  end loop;
  return query execute format(
    'select id, %1$s as whole, ((%2$s) / %3$s)::real as likeness
       from record.child
      where authority = $1 and not withdrawn and (%4$s) and id not in (select platform.children_closed())
        and ($2 or id in (select platform.children_reached()))
      order by whole desc, likeness desc, la_child_id collate "C" limit $3',
    array_to_string(begins, ' and '), array_to_string(likeness, ' + '), cardinality(terms),
    array_to_string(near, case when every_word then ' and ' else ' or ' end))
    using platform.authority_asked(), all_seen, most;
end $$;

-- By the authority's own number or its beginning, or another number as a whole.
create function platform.children_numbered(number text, most integer)
returns table (id uuid, why text) language sql stable
  security definer set search_path = platform, pg_temp as $$
  select matched.id, matched.why from (
    select child.id, case when upper(la_child_id) = number then 'Child ID' else 'Beginning of the child ID' end as why,
           upper(la_child_id) <> number as partly, la_child_id
      from record.child
     where authority = platform.authority_asked() and not withdrawn and starts_with(upper(la_child_id), number)
    union all
    select child.id, 'Other number: ' || case kind when 'nhs number' then 'NHS number' when 'upn' then 'UPN' else kind end, false, la_child_id
      from record.child_identifier held
      join record.child on child.authority = held.authority and child.id = child_id and not child.withdrawn
     where held.authority = platform.authority_asked() and not held.withdrawn and kind <> 'upn unknown'
       and upper(replace(value, ' ', '')) = replace(number, ' ', '')) matched
   where ((select platform.reaches_authority() or platform.may('child.find')) or matched.id in (select platform.children_reached()))
     and matched.id not in (select platform.children_closed())
   order by partly, la_child_id collate "C" limit most
$$;

create function platform.children_born(day date, most integer)
returns table (id uuid, why text) language sql stable
  security definer set search_path = platform, pg_temp as $$
  select id, case when born_on is null then 'Expected on this day' else 'Born on this day' end
    from record.child
   where authority = platform.authority_asked() and not withdrawn and coalesce(born_on, expected_on) = day
     and ((select platform.reaches_authority() or platform.may('child.find')) or id in (select platform.children_reached()))
     and id not in (select platform.children_closed())
   order by la_child_id collate "C" limit most
$$;

-- Name, birth date, worker and team, and nothing else: of children found, and of the brothers and
-- sisters of a child whom the asker may open.
create function platform.children_in_brief(ids uuid[])
returns table (id uuid, la_child_id text, given_names text, family_name text, preferred_name text,
               born_on date, expected_on date, died_on date, worker text, team text) language sql stable
  security definer set search_path = platform, pg_temp as $$
  select child.id, child.la_child_id, child.given_names, child.family_name, child.preferred_name,
         child.born_on, child.expected_on, child.died_on, practitioner.name, team.name
    from record.child
    left join lateral (
      select practitioner_id, team_id from record.allocation
       where authority = child.authority and child_id = child.id and role in ('accountable', 'working') and not withdrawn
         and started_on <= platform.today() and (ended_on is null or ended_on >= platform.today())
       order by role, started_on desc, allocation.id limit 1) answers on true
    left join record.practitioner on practitioner.authority = child.authority and practitioner.id = answers.practitioner_id
    left join record.team on team.authority = child.authority and team.id = answers.team_id
   where child.authority = platform.authority_asked() and child.id = any (ids) and not child.withdrawn
     and child.id not in (select platform.children_closed())
     and ((select platform.reaches_authority() or platform.may('child.find'))
       or child.id in (select platform.children_reached())
       or exists (
         select from record.relationship tie
          where tie.authority = child.authority and not tie.withdrawn
            and (tie.child_id = child.id and tie.other_child_id in (select platform.children_reached())
                 or tie.other_child_id = child.id and tie.child_id in (select platform.children_reached()))))
$$;

-- For those who may open records in an emergency: the restricted child of exactly this name and birth
-- date, and nothing but the id to ask for it by. Sealed adoptions and blocked children are not found.
create function platform.restricted_child(name text, born date) returns uuid language sql stable
  security definer set search_path = platform, pg_temp return (
  select child.id from record.child
   where authority = platform.authority_asked() and not withdrawn and born_on = born
     and platform.plain(name) in (
       platform.plain(concat_ws(' ', given_names, family_name)), platform.plain(concat_ws(' ', preferred_name, family_name)))
     and child.id in (select platform.children_closed()) and platform.breaks_glass(child.id)
   order by la_child_id limit 1);

-- Why this child does not open: for the access trail alone, never for a page.
create function platform.closed_because(child uuid) returns text language sql stable
  security definer set search_path = platform, pg_temp return (
  case
    when exists (select from record.conflict_of_interest known
       where known.authority = platform.authority_asked() and known.account_id = platform.account_asking() and known.child_id = child
         and not known.withdrawn and (known.ended_on is null or known.ended_on > platform.today())) then 'conflict of interest'
    when child in (select platform.children_closed()) then 'restricted'
    when exists (select from record.child held where held.authority = platform.authority_asked() and held.id = child and not held.withdrawn)
      then 'no relationship'
  end);

-- Matches a declared person to the one child of that name and birth date, and so blocks the child, without
-- telling the declarer that there is such a child.
create function platform.match_conflict(declared uuid) returns void language plpgsql
  security definer set search_path = platform, pg_temp as $$
begin
  update record.conflict_of_interest known
     set child_id = matched.id, recorded_at = platform.moment(), recorded_by = platform.actor()
    from (select child.id, count(*) over () as alike
            from record.conflict_of_interest own
            join record.child on child.authority = own.authority and child.born_on = own.born_on and not child.withdrawn
             and platform.plain(own.person) in (
               platform.plain(concat_ws(' ', given_names, family_name)), platform.plain(concat_ws(' ', preferred_name, family_name)))
           where own.authority = platform.authority_asked() and own.id = declared and own.account_id = platform.account_asking()) matched
   where known.authority = platform.authority_asked() and known.id = declared and matched.alike = 1;
end $$;

-- The accounts of a child's accountable worker, and of the managers of the team that answers.
create function platform.accounts_answering(child uuid)
returns table (account_id uuid, manages boolean) language sql stable
  security definer set search_path = platform, pg_temp as $$
  with answering as (
    select practitioner_id, team_id from record.allocation
     where authority = platform.authority_asked() and child_id = child and role = 'accountable' and not withdrawn
       and started_on <= platform.today() and (ended_on is null or ended_on >= platform.today()))
  select account.id, false from answering
    join platform.account on account.authority = platform.authority_asked() and account.practitioner_id = answering.practitioner_id
  union all
  select account.id, true
    from record.team_membership boss
    join platform.account on account.authority = boss.authority and account.practitioner_id = boss.practitioner_id
   where boss.authority = platform.authority_asked() and boss.role = 'manager' and not boss.withdrawn
     and boss.started_on <= platform.today() and (boss.ended_on is null or boss.ended_on >= platform.today())
     and boss.team_id in (select team_id from answering)
$$;

-- Who may see one child and why, for those who may open it: relationships of every account with a role.
create function platform.who_sees(child uuid)
returns table (account_id uuid, name text, kind text, reason text, started_on date, ended_on date) language sql stable
  security definer set search_path = platform, pg_temp as $$
  select account.id, coalesce(account.name, practitioner.name), role, reason, allocation.started_on, allocation.ended_on
    from record.allocation
    join record.practitioner on practitioner.authority = allocation.authority and practitioner.id = allocation.practitioner_id
    left join platform.account on account.authority = allocation.authority and account.practitioner_id = allocation.practitioner_id
   where platform.opens(child) and allocation.authority = platform.authority_asked() and child_id = child and not allocation.withdrawn
     and allocation.started_on <= platform.today()
     and (allocation.ended_on is null
          or allocation.ended_on + case when role in ('chair', 'reviewing officer') then 0 else 14 end >= platform.today())
  union all
  select account.id, coalesce(account.name, practitioner.name), 'manager of the team', team.name, boss.started_on, boss.ended_on
    from (select distinct team_id from record.allocation
           where authority = platform.authority_asked() and child_id = child and not withdrawn and team_id is not null
             and role in ('accountable', 'working', 'personal adviser', 'named deputy')
             and started_on <= platform.today() and (ended_on is null or ended_on >= platform.today())) of_team
    join record.team on team.authority = platform.authority_asked() and team.id = of_team.team_id
    join record.team_membership boss on boss.authority = team.authority and boss.team_id = team.id and boss.role = 'manager'
     and not boss.withdrawn and boss.started_on <= platform.today() and (boss.ended_on is null or boss.ended_on >= platform.today())
    join record.practitioner on practitioner.authority = boss.authority and practitioner.id = boss.practitioner_id
    left join platform.account on account.authority = boss.authority and account.practitioner_id = boss.practitioner_id
   where platform.opens(child)
  union all
  select account.id, account.name, kind, reason, started_on, ended_on
    from record.working_relationship given
    join platform.account on account.authority = given.authority and account.id = given.account_id
   where platform.opens(child) and given.authority = platform.authority_asked() and given.child_id = child
     and not given.withdrawn and platform.today() between started_on and ended_on
  union all
  select account.id, account.name, 'emergency', category,
         (opened_at at time zone 'Europe/London')::date, (until at time zone 'Europe/London')::date
    from record.break_glass opened
    join platform.account on account.authority = opened.authority and account.id = opened.account_id
   where platform.opens(child) and opened.authority = platform.authority_asked() and opened.child_id = child
     and not opened.withdrawn and until > clock_timestamp()
$$;

-- Whoever looks after conflicts opens no child: a declaration is matched by the number of the child.
create function platform.match_conflict_to(declared uuid, number text) returns boolean language plpgsql
  security definer set search_path = platform, pg_temp as $$
begin
  if not platform.may('conflict.manage') then return false; end if;
  update record.conflict_of_interest known
     set child_id = child.id, recorded_at = platform.moment(), recorded_by = platform.actor()
    from record.child
   where known.authority = platform.authority_asked() and known.id = declared
     and child.authority = known.authority and child.la_child_id = number and not child.withdrawn;
  return found;
end $$;

-- Opens a record in an emergency; null where there is no such child for this asker: none in the
-- authority, one blocked by a conflict, a sealed adoption. Says who has to hear of it.
create function platform.break_glass(child uuid, category text, reason text, review_due date)
returns table (id uuid, list uuid[], managers uuid[]) language plpgsql
  security definer set search_path = platform, pg_temp as $$
declare
  opened uuid := gen_random_uuid();
  at timestamptz := clock_timestamp();
  ours text := platform.authority_asked();
  asking uuid := platform.account_asking();
  practitioner uuid := platform.practitioner_asking();
  today date := platform.today();
begin
  if not platform.breaks_glass(child) then return; end if;
  insert into record.break_glass (authority, id, child_id, account_id, category, reason, opened_at, until, review_due_on)
  values (ours, opened, child, asking, category, reason, at, at + interval '12 hours', review_due);
  return query select opened,
    (select coalesce(array_agg(distinct member), '{}') from record.restriction closed, unnest(closed.list) member
      where closed.authority = ours and closed.child_id = child and not closed.withdrawn and closed.lifted_on is null),
    (select coalesce(array_agg(distinct boss.id), '{}')
       from record.team_membership mine
       join record.team_membership led on led.authority = ours and led.team_id = mine.team_id
        and led.role = 'manager' and not led.withdrawn and led.started_on <= today and (led.ended_on is null or led.ended_on >= today)
       join platform.account boss on boss.authority = ours and boss.practitioner_id = led.practitioner_id
      where mine.authority = ours and mine.practitioner_id = practitioner
        and not mine.withdrawn and mine.started_on <= today and (mine.ended_on is null or mine.ended_on >= today)
        and boss.id <> asking);
end $$;
