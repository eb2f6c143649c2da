-- The rows behind a figure of a past moment are found from an index alone, as their counts are: every promise due in the
-- month was read, in force and closed, for what is said of the first fifty.
drop index record.obligation_by_clock;
create index obligation_by_clock on record.obligation (authority, clock, due_on)
  include (child_id, trigger_id, triggered_on, began_on, met_on, met_by, met_late, closed_on, waived_on, unknown_from, recorded_at) where not withdrawn;
drop index history.obligation_by_clock_then;
create index obligation_by_clock_then on history.obligation (authority, clock, due_on)
  include (child_id, trigger_id, triggered_on, began_on, met_on, met_by, met_late, closed_on, waived_on, unknown_from, recorded_at, superseded_at) where not withdrawn;
