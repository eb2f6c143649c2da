-- Coming and going are in the trail too: who signed in, proved again that it is them, signed out, or was refused.
alter table platform.access_trail
  drop constraint access_trail_kind_check,
  add constraint access_trail_kind_check
    check (kind in ('read', 'search', 'change', 'export', 'break-glass', 'sign-in', 'command'));
