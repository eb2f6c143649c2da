-- What a write changed of a figure is asked of the few children written about. PostgreSQL, which plans such a question
-- once and does not know how few they are, read every promise of two years for it; it is led to them child by child.
-- `offset 0`: no other condition chooses the way to their rows.
create or replace procedure platform.show(name text) language plpgsql as $$
declare
  columns text := (select string_agg(quote_ident(column_name), ', ' order by ordinal_position)
    from information_schema.columns where table_schema = 'record' and table_name = name);
  shown text := (
    select string_agg(case when narrative.column_name is null then quote_ident(listed.column_name) else
             format('case when (select platform.reads_narrative()) then %1$I end as %1$I', listed.column_name) end, ', ' order by ordinal_position)
      from information_schema.columns listed
      left join platform.narrative on narrative.table_name = name and narrative.column_name = listed.column_name
     where table_schema = 'record' and listed.table_name = name);
  child text := platform.child_of(format('record.%I', name)::regclass);
begin
  execute format('create or replace view now.%1$I with (security_invoker) as
    select %2$s from record.%1$I where not withdrawn', name, shown);
  execute format('create or replace view known.%1$I with (security_invoker) as
    select %2$s from (
      select %3$s from record.%1$I where recorded_at <= (select platform.known_at()) and not withdrawn
      union all
      select %3$s from history.%1$I
       where recorded_at <= (select platform.known_at()) and superseded_at > (select platform.known_at()) and not withdrawn) versions',
    name, shown, columns);
  execute format('create or replace view few.%1$I with (security_invoker) as select %2$s from ' || case when child is null then 'known.%1$I' else
    '(select distinct unnest((select platform.few())::uuid[]) as one) asked
     cross join lateral (select %2$s from known.%1$I where %3$I = asked.one offset 0) theirs' end, name, columns, child);
  execute format('grant select on now.%1$I, known.%1$I, few.%1$I to goldthread_application, goldthread_engine, goldthread_loader', name);
end $$;

do $$
declare
  shown text;
begin
  for shown in select viewname from pg_views where schemaname = 'few' loop
    call platform.show(shown);
  end loop;
end $$;
