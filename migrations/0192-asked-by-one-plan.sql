-- What is asked at the beginning and the end of every page is planned once on a connection: which roles the asker has,
-- and what the trail says of them.
alter function platform.roles_asking set plan_cache_mode = force_generic_plan;
alter procedure platform.link_access set plan_cache_mode = force_generic_plan;
