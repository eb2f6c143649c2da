-- What was owed, as known at a past moment, is counted from an index alone, as what is owed now is: two years of a
-- page of figures read the closed versions of hundreds of thousands of rows for nothing but their days.
drop index history.obligation_authority_clock_due_on_idx;
create index obligation_by_clock_then on history.obligation (authority, clock, due_on)
  include (child_id, began_on, met_on, met_late, closed_on, waived_on, unknown_from, recorded_at, superseded_at) where not withdrawn;
