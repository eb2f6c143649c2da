-- A large write asked for its moment at every row, and read it from text each time. Asked once, it costs nothing.
create or replace function platform.keep_version() returns trigger language plpgsql as $$
declare moment timestamptz := platform.moment();
begin
  if TG_TABLE_SCHEMA = 'record' and current_user = 'goldthread_application' then
    if exists (select 1 from new_rows where recorded_at is distinct from moment) then
      raise exception 'A row of % must be recorded at the moment of its write', TG_TABLE_NAME;
    end if;
  elsif exists (select 1 from new_rows where recorded_at > clock_timestamp() + interval '1 second') then
    raise exception 'A row of % cannot be recorded in the future', TG_TABLE_NAME;
  end if;
  if TG_OP = 'UPDATE' then
    execute format(
      'insert into history.%I select changed.recorded_at, old_rows.* from old_rows join new_rows changed using (%s)
        where changed.recorded_at > old_rows.recorded_at', TG_TABLE_NAME, TG_ARGV[0]);
  end if;
  return null;
end $$;
