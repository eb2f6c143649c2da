import { after } from "node:test";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { providerAt } from "#platform/identity/provider.ts";
import {
  beginProvider,
  type Person,
} from "#platform/identity/test-provider.ts";
import { testDatabase } from "#platform/test-database.ts";
import { browse } from "#platform/web/test-browser.ts";
import { begin } from "../begin.ts";

const origin = "http://localhost:3000";

/** The whole of Goldthread beside a real provider that knows these people. */
export async function besideProvider(
  people: Readonly<Record<string, Person>>,
  secret?: () => string,
) {
  const database = await testDatabase();
  const client = {
    id: "goldthread",
    secret: "only for a test",
    returnsTo: `${origin}/sign-in/callback`,
  };
  const provider = await beginProvider({ people, client });
  const app = await begin(
    { database, beforeCommit: [] },
    {
      demonstration: false,
      uploads: join(tmpdir(), `goldthread-sign-in-${process.pid}`),
      way: {
        by: "provider",
        provider: providerAt({
          issuer: provider.issuer,
          clientId: client.id,
          secret: secret ?? (() => client.secret),
          scope: "openid profile email groups",
          origin,
        }),
      },
    },
  );
  after(async () => {
    await app.close();
    await provider.close();
  });
  return { app, provider, database };
}

export type Beside = Awaited<ReturnType<typeof besideProvider>>;

/** A browser that has been to the provider as somebody, and holds the address it was sent back to. */
export async function backFromProvider({ app }: Beside, login: string) {
  const browser = browse(app);
  await browser.get("/sign-in");
  const { location } = await browser.post("/sign-in");
  return { browser, answer: await atProvider(location, login) };
}

/** Signed in through the provider. */
export async function signedInAs(beside: Beside, login: string) {
  const { browser, answer } = await backFromProvider(beside, login);
  return { browser, ...(await browser.get(answer)) };
}

/** What a person does at the provider: types their name, and is sent back. The path they come back to. */
export async function atProvider(url: string, login: string): Promise<string> {
  const cookies = new Map<string, string>();
  let next: [string, RequestInit] = [url, {}];
  for (let steps = 0; steps < 12; steps++) {
    const [address, how] = next;
    const cookie = [...cookies].map((pair) => pair.join("=")).join("; ");
    const reply = await fetch(address, {
      ...how,
      redirect: "manual",
      headers: { ...how.headers, cookie },
    });
    for (const set of reply.headers.getSetCookie()) {
      const [pair = ""] = set.split(";");
      const at = pair.indexOf("=");
      cookies.set(pair.slice(0, at), pair.slice(at + 1));
    }
    const to = reply.headers.get("location");
    if (to?.startsWith(origin)) return to.slice(origin.length);
    if (to !== null) {
      next = [new URL(to, address).href, {}];
      continue;
    }
    const page = await reply.text();
    const action = /<form[^>]*action="([^"]+)"/.exec(page)?.[1];
    if (action === undefined) throw new Error(`The provider says: ${page}`);
    next = [
      new URL(action, address).href,
      {
        method: "POST",
        body: new URLSearchParams({ prompt: "login", login, password: "any" }),
      },
    ];
  }
  throw new Error("The provider never sent anybody back");
}
