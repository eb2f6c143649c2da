-- After a large import the planner would still believe the tables empty, in the very transaction
-- that reads them all to derive what is due; and the embedded database never looks by itself.
create procedure platform.take_statistics(names text[]) language plpgsql
  security definer set search_path = pg_catalog, pg_temp as $$
declare name text;
begin
  foreach name in array names loop
    execute format('analyze record.%I', name);
  end loop;
end $$;
comment on procedure platform.take_statistics is 'Analyses tables of the record, for the application, which does not own them.';
revoke execute on procedure platform.take_statistics from public;
grant execute on procedure platform.take_statistics to goldthread_application, goldthread_engine, goldthread_loader;
