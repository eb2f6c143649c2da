import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { comings } from "./test-comings.store.ts";
import { as, authority, secretOf, served, withSecret } from "./test-session.ts";

const after = async (many: number) => (await comings(authority)).slice(many);
const soFar = async () => (await comings(authority)).length;

suite("Coming and going", () => {
  test("[security 17] coming, proving and going each leave a row, of the person", async () => {
    const before = await soFar();
    const browser = await as("rhodri-vance");
    const { text } = await browser.get("/account");
    const account = /number:\s*<span[^>]*>([^<]+)</.exec(text)?.[1] ?? "";
    await browser.post("/step-up");
    const other = await as("rhodri-vance");
    await browser.get("/account");
    const there = /name="session" value="([^"]+)"/;
    const [, session = ""] = there.exec((await browser.get("/account")).text) ?? []; // prettier-ignore
    await browser.post("/account/end-session", { session });
    assert.equal(await withSecret(secretOf(other)), 303);
    await browser.get("/account");
    await browser.post("/sign-out");
    const again = await as("rhodri-vance");
    await again.get("/account");
    await again.post("/account/sign-out-everywhere");
    const rows = await after(before);
    assert.deepEqual(
      rows.map(({ told }) => told),
      [
        "signed in: given",
        "proved again that it is them: given",
        "signed in: given",
        "signed out of another browser: given",
        "signed out: given",
        "signed in: given",
        "signed out everywhere: given",
      ],
    );
    assert.deepEqual(
      new Set(rows.map(({ asker }) => asker)),
      new Set([account.trim()]),
    );
  });

  test("[security 18] somebody who comes too often is refused, with a row", async () => {
    const before = await soFar();
    for (let times = 1; times <= 7; times++) await as("yusuf-penhaligon");
    const rows = await after(before);
    assert.deepEqual(
      rows.map(({ told }) => told),
      [
        ...Array.from({ length: 6 }, () => "signed in: given"),
        "signed in: refused: 429",
      ],
    );
  });

  test("[security 32] a form open while the server restarted, or its session was proven anew, is still taken", async () => {
    const browser = await as("meera-castellano");
    const { text } = await browser.get("/account");
    const [, token = ""] = /name="_csrf" value="([^"]+)"/.exec(text) ?? [];
    await browser.get("/step-up");
    await browser.post("/step-up");
    const restarted = await served();
    const out = await restarted.inject({
      method: "POST",
      url: "/sign-out",
      headers: {
        host: "localhost",
        "content-type": "application/x-www-form-urlencoded",
      },
      cookies: Object.fromEntries(browser.cookies),
      payload: new URLSearchParams({ _csrf: token }).toString(),
    });
    assert.equal(out.statusCode, 303);
    assert.equal(await withSecret(secretOf(browser)), 303);
  });
});
