-- Of what was written before it was kept of whom, it is told that it was of everyone: a moment before the
-- last write then has its figures counted whole.
insert into platform.last_write (authority, kept, child_id, moment, into_past)
select code, table_name, null, moment, moment
  from platform.authority, information_schema.tables
 where table_schema = 'history' and moment > '-infinity'
    on conflict do nothing;
