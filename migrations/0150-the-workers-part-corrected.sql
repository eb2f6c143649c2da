-- What was written in a worker's file is put right as everything else is: each version of it stays, and says why
-- it is there once its author's free day is over.
alter table record.worker_supervision add corrected_because text check (corrected_because <> '');
alter table history.worker_supervision add corrected_because text;
comment on column record.worker_supervision.corrected_because is 'Why this version was written; null for the first, and for what its author changed within a day.';
call platform.show('worker_supervision');
