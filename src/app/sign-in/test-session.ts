import { after } from "node:test";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { testAuthority, testDatabase } from "#platform/test-database.ts";
import { browse } from "#platform/web/test-browser.ts";
import { begin } from "../begin.ts";

export const database = await testDatabase();
export const authority = await testAuthority(database);

/** The whole of Goldthread, with personas at the door. */
export async function served(origin?: string) {
  const app = await begin(
    { database, beforeCommit: [] },
    {
      demonstration: origin === undefined,
      origin,
      uploads: join(tmpdir(), `goldthread-session-${process.pid}`),
      way: { by: "personas" },
    },
  );
  after(() => app.close());
  return app;
}
export const app = await served();

/** A browser signed in as a persona. */
export async function as(persona: string) {
  const browser = browse(app);
  await browser.get("/sign-in");
  await browser.post("/sign-in", { persona, authority });
  return browser;
}

export const secretOf = ({ cookies }: ReturnType<typeof browse>) =>
  cookies.get("session");

/** What a browser with this secret, and nothing else, is shown. */
export const withSecret = async (secret: string | undefined) =>
  (
    await app.inject({
      url: "/account",
      headers: { host: "localhost" },
      cookies: { session: secret ?? "" },
    })
  ).statusCode;
