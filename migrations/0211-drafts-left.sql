-- Whose access ends while they write can open their draft no more. Whoever manages the child sees that there is one, what
-- it is called and whose it was, and has it finished by somebody who may open the child. What it says only they then read.
create function platform.opens_as(account uuid, child uuid) returns boolean language plpgsql
  security definer set search_path = platform, pg_temp as $$
declare
  asking text := platform.actor();
  opened boolean;
begin
  -- What is remembered was found for whoever asks, and is not believed for another. An error takes this back too.
  perform set_config('goldthread.actor', account::text, true);
  opened := platform.may('child.open') and platform.opens(child);
  perform set_config('goldthread.actor', asking, true);
  return coalesce(opened, false);
end $$;
revoke execute on function platform.opens_as from public;
comment on function platform.opens_as is 'Whether an account may open a child now, asked as it would be asked itself.';

create index draft_about on platform.draft (authority, about_id) where ended_at is null;

create function platform.drafts_left(children uuid[])
returns table (id uuid, form text, child uuid, author text, saved_at timestamptz) language plpgsql
  security definer set search_path = platform, pg_temp as $$
begin
  if not platform.may('allocation.write') then return; end if;
  return query
  select draft.id, draft.form, draft.about_id, platform.who(draft.author), draft.saved_at
    from platform.draft
   where draft.authority = platform.authority_asked() and draft.ended_at is null and draft.about_id = any (children)
     and draft.author <> platform.actor() and draft.author ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
     and platform.opens(draft.about_id) and not platform.opens_as(draft.author::uuid, draft.about_id)
   order by draft.saved_at, draft.id;
end $$;
comment on function platform.drafts_left is 'Of these children the drafts whose authors may open them no more, for whoever may allocate: never what they say.';

create function platform.hand_on_draft(handed uuid, to_account uuid) returns boolean language plpgsql
  security definer set search_path = platform, pg_temp as $$
declare about uuid := (
  select about_id from platform.draft where authority = platform.authority_asked() and id = handed and ended_at is null);
begin
  if not exists (select from platform.drafts_left(array[about]) left_behind where left_behind.id = handed)
     or not platform.opens_as(to_account, about) then return false; end if;
  update platform.draft set author = to_account::text where authority = platform.authority_asked() and id = handed;
  return true;
end $$;
comment on function platform.hand_on_draft is 'Makes a draft that was left behind the draft of an account that may open the child.';
