-- Every policy of a table counts: one that says who sees a row, and those that shut out whom the first lets in.
create or replace function platform.seen_in(name text) returns text language sql stable
  security definer set search_path = platform, pg_temp return (
  select string_agg('(' || pg_get_expr(polqual, polrelid) || ')', ' and ' order by polname) from pg_policy
   where polrelid = format('record.%I', name)::regclass and polcmd in ('r', '*')
     and (to_regrole('goldthread_application')::oid = any (polroles) or 0::oid = any (polroles)));

-- Words are brought together before they are looked at: most are written again and again.
create or replace function platform.keep_spelling() returns trigger language plpgsql
  security definer set search_path = platform, pg_temp as $$
begin
  execute format($sql$
    insert into platform.spelling
    select authority, word from (
      select distinct authority, word
        from new_rows cross join lateral unnest(tsvector_to_array(to_tsvector('platform.spelt', %s))) said (word)) written
     where word ~ '^[[:alpha:]]{4,30}$' order by authority, word
    on conflict do nothing $sql$, replace(TG_ARGV[0], 'of_row.', 'new_rows.'));
  return null;
end $$;

call platform.search_in('document', '(of_row.recorded_at at time zone ''Europe/London'')::date');
