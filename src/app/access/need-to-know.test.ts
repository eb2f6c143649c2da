import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { newId } from "#kernel/id.ts";
import { type Permission, permissions } from "#platform/identity/permission.ts";
import { type RoleKey, roles } from "#record/access/roles.ts";
import {
  type Situation,
  situationsIn,
  whys,
} from "#record/access/test-access.store.ts";
import { pagesOver } from "#record/children/test-pages.ts";
import { routes } from "../modules.ts";
import { peopleAndPages } from "./test-people.ts";

const pages = await peopleAndPages({
  a: ["social-worker", whys.works.worker],
  b: ["social-worker", whys.works.worker],
  manager: ["team-manager", whys.works.manager],
  finder: ["front-door", whys.nothing.none],
  admin: ["administrator", whys.works.worker],
  inspector: ["inspector", whys.reads.inspector],
});
const { as, raw, database, authority } = pages;
const { a, b, manager, finder, admin, inspector } = pages.people;

/** An address of a route with this child's id, and ids of nothing for the rest. */
const addressOf = (at: string, child: string) =>
  at
    .split(" ")[1]!
    .replace(":childId", child)
    .replace(":key", "cic-n")
    .replaceAll(/:\w+/g, newId());
const inPlace = (at: string) => at.split(" ")[0] === "GET";

/** Pages that need nothing but that the child opens; others need a draft, an enquiry, an import that is there. */
const alwaysThere =
  /^GET \/[^:]*$|:childId(\/(access|emergency|restriction))?$|\/performance\/:key$/;
const opens = (at: string, { asker }: Situation) =>
  !/childId(?!\/emergency)/.test(at) || asker.may.has("child.open");

suite("Every route says who may use it", () => {
  test("[security 1] each names a permission that exists and what the trail says; without one the server does not begin", async () => {
    for (const { at, may, trail } of routes) {
      assert.ok(may in permissions, at);
      assert.ok(trail.length > 5, at);
    }
    const undeclared = JSON.parse(
      '{ "at": "GET /open-to-all", "trail": "opened something" }',
    ) as (typeof routes)[number];
    await assert.rejects(
      pagesOver([undeclared], { database, authority }),
      /open-to-all/,
    );
  });

  test("[security 2] nobody without a permission gets anything but a refusal", async () => {
    const nobody = { ...a.asker, may: new Set<Permission>() };
    for (const { at } of routes) {
      const path = addressOf(at, a.child);
      const reply = inPlace(at)
        ? await as({ asker: nobody }).get(path)
        : await as({ asker: nobody }).post(path);
      assert.equal(reply.status, 403, at);
      assert.ok(!reply.text.includes(a.name), at);
    }
  });

  test("a crawl as every role: each page opens to those whose line allows it and to nobody else", async () => {
    const made = await situationsIn(
      database,
      authority,
      (Object.keys(roles) as RoleKey[]).map((role) => ({
        role,
        stands: whys.works.worker,
      })),
    );
    for (const it of made)
      for (const { at, may } of routes) {
        if (!inPlace(at)) continue;
        const trailed = pages.trail.length;
        const { status } = await as(it).get(addressOf(at, it.child));
        const allowed = it.asker.may.has(may);
        assert.equal(status === 403, !allowed, `${it.asker.name} ${at}`);
        assert.ok(status < 500, at);
        if (allowed && opens(at, it) && alwaysThere.test(at)) {
          assert.equal(status, 200, `${[...it.asker.may].join()} ${at}`);
          assert.ok(pages.trail.length > trailed, at);
        }
      }
  });
});

suite("A child of somebody else", () => {
  test("[security 4] its id opens nothing, at any address, and no byte of it comes back", async () => {
    // An emergency is a way to any child, for a reason: it has tests of its own.
    for (const { at } of routes.filter(
      ({ at }) => at.includes(":childId") && !at.includes("emergency"),
    )) {
      const path = addressOf(at, b.child);
      const everything = {
        ...a.asker,
        may: new Set(Object.keys(permissions) as Permission[]),
      };
      const reply = inPlace(at)
        ? await as({ asker: everything }).get(path)
        : await as({ asker: everything }).post(path, {
            category: "urgent enquiry",
            reason: "Somebody rings and needs to know this now",
            account: "Asker 0002",
            kind: "auditor",
            until: "1/1/2027",
            list: a.asker.name,
          });
      assert.equal(reply.status, 404, at);
      for (const of_b of [b.name, b.words])
        assert.ok(!reply.text.includes(of_b), at);
    }
  });

  test("[security 5] an id under a child it does not belong to opens nothing", async () => {
    const everything = {
      ...a.asker,
      may: new Set(Object.keys(permissions) as Permission[]),
    };
    const nested = routes.filter(({ at }) => /:childId.*:/.test(at));
    for (const { at } of nested)
      for (const other of [b.visit, newId()]) {
        const path = at
          .split(" ")[1]!
          .replace(":childId", a.child)
          .replaceAll(/:\w+/g, other);
        const reply = inPlace(at)
          ? await as({ asker: everything }).get(path)
          : await as({ asker: everything }).post(path);
        assert.ok([404, 422].includes(reply.status), `${reply.status} ${at}`);
        assert.ok(
          !reply.text.includes(b.name) && !reply.text.includes(b.words),
        );
      }
  });

  test("[security 9] what ends is closed at the next click", async () => {
    assert.equal(
      (await as(inspector).get(`/children/${inspector.child}`)).status,
      200,
    );
    await end(inspector, 1);
    assert.equal(
      (await as(inspector).get(`/children/${inspector.child}`)).status,
      404,
    );
    await end(inspector, -5);
  });

  test("[security 16] an inspector opens the chosen child until the chosen day, and walks to no other", async () => {
    assert.equal(
      (await as(inspector).get(`/children/${inspector.child}`)).status,
      200,
    );
    for (const other of [a, b, manager])
      assert.equal(
        (await as(inspector).get(`/children/${other.child}`)).status,
        404,
      );
    const list = await as(inspector).get("/children?list=all");
    assert.ok(
      list.text.includes(inspector.name) && !list.text.includes(a.name),
    );
  });

  test("[security 13] an administrator reads no child, even one they are allocated", async () => {
    for (const { at } of routes.filter(
      ({ at }) => at.includes(":childId") && inPlace(at),
    )) {
      const reply = await as(admin).get(addressOf(at, admin.child));
      assert.ok(reply.status === 403 || !reply.text.includes(admin.name), at);
    }
    const search = await as(admin).post("/search", {
      words: admin.name,
    });
    assert.ok(
      search.status === 403 && !search.text.includes(`Wren ${admin.name}`),
    );
  });
});

async function end({ asker }: Situation, daysAgo: number) {
  await raw(
    "update record.working_relationship set started_on = current_date - 30, ended_on = current_date - $3::integer where authority = $1 and account_id = $2",
    [authority, asker.id, daysAgo],
  );
}

suite("Finding is not opening", () => {
  test("the front door finds a child by name, birth and worker, and opens nothing", async () => {
    const found = await as(finder).post("/search", {
      words: `Wren ${a.name}`,
    });
    assert.match(
      found.text,
      new RegExp(`Children you do not work with[\\s\\S]*Wren ${a.name}`),
    );
    assert.ok(!found.text.includes(`href="/children/${a.child}"`));
    assert.equal((await as(finder).get(`/children/${a.child}`)).status, 404);
    const other = await as(b).post("/search", { words: a.name });
    assert.ok(!other.text.includes(`Wren ${a.name}`));
  });
});
