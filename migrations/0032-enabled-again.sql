-- An account enabled again has thirty days to be used, however long ago it was used before.
alter table platform.account add enabled_at timestamptz;
grant update (enabled_at) on platform.account to goldthread_application;
