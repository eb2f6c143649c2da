import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { Refusal } from "#kernel/problem.ts";
import { sessionsIn } from "../identity/session.store.ts";
import { testDatabase } from "../test-database.ts";
import { ownPath } from "./hygiene.ts";
import { library } from "./test-app.ts";
import { browse } from "./test-browser.ts";
import { routes, signedIn } from "./test-library.ts";

suite("Hygiene", () => {
  const send = (
    app: Awaited<ReturnType<typeof library>>["app"],
    headers: Record<string, string>,
    payload = "name=Forged",
  ) =>
    app.inject({
      method: "POST",
      url: "/books",
      payload,
      headers: {
        host: "localhost",
        "content-type": "application/x-www-form-urlencoded",
        ...headers,
      },
    });

  test("[security 32] no deed without the token of the asker's own session", async () => {
    const { app, browser, books } = await signedIn();
    const cookie = [...browser.cookies]
      .map((pair) => pair.join("="))
      .join("; ");
    assert.equal((await send(app, { cookie })).statusCode, 403);
    const other = browse(app);
    const theirs = await other.get("/sign-in");
    const token = /name="_csrf" value="([^"]+)"/.exec(theirs.text)?.[1];
    const forged = await send(app, { cookie }, `_csrf=${token}&name=Forged`);
    assert.equal(forged.statusCode, 403);
    assert.equal(books.has("b2"), false);
  });

  test("[security 32] no deed from another site", async () => {
    const { app } = await signedIn();
    for (const header of [
      { "sec-fetch-site": "cross-site" },
      { "sec-fetch-site": "same-site" },
      { origin: "https://elsewhere.example" },
    ])
      assert.match((await send(app, header)).body, /not ours/);
  });

  test("a demonstration answers under no name but this machine's", async () => {
    const { app } = await library(routes);
    for (const host of ["elsewhere.example", "localhost.elsewhere.example"])
      assert.equal(
        (await app.inject({ url: "/books", headers: { host } })).statusCode,
        421,
      );
    for (const host of ["localhost:3000", "127.0.0.1:3000"])
      assert.equal(
        (await app.inject({ url: "/books", headers: { host } })).statusCode,
        303,
      );
  });

  test("[security 35, 36] headers allow our own styles and scripts with the page's nonce, and nothing else", async () => {
    const { browser } = await signedIn();
    const { headers, text } = await browser.get("/books");
    const policy = String(headers["content-security-policy"]);
    const nonce = /script-src 'nonce-(\w+)'/.exec(policy)?.[1];
    assert.match(policy, /default-src 'none'/);
    assert.match(policy, /frame-ancestors 'none'/);
    assert.doesNotMatch(policy, /unsafe/);
    for (const [script] of text.matchAll(/<script[^>]*>/g))
      assert.match(script, new RegExp(`nonce="${nonce}"`));
    assert.doesNotMatch(text, /\sstyle=/);
    assert.equal(headers["cache-control"], "no-store");
    assert.equal(headers["x-content-type-options"], "nosniff");
    assert.equal(headers["referrer-policy"], "no-referrer");
    assert.equal(headers["strict-transport-security"], undefined);
    for (const directive of [
      "object-src 'none'",
      "base-uri 'none'",
      "form-action 'self'",
    ])
      assert.ok(policy.includes(directive), directive);
    assert.equal(headers["cross-origin-opener-policy"], "same-origin");
    assert.match(String(headers["permissions-policy"]), /camera=\(\)/);
  });

  test("[security 36] https adds its promise and cookies that never leave it", async () => {
    const { app } = await library(routes, {
      origin: "https://library.example",
    });
    const { headers, cookies } = await app.inject({
      url: "/sign-in",
      headers: { host: "localhost" },
    });
    assert.match(String(headers["strict-transport-security"]), /max-age/);
    assert.equal(cookies[0]?.name, "__Host-form");
    assert.equal(cookies[0]?.secure, true);
  });

  test("pages are compressed for those who can read it", async () => {
    const { app } = await library(routes);
    for (const [accepts, encoding] of [
      ["gzip, deflate, br", "br"],
      ["gzip", "gzip"],
    ] as const) {
      const { headers } = await app.inject({
        url: "/sign-in",
        headers: { host: "localhost", "accept-encoding": accepts },
      });
      assert.equal(headers["content-encoding"], encoding);
    }
  });

  test("a refusal thrown before anyone is known still has a page", async () => {
    const { app } = await library(routes, {
      sessions: {
        ...sessionsIn(await testDatabase()),
        find: async () => {
          throw new Refusal(403, "The door is closed");
        },
      },
    });
    const { statusCode, body } = await app.inject({
      url: "/books",
      headers: { host: "localhost" },
    });
    assert.equal(statusCode, 403);
    assert.match(body, /The door is closed/);
  });

  for (const [kind, type, payload, status] of [
    ["files without a boundary", "multipart/form-data", "x", 400],
    ["files cut short", "multipart/form-data; boundary=x", "--x\r\nCont", 400],
    ["JSON", "application/json", "{", 415],
  ] as const)
    test(`${kind} are refused in plain words, as no fault of ours`, async () => {
      const { app, browser, faults } = await signedIn();
      const { statusCode, body } = await app.inject({
        method: "POST",
        url: "/covers",
        headers: { host: "localhost", "content-type": type },
        cookies: Object.fromEntries(browser.cookies),
        payload,
      });
      assert.equal(statusCode, status);
      assert.match(body, /<h1[^>]*>This cannot be done/);
      assert.deepEqual(faults, []);
    });

  test("an address that cannot be read is answered, and nothing of it repeated", async () => {
    const { app } = await library(routes);
    const { statusCode, body } = await app.inject({ url: "/%zz" });
    assert.equal(statusCode, 400);
    assert.equal(body, "This address cannot be read.\n");
  });

  for (const path of ["/", "/children/1?sort=name", "/a//b"])
    test(`the way back may be ${path}`, () =>
      assert.equal(ownPath(path), path));

  for (const path of [
    "//elsewhere.example",
    "/\\elsewhere.example",
    "https://elsewhere.example",
    "javascript:alert(1)",
    "/\t/elsewhere.example",
    "/a\nb",
    "",
    undefined,
  ])
    test(`the way back is never ${JSON.stringify(path)}`, () =>
      assert.equal(ownPath(path), undefined));
});
