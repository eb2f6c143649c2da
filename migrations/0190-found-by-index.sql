-- The people around a child are found from the person too, and the newest visit of a child without its other visits.
create index on record.relationship (authority, person_id) where person_id is not null;
drop index record.visit_authority_child_id_idx;
create index visit_of_child on record.visit (authority, child_id, visited_on desc);

-- Boards looked at every child a team ever had. Until when something is open with a child is kept with what is derived
-- of its facts; without end while nobody knows one, and until the child is derived again.
alter table record.derivation add open_until date not null default 'infinity';
comment on column record.derivation.open_until is 'The first day on which nothing is open with the child any more, as far as is known.';
create index derivation_open on record.derivation (authority, open_until, child_id);
