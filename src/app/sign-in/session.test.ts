import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { within } from "#platform/database/transaction.ts";
import { disable } from "#platform/identity/disabling.store.ts";
import { browse } from "#platform/web/test-browser.ts";
import { comings } from "./test-comings.store.ts";
import {
  app,
  as,
  authority,
  database,
  secretOf,
  served,
  withSecret,
} from "./test-session.ts";

suite("Sessions over HTTP", () => {
  test("[security 25] sign-in, proof and sign-out each leave the secret before worth nothing", async () => {
    const browser = browse(app);
    browser.cookies.set("session", "chosen-by-somebody-else");
    await browser.get("/sign-in");
    await browser.post("/sign-in", { persona: "rhodri-vance", authority });
    const first = secretOf(browser);
    assert.notEqual(first, "chosen-by-somebody-else");
    assert.equal(await withSecret("chosen-by-somebody-else"), 303);
    assert.equal(await withSecret(first), 200);

    await browser.get("/step-up");
    await browser.post("/step-up");
    const second = secretOf(browser);
    assert.notEqual(second, first);
    assert.equal(await withSecret(first), 303);
    assert.equal(await withSecret(second), 200);

    await browser.post("/sign-out");
    assert.equal(secretOf(browser), undefined);
    assert.equal(await withSecret(second), 303);
  });

  test("[security 26] cookies stay with us, out of scripts and, behind https, on it", async () => {
    const origin = "https://goldthread.example";
    const secure = await served(origin);
    const get = await secure.inject({
      url: "/sign-in",
      headers: { host: "goldthread.example" },
    });
    const token = /name="_csrf" value="([^"]+)"/.exec(get.body)?.[1] ?? "";
    const post = await secure.inject({
      method: "POST",
      url: "/sign-in",
      headers: {
        host: "goldthread.example",
        origin,
        "content-type": "application/x-www-form-urlencoded",
      },
      cookies: Object.fromEntries(
        get.cookies.map(({ name, value }) => [name, value]),
      ),
      payload: new URLSearchParams({
        _csrf: token,
        persona: "rhodri-vance",
        authority,
      }).toString(),
    });
    const given = [...get.cookies, ...post.cookies];
    assert.deepEqual(given.map(({ name }) => name).toSorted(), [
      "__Host-form",
      "__Host-session",
    ]);
    for (const { name, ...rules } of given) {
      const { secure: always, httpOnly, sameSite, path, domain } = rules;
      assert.deepEqual(
        { always, httpOnly, sameSite, path, domain },
        {
          always: true,
          httpOnly: true,
          sameSite: "Lax",
          path: "/",
          domain: undefined,
        },
        name,
      );
    }
  });

  test("[security 28] a disabled account is out at its next click, everywhere", async () => {
    const one = await as("tobias-renner");
    const other = await as("tobias-renner");
    const { text } = await one.get("/account");
    const account = /number:\s*<span[^>]*>([^<]+)</.exec(text)?.[1] ?? "";
    const asking = { id: "test", authority };
    const begun = performance.now();
    await within(database, asking, (db) =>
      disable(db, { authority, account: account.trim() }, "left"),
    );
    for (const browser of [one, other])
      assert.equal((await browser.get("/account")).location, "/sign-in");
    assert.ok(performance.now() - begun < 5_000);
    await one.get("/sign-in");
    const again = await one.post("/sign-in", {
      persona: "tobias-renner",
      authority,
    });
    assert.equal(again.status, 403);
    assert.match(again.text, /disabled/);
    assert.equal(
      (await comings(authority)).at(-1)?.told,
      "signed in: refused: disabled",
    );
  });

  test("signing out everywhere, and of one browser that one does not know", async () => {
    const here = await as("ines-falk");
    const there = await as("ines-falk");
    const elsewhere = await as("ines-falk");
    const { text } = await here.get("/account");
    assert.equal(text.match(/name="session" value=/g)?.length, 2);
    const session = /name="session" value="([^"]+)"/.exec(text)?.[1] ?? "";
    await here.post("/account/end-session", { session });
    const left = await Promise.all(
      [there, elsewhere].map((browser) => withSecret(secretOf(browser))),
    );
    assert.deepEqual(left.toSorted(), [200, 303]);
    await here.post("/account/sign-out-everywhere");
    for (const browser of [here, there, elsewhere])
      assert.equal(await withSecret(secretOf(browser)), 303);
  });

  test("nobody ends a session of somebody else’s", async () => {
    const hers = await as("beatrice-amoako");
    const { text } = await (await as("beatrice-amoako")).get("/account");
    const session = /name="session" value="([^"]+)"/.exec(text)?.[1] ?? "";
    const his = await as("osian-hartley");
    await his.get("/account");
    await his.post("/account/end-session", { session });
    assert.equal(await withSecret(secretOf(hers)), 200);
  });

  for (const path of [
    "/accounts/claims",
    "/restrictions/00000000-0000-4000-8000-000000000000",
  ])
    test(`[security 30] ${path} asks for proof first, and comes back`, async () => {
      const browser = await as(
        path.startsWith("/accounts") ? "rhodri-vance" : "beatrice-amoako",
      );
      const asked = await browser.get(path);
      assert.equal(asked.location, `/step-up?back=${encodeURIComponent(path)}`);
      const { location } = await browser.post("/step-up", { back: path });
      assert.equal(location, path);
    });

  test("[security 30] a role is not given without proof", async () => {
    const browser = await as("rhodri-vance");
    await browser.get("/account");
    const id = "00000000-0000-4000-8000-00000000c0de";
    const before = await rolesOf(id);
    const { location } = await browser.post(`/accounts/${id}/role`, {
      role: "director",
    });
    assert.equal(
      location,
      `/step-up?back=${encodeURIComponent(`/accounts/${id}`)}`,
    );
    assert.equal(await rolesOf(id), before);
  });

  test("a demonstration answers this machine only, whoever stands in front", async () => {
    for (const headers of [
      { host: "goldthread.example" },
      { host: "[::1]:3000" },
      { host: "localhost", "x-forwarded-for": "10.0.0.1" },
      { host: "localhost", "x-forwarded-host": "goldthread.example" },
      { host: "localhost", forwarded: "for=10.0.0.1" },
      { host: "localhost", "x-real-ip": "10.0.0.1" },
      { host: "localhost", "x-original-forwarded-for": "10.0.0.1" },
      { host: "localhost", "fastly-client-ip": "10.0.0.1" },
      { host: "localhost", "x-envoy-external-address": "10.0.0.1" },
      { host: "localhost", via: "1.1 proxy" },
    ])
      assert.equal(
        (await app.inject({ url: "/sign-in", headers })).statusCode,
        421,
        JSON.stringify(headers),
      );
  });
});

async function rolesOf(account: string): Promise<number | undefined> {
  const { rows } = await database.withConnection(({ query }) =>
    query<{ count: number }>(
      "select count(*) as count from platform.account_role where authority = $1 and account_id = $2",
      [authority, account],
    ),
  );
  return rows[0]?.count;
}
