-- How a write changes the counts of what is settled was planned anew for each write. Said as it is, and not put
-- together from text, it is planned once on a connection.
create or replace function platform.count_settled() returns trigger language plpgsql as $$
begin
  if TG_OP = 'TRUNCATE' then
    delete from platform.obligation_settled;
  elsif TG_OP = 'INSERT' then
    insert into platform.obligation_settled as kept
    select authority, clock, due_on,
           platform.state(due_on, met_on, met_late, closed_on, waived_on, unknown_from, 'infinity'),
           date_trunc('month', platform.settled_on(began_on, due_on, met_on, closed_on, waived_on, unknown_from)::timestamp)::date,
           count(*)
      from new_rows
     where not withdrawn group by 1, 2, 3, 4, 5
        on conflict (authority, clock, due_on, state, settled_in) do update
       set obligations = kept.obligations + excluded.obligations;
  else
    insert into platform.obligation_settled as kept
    select authority, clock, due_on,
           platform.state(due_on, met_on, met_late, closed_on, waived_on, unknown_from, 'infinity'),
           date_trunc('month', platform.settled_on(began_on, due_on, met_on, closed_on, waived_on, unknown_from)::timestamp)::date,
           sum(more)
      from (select *, 1 as more from new_rows union all select *, -1 from old_rows) changed
     where not withdrawn group by 1, 2, 3, 4, 5 having sum(more) <> 0
        on conflict (authority, clock, due_on, state, settled_in) do update
       set obligations = kept.obligations + excluded.obligations;
  end if;
  return null;
end $$;
