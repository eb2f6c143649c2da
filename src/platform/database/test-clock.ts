import type { Instant } from "#kernel/london.ts";
import type { Database } from "./database.ts";

/**
 * Lets a test set the clock of an embedded database of its own. Every function of the platform that looks at the
 * clock is made again to look at the one that can be set; nothing else of them changes. Until it is set it is the time it is.
 */
export async function settableClock({ withConnection }: Database) {
  await withConnection(async ({ query, run }) => {
    await run(`
      create function platform.test_clock() returns timestamptz language sql volatile parallel safe
      return coalesce(nullif(current_setting('test.clock', true), '')::timestamptz, pg_catalog.clock_timestamp());
      grant execute on function platform.test_clock to public`);
    const { rows } = await query<{ made: string }>(
      `select pg_get_functiondef(oid) as made from pg_proc
        where pronamespace = 'platform'::regnamespace and proname <> 'test_clock'
          and pg_get_functiondef(oid) like '%clock_timestamp()%'`,
    );
    for (const { made } of rows)
      await run(
        made.replaceAll(
          /(?:pg_catalog\.)?clock_timestamp\(\)/g,
          "platform.test_clock()",
        ),
      );
  });
  return async (at: Instant): Promise<void> =>
    withConnection(async ({ query }) => {
      await query("select set_config('test.clock', $1, false)", [at]);
    });
}
