import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { testAuthority, testDatabase } from "#platform/test-database.ts";
import type { Fields } from "#platform/web/route.ts";
import { personaOf, personas, subjectOf } from "./personas.ts";
import { signInRoutes } from "./sign-in.routes.ts";

const database = await testDatabase();
const authority = await testAuthority(database);
const [socialWorker] = personas;

/** The handler of one of the routes, asked directly: which page or which way it answers. */
async function ask(
  at: string,
  request: { query?: Fields; entered?: Fields },
  demonstration = true,
) {
  const found = signInRoutes({ database }, demonstration).find(
    (each) => each.at === at,
  );
  assert.ok(found, at);
  return found.handle({
    params: {},
    query: {},
    entered: {},
    files: [],
    here: "/sign-in",
    today: "2026-07-16",
    ...request,
  });
}

suite("Signing in to a demonstration", () => {
  test("every persona is offered by role and name", async () => {
    const reply = await ask("GET /sign-in", {});
    assert.ok("body" in reply);
    for (const { role, name } of personas)
      assert.ok(String(reply.body).includes(`${role}: ${name}`), role);
  });

  test("a persona signs in and goes to the page that was asked for", async () => {
    const reply = await ask("POST /sign-in", {
      entered: {
        persona: "folake-adeyemi",
        authority,
        back: "/children?list=all",
      },
    });
    assert.ok("goTo" in reply);
    assert.equal(reply.goTo, "/children?list=all");
    assert.deepEqual(reply.session, {
      begin: subjectOf(socialWorker!, authority),
    });
  });

  for (const elsewhere of [
    "https://example.org/",
    "//example.org",
    "/\\example.org",
  ])
    test(`nobody is sent on to ${elsewhere}`, async () => {
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

  test("a session is for one persona in one authority that exists", async () => {
    const asker = await personaOf(
      database,
      subjectOf(socialWorker!, authority),
    );
    assert.equal(asker?.name, "Folake Adeyemi");
    assert.equal(asker?.authority, authority);
    assert.ok(asker?.may.has("children.list"));
    assert.ok(!asker?.may.has("imports.write"));
    assert.equal(await personaOf(database, `nobody ${authority}`), undefined);
    assert.equal(await personaOf(database, "folake-adeyemi Q1"), undefined);
  });

  test("where real children may be, nobody can sign in and the page says why", async () => {
    const reply = await ask("GET /sign-in", {}, false);
    assert.ok("body" in reply);
    assert.match(String(reply.body), /GOLDTHREAD_DEMONSTRATION=1/);
    await assert.rejects(ask("POST /sign-in", {}, false), { status: 403 });
  });

  test("help is there for anyone", async () => {
    const reply = await ask("GET /help", {});
    assert.ok("body" in reply);
    assert.match(String(reply.body), /Known at/);
  });
});
