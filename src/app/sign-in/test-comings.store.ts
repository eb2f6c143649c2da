import { testDatabase } from "#platform/test-database.ts";

/** What an authority's trail tells of coming and going, in order. */
export async function comings(authority: string) {
  const database = await testDatabase();
  const { rows } = await database.withConnection(({ query }) =>
    query<{
      asker: string;
      deed: string;
      result: string;
      because: string | null;
    }>(
      `select asker, deed, result, because from platform.access_trail
        where authority = $1 and kind = 'sign-in' order by number`,
      [authority],
    ),
  );
  return rows.map(({ asker, ...told }) => ({
    asker,
    told: Object.values(told).filter(Boolean).join(": "),
  }));
}
