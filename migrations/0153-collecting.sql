-- Who may collect a child and who must not, as agreed: what somebody out of hours or at school must know at once.
create table record.collecting (
  authority text not null, id uuid not null, child_id uuid not null,
  -- In words: names, and what ties them to the child. One of the two at least.
  may_collect text, must_not_collect text,
  check (coalesce(may_collect, must_not_collect) is not null)
);
comment on table record.collecting is 'Who may collect a child and who must not; one row a child, each change a version.';
insert into platform.narrative values ('collecting', 'may_collect'), ('collecting', 'must_not_collect');
call platform.keep('collecting');
create index on record.collecting (authority, child_id);
call platform.search_in('collecting', '(of_row.recorded_at at time zone ''Europe/London'')::date');
