-- Where a practitioner worked on a day is asked for every child of a board.
create index on record.team_membership (authority, practitioner_id, started_on);
