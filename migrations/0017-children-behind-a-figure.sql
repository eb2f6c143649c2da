-- Whose promises fell due in a period is told by the index alone, without reading their rows.
drop index record.obligation_by_clock;
create index obligation_by_clock on record.obligation (authority, clock, due_on)
  include (child_id, began_on, met_on, met_late, closed_on, waived_on, unknown_from, recorded_at)
  where not withdrawn;
