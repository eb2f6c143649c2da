-- How many rows there are is nearly all that the derivation's plans need: a tenth of the sample tells it.
create or replace procedure platform.take_statistics(names text[]) language plpgsql
  security definer set search_path = pg_catalog, pg_temp set default_statistics_target = 10 as $$
declare name text;
begin
  foreach name in array names loop
    execute format('analyze record.%I', name);
  end loop;
end $$;
