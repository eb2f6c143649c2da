-- The outcomes of a plan, their actions and a worker's days away are found from what they belong to; each of these
-- questions read its table whole.
create index on record.plan_outcome (authority, plan_id);
create index on record.action (authority, arose_from_id) where arose_from_id is not null;
create index on record.absence (authority, practitioner_id);
