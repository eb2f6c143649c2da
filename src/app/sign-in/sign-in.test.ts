import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { testAuthority, testDatabase } from "#platform/test-database.ts";
import { sessionsIn } from "#platform/identity/session.store.ts";
import type { Fields } from "#platform/web/route.ts";
import { askerOf } from "#record/access/asker.ts";
import { personas, roleOf } from "./personas.ts";
import { signInRoutes } from "./sign-in.routes.ts";
import type { WayIn } from "./ways-in.ts";

const database = await testDatabase();
const authority = await testAuthority(database);

/** The handler of one of the routes, asked directly: which page or which way it answers. */
async function ask(
  at: string,
  request: { query?: Fields; entered?: Fields },
  way: WayIn = { by: "personas" },
) {
  const found = signInRoutes({ database, beforeCommit: [] }, way).find(
    (each) => each.at === at,
  );
  assert.ok(found, at);
  return found.handle({
    params: {},
    query: {},
    entered: {},
    files: [],
    here: "/sign-in",
    about: { at, params: {}, request: "R" },
    session: undefined,
    today: "2026-07-16",
    ...request,
  });
}

suite("Signing in to a demonstration", () => {
  test("every persona is offered by role and name", async () => {
    const reply = await ask("GET /sign-in", {});
    assert.ok("body" in reply);
    for (const persona of personas)
      assert.ok(
        String(reply.body).includes(`${roleOf(persona)}: ${persona.name}`),
        persona.id,
      );
  });

  test("a persona is an account with their role, and goes to the page that was asked for", async () => {
    const reply = await ask("POST /sign-in", {
      entered: {
        persona: "folake-adeyemi",
        authority,
        back: "/children?list=all",
      },
    });
    assert.ok("goTo" in reply);
    assert.equal(reply.goTo, "/children?list=all");
    const { session } = reply;
    assert.ok(typeof session === "object" && "begin" in session);
    const sessions = sessionsIn(database);
    const secret = await sessions.begin(session.begin, "Firefox");
    const signedIn = (await sessions.find(secret))?.signedIn;
    assert.ok(signedIn);
    const asker = askerOf(signedIn);
    assert.equal(asker.name, "Folake Adeyemi");
    assert.equal(asker.authority, authority);
    assert.ok(asker.may.has("children.list"));
    assert.ok(!asker.may.has("imports.write"));
  });

  for (const elsewhere of [
    "https://example.org/",
    "//example.org",
    "/\\example.org",
  ])
    test(`[security 40] nobody is sent on to ${elsewhere}`, async () => {
      const reply = await ask("POST /sign-in", {
        entered: { persona: "folake-adeyemi", authority, back: elsewhere },
      });
      assert.equal("goTo" in reply && reply.goTo, "/children");
    });

  test("nobody chosen: the form comes back and says so", async () => {
    const reply = await ask("POST /sign-in", {
      entered: { persona: "nobody" },
    });
    assert.ok("body" in reply);
    assert.equal(reply.status, 422);
    assert.match(String(reply.body), /Select who you want to sign in as/);
    assert.equal(reply.session, undefined);
  });

  test("where real children may be, nobody can sign in and the page says why", async () => {
    const reply = await ask("GET /sign-in", {}, { by: "nothing" });
    assert.ok("body" in reply);
    assert.match(String(reply.body), /GOLDTHREAD_OIDC_ISSUER/);
    await assert.rejects(ask("POST /sign-in", {}, { by: "nothing" }), {
      status: 403,
    });
  });

  test("help is there for anyone", async () => {
    const reply = await ask("GET /help", {});
    assert.ok("body" in reply);
    assert.match(String(reply.body), /Known at/);
  });
});
