import assert from "node:assert/strict";
import { createHmac, createPublicKey, type KeyObject, sign } from "node:crypto";
import { suite, test } from "node:test";
import { within } from "#platform/database/transaction.ts";
import { mapClaim } from "#platform/identity/admission.store.ts";
import type { Forgery } from "#platform/identity/test-provider.ts";
import { testAuthority, testDatabase } from "#platform/test-database.ts";
import { browse } from "#platform/web/test-browser.ts";
import { mostRows } from "./refusals-kept.ts";
import { comings } from "./test-comings.store.ts";
import {
  atProvider,
  backFromProvider,
  besideProvider,
  signedInAs,
} from "./test-sign-in.ts";

const database = await testDatabase();
const authority = await testAuthority(database);
process.env["GOLDTHREAD_AUTHORITY"] = authority;

const mina = {
  name: "Mina Corrigan",
  email: "mina@example.org",
  groups: ["sw"],
};
const people = {
  mina,
  nobody: { name: "Nobody Inparticular", groups: ["other"] },
};
const beside = await besideProvider(people);

await within(database, { id: "test", authority }, (db) =>
  mapClaim(db, authority, {
    claim: "groups",
    value: "sw",
    role: "data-manager",
    team_id: null,
  }),
);

type Claims = Record<string, unknown>;

const encoded = (value: unknown) =>
  Buffer.from(JSON.stringify(value)).toString("base64url");

const partsOf = (token: string) => {
  const [head = "", body = "", signature = ""] = token.split(".");
  const read = (part: string) =>
    JSON.parse(Buffer.from(part, "base64url").toString()) as Claims;
  return { head: read(head), claims: read(body), body, signature };
};

/** The token signed anew after a change, by a key. */
function signed(
  token: string,
  key: KeyObject,
  change: (claims: Claims) => Claims,
): string {
  const { head, claims } = partsOf(token);
  const text = `${encoded(head)}.${encoded(change(claims))}`;
  const signature = sign("sha256", Buffer.from(text), key);
  return `${text}.${signature.toString("base64url")}`;
}

const seconds = (claims: Claims, name: string) => Number(claims[name]);

const forgeries: Readonly<Record<string, Forgery>> = {
  "signed by another key": (token, { strange }) =>
    signed(token, strange, (claims) => claims),
  "not signed at all": (token) => {
    const { head, body } = partsOf(token);
    return `${encoded({ ...head, alg: "none" })}.${body}.`;
  },
  "signed with the public key as if it were a secret": (token, { ours }) => {
    const { head, body } = partsOf(token);
    const text = `${encoded({ ...head, alg: "HS256" })}.${body}`;
    const secret = createPublicKey(ours).export({
      type: "spki",
      format: "pem",
    });
    return `${text}.${createHmac("sha256", secret).update(text).digest("base64url")}`;
  },
  "with its claims changed under the signature": (token) => {
    const { head, claims, signature } = partsOf(token);
    return `${encoded(head)}.${encoded({ ...claims, sub: "director" })}.${signature}`;
  },
  "from another issuer": (token, { ours }) =>
    signed(token, ours, (claims) => ({
      ...claims,
      iss: "https://elsewhere.example",
    })),
  "meant for another application": (token, { ours }) =>
    signed(token, ours, (claims) => ({ ...claims, aud: "payroll" })),
  "of another sign-in": (token, { ours }) =>
    signed(token, ours, (claims) => ({ ...claims, nonce: "another" })),
  "that is past": (token, { ours }) =>
    signed(token, ours, (claims) => ({
      ...claims,
      iat: seconds(claims, "iat") - 7200,
      exp: seconds(claims, "exp") - 7200,
    })),
};

const first = async <Row>(query: string, ...values: string[]) =>
  (
    await database.withConnection((connection) =>
      connection.query<Row>(query, [authority, ...values]),
    )
  ).rows[0];

const lastComing = async () => (await comings(authority)).at(-1);

const accountOf = async (subject: string) =>
  (
    await first<{ id: string }>(
      "select id::text from platform.account where authority = $1 and subject = $2 and issuer = $3",
      subject,
      beside.provider.issuer,
    )
  )?.id;

suite("Signing in through a provider", () => {
  test("a genuine token signs in, with the role that follows from its claims", async () => {
    const { browser, status } = await signedInAs(beside, "mina");
    assert.equal(status, 200);
    const account = await browser.get("/account");
    assert.match(account.text, /Mina Corrigan/);
    assert.match(account.text, /Your roles: Data manager/);
    assert.equal((await browser.get("/imports")).status, 200);
  });

  test("somebody without a mapped role is signed in and sees nothing", async () => {
    const { browser, location, text } = await signedInAs(beside, "nobody");
    assert.equal(location, "/account");
    assert.match(text, /you have no role here yet/);
    for (const path of ["/children", "/performance", "/imports", "/accounts"])
      assert.equal((await browser.get(path)).status, 403, path);
  });

  for (const [what, forge] of Object.entries(forgeries))
    test(`[security 23] a token ${what} is refused`, async () => {
      const { browser, answer } = await backFromProvider(beside, "mina");
      beside.provider.forging.forge = forge;
      const { status, text } = await browser.get(answer);
      beside.provider.forging.forge = undefined;
      assert.equal(status, 403);
      assert.match(text, /cannot be accepted/);
      assert.equal((await browser.get("/account")).location, "/sign-in");
      assert.deepEqual(await lastComing(), {
        asker: "nobody",
        told: "tried to sign in: refused: 403",
      });
    });

  test("[security 23] an answer with another state, another issuer or no question is refused", async () => {
    for (const change of [
      { state: "guessed" },
      { iss: "https://elsewhere.example" },
    ]) {
      const { browser, answer } = await backFromProvider(beside, "mina");
      const url = new URL(answer, "http://localhost");
      for (const [name, value] of Object.entries(change))
        url.searchParams.set(name, value);
      const { status } = await browser.get(url.pathname + url.search);
      assert.equal(status, 403, JSON.stringify(change));
    }
    const { answer } = await backFromProvider(beside, "mina");
    const { browser } = await backFromProvider(beside, "nobody");
    assert.equal((await browser.get(answer)).status, 403);
  });

  test("[security 30] a step-up is proven by the same person, again, a moment ago", async () => {
    const { browser } = await signedInAs(beside, "mina");
    const secret = browser.cookies.get("session");
    const toProvider = async () => {
      await browser.get("/step-up");
      const { location } = await browser.post("/step-up", { back: "/account" });
      return location;
    };

    const asked = await toProvider();
    assert.equal(new URL(asked).searchParams.get("prompt"), "login");
    assert.equal(new URL(asked).searchParams.get("max_age"), "0");
    const other = await browser.get(await atProvider(asked, "nobody"));
    assert.equal(other.status, 403);
    assert.match(other.text, /Somebody else signed in/);
    assert.equal(browser.cookies.get("session"), secret);

    for (const ago of [180, undefined]) {
      const answer = await atProvider(await toProvider(), "mina");
      beside.provider.forging.forge = (token, { ours }) =>
        signed(token, ours, (claims) => ({
          ...claims,
          auth_time: ago && seconds(claims, "iat") - ago,
        }));
      const { status } = await browser.get(answer);
      beside.provider.forging.forge = undefined;
      assert.equal(status, 403, `proven ${ago} seconds ago`);
      assert.equal(browser.cookies.get("session"), secret);
    }
    assert.deepEqual(await lastComing(), {
      asker: (await accountOf("mina")) ?? "",
      told: "tried to sign in: refused: 403",
    });

    const answer = await atProvider(await toProvider(), "mina");
    const { location } = await browser.get(answer);
    assert.equal(location, "/account");
    assert.notEqual(browser.cookies.get("session"), secret);
    assert.equal(
      (await lastComing())?.told,
      "proved again that it is them: given",
    );
  });

  test("[security 42] whoever is nobody fills no trail with refusals, and stands in nobody's way", async () => {
    const besieged = await besideProvider(people);
    const browser = browse(besieged.app);
    const before = (await comings(authority)).length;
    for (let times = 1; times <= mostRows + 10; times++)
      assert.equal((await browser.get("/sign-in/callback?code=x")).status, 403);
    const rows = (await comings(authority)).slice(before);
    assert.equal(rows.length, mostRows);
    assert.deepEqual(
      rows.slice(-2).map(({ told }) => told),
      [
        "tried to sign in: refused: 403",
        "tried to sign in: refused: 403; more in this minute are only counted",
      ],
    );
    assert.equal((await signedInAs(besieged, "mina")).status, 200);
    assert.equal((await lastComing())?.told, "signed in: given");
  });

  test("[security 57] a new client secret counts at the next sign-in, without a restart", async () => {
    let secret = "the one that was withdrawn";
    const changing = await besideProvider(people, () => secret);
    assert.equal((await signedInAs(changing, "mina")).status, 403);
    secret = "only for a test";
    assert.equal((await signedInAs(changing, "mina")).status, 200);
  });

  test("[security 23] a code is worth nothing without the verifier, nor a second time", async () => {
    const { browser, answer } = await backFromProvider(beside, "mina");
    assert.equal((await browser.get(answer)).status, 200);
    assert.equal((await browser.get(answer)).status, 403);
  });
});
