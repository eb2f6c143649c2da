-- A baby says nothing, and one who slept showed little: whether it was awake. A child who speaks in other ways than
-- words: in which ways it spoke this time.
alter table record.visit add seen_awake boolean, add communicated_by text;
alter table history.visit add seen_awake boolean, add communicated_by text;
comment on column record.visit.seen_awake is 'Of a baby that was seen: awake, or asleep the whole time; null where nobody asked.';
comment on column record.visit.communicated_by is 'How a child who speaks in other ways than words did so on this visit.';
insert into platform.narrative values ('visit', 'communicated_by');
call platform.show('visit');
call platform.search_in('visit', 'of_row.visited_on');
