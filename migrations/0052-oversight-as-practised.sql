-- One form for oversight in two depths: what was considered and decided; in supervision also the child's
-- day, the working theory and how near things are to good enough.
alter table record.oversight
  add considered text,
  add life_today text,
  add hypothesis text,
  -- Nought to ten, and what would make it one more.
  add scale integer check (scale between 0 and 10),
  add scale_next text;
alter table history.oversight
  add considered text,
  add life_today text,
  add hypothesis text,
  add scale integer,
  add scale_next text;
insert into platform.narrative values
  ('oversight', 'considered'), ('oversight', 'life_today'), ('oversight', 'hypothesis'), ('oversight', 'scale_next');
call platform.show('oversight');
