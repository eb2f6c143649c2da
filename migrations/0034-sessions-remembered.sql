-- A form sent after its session ended becomes its author's draft: for that the row outlives the session.
comment on table platform.session is 'A browser somebody is signed in with. Ends when unused for half an hour, and after twelve hours; tells for twelve hours more whose it was.';
