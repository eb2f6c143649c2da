-- How often a quiet line of a form was said and how often it was put aside, by month: so that one which nobody
-- wants is retired. It holds no practitioner, no account and no child, and what counts is one row for all of them.
create table platform.prompt_count (
  authority text not null references platform.authority,
  prompt    text not null,
  month     date not null,
  said      integer not null default 0,
  aside     integer not null default 0,
  primary key (authority, prompt, month),
  check (month = date_trunc('month', month)::date and said >= 0 and aside >= 0)
);
comment on table platform.prompt_count is 'How often each prompt was said and put aside in a month, by nobody in particular.';
grant select, insert, update on platform.prompt_count to goldthread_application, goldthread_loader;
alter table platform.prompt_count enable row level security;
alter table platform.prompt_count force row level security;
create policy kept on platform.prompt_count to goldthread_owner, goldthread_loader using (true) with check (true);
create policy counted on platform.prompt_count to goldthread_application
  using (authority = (select platform.authority_asked())) with check (authority = (select platform.authority_asked()));

-- Who sees how the prompts are used: whoever may retire one.
update platform.role set may = array(select distinct unnest(may || '{practice.read}'::text[]) order by 1)
 where key in ('analyst', 'service-manager', 'director');
