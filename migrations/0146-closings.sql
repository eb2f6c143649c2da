-- A manager ends the work with a child, or steps it down to early help. Why it is safe is what makes it so: without
-- it the closing is written down, and the plan and the referral go on.
create table record.closing (
  authority text not null, id uuid not null, child_id uuid not null,
  closed_on date not null,
  step text not null check (step in ('stepped down', 'closed')),
  -- The reason of the census; what has changed and why it is safe; who helps now, and what is done if it gets worse.
  reason_code text not null, rationale text check (rationale <> ''), next_steps text,
  decided_by uuid not null,
  foreign key (authority, decided_by) references record.practitioner
);
comment on table record.closing is 'A manager ends the work with a child or steps it down. While it has no rationale nothing has ended.';
insert into platform.narrative values ('closing', 'rationale'), ('closing', 'next_steps');
call platform.keep('closing');
call platform.search_in('closing', 'of_row.closed_on');
