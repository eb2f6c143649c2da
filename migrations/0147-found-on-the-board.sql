-- What a team's board asks each time: what was allocated within the hour, and which late discussions were of late.
create index on record.allocation (authority, recorded_at);
create index on record.strategy_discussion (authority, held_on);
