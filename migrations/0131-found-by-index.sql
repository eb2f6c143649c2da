-- What a page of figures asks first: which days the returns cover, and whether anything was recorded besides.
create index on record.referral (authority, covered_from) where covered_from is not null;
create index on record.referral (authority, covered_to) where covered_to is not null;
create index on record.referral (authority) where source = 'record';
create index on record.looked_after_period (authority, covered_from) where covered_from is not null;
create index on record.looked_after_period (authority, covered_to) where covered_to is not null;
create index on record.looked_after_period (authority) where source = 'record';

-- The children a team ever answered for.
create index on record.allocation (authority, team_id);

-- Brothers, sisters and parents from either side.
create index on record.relationship (authority, other_child_id) where other_child_id is not null;
