-- An authority nobody lives in: every page about it says so.
alter table platform.authority add invented boolean not null default false;
comment on column platform.authority.invented is 'Its children, families and workers were invented by the simulator.';
