-- Finding words that people wrote, and people by their names. As with children, finding comes before the
-- policies, for words do not compare leakproof: so these functions put the very condition of the table's policy
-- into their question, before anything is ordered, cut or counted. What they find is read under the policies.

-- The condition under which the asker sees a row of the table: the text of its policy, not a copy of it.
create function platform.seen_in(name text) returns text language sql stable
  security definer set search_path = platform, pg_temp return (
  select pg_get_expr(polqual, polrelid) from pg_policy
   where polrelid = format('record.%I', name)::regclass and polname = 'seen');

-- Spellings like this one, itself among them: one letter off in a short word, two in a longer.
create function platform.spelt_like(word text) returns setof text language plpgsql stable
  security definer set search_path = platform, pg_temp as $$
declare
  ours text := platform.authority_asked();
  plain text := platform.plain(spelt_like.word);
begin
  perform set_config('pg_trgm.similarity_threshold', '0.25', true);
  return query select plain union
    select held.word from platform.spelling held
     where length(plain) >= 4 and held.authority = ours and held.word operator(public.%) plain
       and public.levenshtein_less_equal(held.word, plain, 2) <= case when length(plain) < 6 then 1 else 2 end;
end $$;

-- Every term, or any of them; each in any of its spellings when forgiving.
create function platform.words_asked(terms text[], forgiving boolean, every_term boolean) returns tsquery language plpgsql stable
  security definer set search_path = platform, pg_temp as $$
declare
  term text; one tsquery; whole tsquery := '';
begin
  foreach term in array terms loop
    one := coalesce((select string_agg('(' || spelt::text || ')', ' | ')::tsquery
      from unnest(case when forgiving then array(select platform.spelt_like(term)) else array[term] end) spelling,
           plainto_tsquery('platform.written', spelling) spelt
     where numnode(spelt) > 0), '');
    whole := case when every_term then whole && one else whole || one end;
  end loop;
  return whole;
end $$;
revoke execute on function platform.spelt_like from public;

-- Rows that hold every term, newest first, of those the asker may see.
create function platform.notes_found(terms text[], forgiving boolean, most integer)
returns table (kind text, id uuid, child_id uuid, on_day date) language plpgsql stable
  security definer set search_path = platform, pg_temp as $$
declare
  asked tsquery;
  everybody boolean := platform.reaches_authority();
  reached uuid[];
begin
  if not platform.may('child.open') or not platform.may('child.narrative') then return; end if;
  asked := platform.words_asked(terms, forgiving, true);
  if numnode(asked) = 0 then return; end if;
  if not everybody then
    reached := array(select platform.children_reached());
    if cardinality(reached) = 0 then return; end if;
    asked := asked && (select string_agg(quote_literal('child:' || one), ' | ')::tsquery from unnest(reached) one);
  end if;
  return query execute (
    -- `offset 0`: whoever reaches few is never answered by reading everybody's newest.
    select string_agg(format($sql$(
      select %1$L, found.id, found.child_id, found.on_day from (
        select id, child_id, %2$s as on_day from record.%1$I of_row
         where authority = $1 and not withdrawn and %3$s and platform.words_of(child_id, %4$s) @@ $2 %5$s) found
       order by found.on_day desc, found.id limit $3)$sql$,
      table_name, day_sql, platform.seen_in(table_name), words_sql, case when everybody then '' else 'offset 0' end), ' union all ')
      from platform.searched) || ' order by 4 desc, 2 limit $3'
    using platform.authority_asked(), asked, most;
end $$;

-- Adults around children, by names that may be misspelt: those of whom the asker reads in a child's record.
create function platform.people_named(terms text[], alike real, most integer)
returns table (id uuid, likeness real) language plpgsql stable
  security definer set search_path = platform, pg_temp as $$
declare
  -- The expression of the index person_by_name, word for word.
  names text := 'platform.plain(coalesce(given_names, '''') || '' '' || coalesce(family_name, ''''))';
begin
  if not platform.may('child.open') then return; end if;
  perform set_config('pg_trgm.word_similarity_threshold', alike::text, true);
  return query execute (
    select format('select id, ((%s) / %s)::real as likeness from record.person
       where authority = $1 and not withdrawn and %s and %s and ($2 or id in (select platform.people_reached()))
       order by likeness desc, id limit $3',
      string_agg(format('public.word_similarity(platform.plain(%L), %s)', term, names), ' + '), count(*), platform.seen_in('person'),
      string_agg(format('platform.plain(%L) operator(public.<%%) %s', term, names), ' and '))
      from unnest(terms) term)
    using platform.authority_asked(), platform.reaches_authority(), most;
end $$;
