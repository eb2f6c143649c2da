-- A council's own standard where the law leaves one to it, or asks less.

create table record.local_interval (
  authority text not null, id uuid not null,
  -- The clock's key; duties triggered from the day on are judged by this span instead of the clock's own.
  clock text not null, from_on date not null,
  span text not null check (span ~ '^[1-9][0-9]{0,3} (hour|day|working day|week|month|year)s?$'),
  unique (authority, clock, from_on)
);
comment on table record.local_interval is 'The authority''s own interval of a clock for duties triggered from a day on; recorded_by says who set it.';
call platform.keep('local_interval');
