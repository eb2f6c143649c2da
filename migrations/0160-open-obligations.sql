-- The promises that are open on a day are few among all there ever were: a team's board, a worker's list and the
-- lists of children find them by index instead of reading every one of each child. (Under row-level security an
-- index serves only what PostgreSQL knows to leak nothing: least is of that kind, coalesce is not.)
create function platform.over_on(met_on date, closed_on date, waived_on date, unknown_from date)
returns date language sql immutable parallel safe return
  least(met_on, closed_on, waived_on, unknown_from, 'infinity'); -- nulls are passed over
comment on function platform.over_on is 'The first day on which an obligation is open no more; infinity while nothing ended it.';

create index obligation_open on record.obligation
  (authority, child_id, platform.over_on(met_on, closed_on, waived_on, unknown_from)) where not withdrawn;
