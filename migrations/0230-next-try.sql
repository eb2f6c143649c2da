-- When somebody will try again has a time too, where one is known: it was words among the notes.
alter table record.visit add next_visit_at timestamptz;
alter table history.visit add next_visit_at timestamptz;
call platform.show('visit');
comment on column record.visit.next_visit_at is 'The hour of next_visit_on, where one was said.';
