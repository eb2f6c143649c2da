-- PostgreSQL takes a list it does not know for ten words, thinks that dear for each practitioner there is, and planned
-- the question for colleagues anew at each search: longer than it takes to answer. A function may keep its one plan.
-- What is looked for and what each is called is made plain once, not once for each pair of them.
create function platform.practitioners_named(terms text[], alike real, most integer)
returns table (name text, registered boolean, teams text[]) language plpgsql stable rows 20
  set plan_cache_mode = force_generic_plan as $$
#variable_conflict use_column
declare
  ours text := platform.authority_asked();
  today date := platform.today();
begin
  return query
  with asked as materialized (select platform.plain(term) as words from unnest(terms) term),
  working as materialized (
    select id, name, registered, platform.plain(name) as words from practitioner
     where authority = ours and (ended_on is null or ended_on >= today)),
  found as (
    select working.id, working.name, working.registered,
           (select min(public.word_similarity(asked.words, working.words)) from asked) as likeness
      from working)
  select found.name, found.registered, array(
           select team.name from team_membership member
             join team on team.authority = member.authority and team.id = member.team_id
            where member.authority = ours and member.practitioner_id = found.id
              and member.started_on <= today and (member.ended_on is null or member.ended_on >= today)
            order by team.name)
    from found where likeness >= alike order by likeness desc, found.name limit most;
end $$;
comment on function platform.practitioners_named is 'Colleagues by a name that may be misspelt, with their teams, best match first: those whom the policies let the asker see.';
