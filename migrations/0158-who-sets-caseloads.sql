-- What a caseload counts is set by whoever manages practice: a table without a child was written by whoever manages
-- accounts, and by nobody else.
call platform.guard_by('caseload_weight', '(select platform.account_asking()) is not null', '(select platform.may(''practice.manage''))');
call platform.guard_by('caseload_cap', '(select platform.account_asking()) is not null', '(select platform.may(''practice.manage''))');

-- Of a practitioner they say this and nothing else.
create function platform.newly_qualified(worker uuid, until date) returns boolean language plpgsql
  security definer set search_path = platform, pg_temp as $$
begin
  if not platform.may('practice.manage') then return false; end if;
  update record.practitioner
     set newly_qualified_until = until, recorded_at = platform.moment(), recorded_by = platform.actor(), source = 'record', source_row = null
   where authority = platform.authority_asked() and id = worker and not withdrawn;
  return found;
end $$;
comment on function platform.newly_qualified is 'Says until when a practitioner counts as newly qualified; false where the asker may not, or there is none.';
