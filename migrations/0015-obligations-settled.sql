-- Most promises are settled: nothing that happens on a later day changes what became of them. How many
-- they are is kept beside them, so that two years of figures need not read a million rows to count them.

-- The first day as at which the state of an obligation is its last one.
create function platform.settled_on(began_on date, due_on date, met_on date, closed_on date, waived_on date, unknown_from date)
returns date language sql immutable parallel safe return
  greatest(began_on, coalesce(met_on, waived_on, closed_on, unknown_from, due_on + 1));

create table platform.obligation_settled (
  authority   text not null references platform.authority,
  clock       text not null,
  due_on      date not null,
  -- The last they came to, and the first day of the month in which they did.
  state       text not null,
  settled_in  date not null,
  obligations bigint not null,
  primary key (authority, clock, due_on, state, settled_in)
);
comment on table platform.obligation_settled is
  'How many rows of record.obligation, as it stands, fell due on a day and came to a last state in a month. Written only by the triggers of that table.';
grant select, insert, update, delete on platform.obligation_settled to goldthread_engine, goldthread_loader;
grant select on platform.obligation_settled to goldthread_application;

create function platform.count_settled() returns trigger language plpgsql as $$
begin
  if TG_OP = 'TRUNCATE' then
    delete from platform.obligation_settled;
  else
    execute format($sql$
      insert into platform.obligation_settled as kept
      select authority, clock, due_on,
             platform.state(due_on, met_on, met_late, closed_on, waived_on, unknown_from, 'infinity'),
             date_trunc('month', platform.settled_on(began_on, due_on, met_on, closed_on, waived_on, unknown_from)::timestamp)::date,
             sum(more)
        from (select *, 1 as more from new_rows %s) changed
       where not withdrawn group by 1, 2, 3, 4, 5 having sum(more) <> 0
          on conflict (authority, clock, due_on, state, settled_in) do update
         set obligations = kept.obligations + excluded.obligations
    $sql$, case TG_OP when 'UPDATE' then 'union all select *, -1 from old_rows' end);
  end if;
  return null;
end $$;
comment on function platform.count_settled is 'Keeps obligation_settled equal to the rows, in the transaction that changes them.';

create trigger count_settled_of_new after insert on record.obligation
  referencing new table as new_rows for each statement execute function platform.count_settled();
create trigger count_settled after update on record.obligation
  referencing old table as old_rows new table as new_rows for each statement execute function platform.count_settled();
create trigger count_settled_of_none after truncate on record.obligation
  for each statement execute function platform.count_settled();

insert into platform.obligation_settled
select authority, clock, due_on,
       platform.state(due_on, met_on, met_late, closed_on, waived_on, unknown_from, 'infinity'),
       date_trunc('month', platform.settled_on(began_on, due_on, met_on, closed_on, waived_on, unknown_from)::timestamp)::date,
       count(*)
  from record.obligation where not withdrawn group by 1, 2, 3, 4, 5;

-- Those not settled by the day asked about are read themselves.
create index obligation_settling on record.obligation
  (authority, platform.settled_on(began_on, due_on, met_on, closed_on, waived_on, unknown_from), due_on) where not withdrawn;
