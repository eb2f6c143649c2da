import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { sql } from "kysely";
import { newId } from "#kernel/id.ts";
import { todayInLondon } from "#kernel/london.ts";
import { within } from "#platform/database/transaction.ts";
import { type Permission, permissions } from "#platform/identity/permission.ts";
import { testAuthority, testDatabase } from "#platform/test-database.ts";
import type { Asker } from "#platform/web/route.ts";
import { type RoleKey, roles } from "#record/access/roles.ts";
import {
  type Situation,
  situationsIn,
  whys,
} from "#record/access/test-access.store.ts";
import { pagesOver } from "#record/children/test-pages.ts";
import { routes } from "../modules.ts";

const database = await testDatabase();
const authority = await testAuthority(database);
const pages = await pagesOver(routes, {
  database,
  authority,
  today: todayInLondon(),
});
const { browser, world } = pages;

const [a, b, manager, governance, chief, finder, admin, inspector, sealedOne] =
  (await situationsIn(database, authority, [
    { role: "social-worker", stands: whys.works.worker },
    { role: "social-worker", stands: whys.works.worker },
    { role: "team-manager", stands: whys.works.manager },
    { role: "information-governance", stands: whys.nothing.none },
    { role: "director", stands: whys.nothing.none },
    { role: "front-door", stands: whys.nothing.none },
    { role: "administrator", stands: whys.works.worker },
    { role: "inspector", stands: whys.reads.inspector },
    { role: "front-door", stands: whys.sealed["worker of a sealed adoption"] },
  ])) as [
    Situation,
    Situation,
    Situation,
    Situation,
    Situation,
    Situation,
    Situation,
    Situation,
    Situation,
  ];

const as = ({ asker }: { asker: Asker }) => {
  world.asker = asker;
  return browser;
};
const raw = (query: string, values: readonly unknown[] = []) =>
  database.withConnection((connection) =>
    connection.query<Record<string, unknown>>(query, values),
  );
const lastRefusal = async ({ asker }: Situation) => {
  const { rows } = await raw(
    "select because from platform.access_trail where authority = $1 and asker = $2 order by number desc limit 1",
    [authority, asker.id],
  );
  return rows[0]?.["because"];
};
/** An address of a route with this child's id, and ids of nothing for the rest. */
const addressOf = (at: string, child: string) =>
  at
    .split(" ")[1]!
    .replace(":childId", child)
    .replace(":key", "cic-n")
    .replaceAll(/:\w+/g, newId());
const inPlace = (at: string) => at.split(" ")[0] === "GET";

suite("Every route says who may use it", () => {
  test("[security 1] each names a permission that exists and what the trail says; without them it does not compile or begin", async () => {
    for (const { at, may, trail } of routes) {
      assert.ok(may in permissions, at);
      assert.ok(trail.length > 5, at);
    }
    const undeclared = {
      at: "GET /open-to-all",
      trail: "x",
      handle: () => ({ goTo: "/" }),
    } as const;
    await assert.rejects(
      // @ts-expect-error: no `may`
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
        // An id of nothing is not found; every other page is there.
        // Who opened a record is told to the manager of the child's worker alone.
        const opens =
          !/childId(?!\/emergency)/.test(at) || it.asker.may.has("child.open");
        if (allowed && opens && !/:(?!childId|key)|trail$/.test(at)) {
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

  test("[security 5] no address nests one id under another, so none can be put under the wrong child", () => {
    const nested = routes.filter(({ at }) => (at.match(/:/g) ?? []).length > 1);
    assert.deepEqual(nested, []);
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
    const search = await as(admin).post("/children/search", {
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
    const found = await as(finder).post("/children/search", {
      words: `Wren ${a.name}`,
    });
    assert.match(
      found.text,
      new RegExp(`Children you do not work with[\\s\\S]*Wren ${a.name}`),
    );
    assert.ok(!found.text.includes(`href="/children/${a.child}"`));
    assert.equal((await as(finder).get(`/children/${a.child}`)).status, 404);
    const other = await as(b).post("/children/search", { words: a.name });
    assert.ok(!other.text.includes(`Wren ${a.name}`));
  });
});

suite("An emergency", () => {
  const enough = {
    category: "urgent enquiry",
    reason: "Police at the door ask now",
  };

  test("[security 11] needs fifteen characters, tells three parties, and ends after twelve hours", async () => {
    const [listed] = await situationsIn(database, authority, [
      { role: "social-worker", stands: whys.listed["worker on the list"] },
    ]);
    const { child, name, born } = listed!;
    // The front door's own manager.
    const team = newId();
    await raw(
      `insert into record.team (authority, id, name, recorded_at) values ($1, $2, 'Front door', now());`,
      [authority, team],
    );
    for (const [who, role] of [
      [finder, "worker"],
      [manager, "manager"],
    ] as const)
      await raw(
        `insert into record.team_membership (authority, id, practitioner_id, team_id, role, started_on, recorded_at)
         values ($1, gen_random_uuid(), $2, $3, $4, '2020-01-01', now())`,
        [authority, who.asker.practitioner, team, role],
      );
    const [year = "", month = "", day = ""] = born.split("-");
    const told = await as(finder).post("/children/search", {
      words: `Wren ${name} ${Number(day)}/${Number(month)}/${year}`,
    });
    assert.match(told.text, /A record exists\. Access is restricted/);
    assert.ok(!told.text.includes("Who answers"));
    const unheard = await as(b).post("/children/search", {
      words: `Wren ${name}`,
    });
    assert.ok(!unheard.text.includes("A record exists"));

    const place = `/children/${child}/emergency`;
    const short = await as(finder).post(place, {
      ...enough,
      reason: "fourteen chars",
    });
    assert.equal(short.status, 422);
    assert.match(short.text, /must be 15 characters or more/);
    const opened = await as(finder).post(place, enough);
    assert.equal(opened.status, 200);
    assert.match(
      opened.text,
      /You opened this record in an emergency\. It closes/,
    );
    for (const [who, words] of [
      [listed!, /opened a record in an emergency/],
      [manager, /opened a record in an emergency/],
      [governance, /opened a record in an emergency/],
      [chief, /Review why/],
    ] as const)
      assert.match((await as(who).get("/notices")).text, words, who.asker.name);
    await raw(
      "update record.break_glass set opened_at = opened_at - interval '12 hours', until = until - interval '12 hours' where child_id = $1",
      [child],
    );
    assert.equal((await as(finder).get(`/children/${child}`)).status, 404);
  });

  test("is judged by somebody else, once", async () => {
    const { rows } = await raw(
      "select id from record.break_glass where authority = $1 and account_id = $2",
      [authority, finder.asker.id],
    );
    const place = `/emergencies/${String(rows[0]?.["id"])}`;
    const judged = await as(chief).post(place, { judged: "appropriate" });
    assert.equal(judged.status, 200);
    assert.match(judged.text, /\d opened, 0 judged inappropriate/);
    assert.equal(
      (await as(manager).post(place, { judged: "inappropriate" })).status,
      404,
    );
  });

  test("[security 12] opens no sealed adoption", async () => {
    const place = `/children/${sealedOne.child}/emergency`;
    assert.equal((await as(sealedOne).post(place, enough)).status, 404);
    assert.equal((await as(finder).post(place, enough)).status, 404);
    assert.equal(
      (await as(finder).get(`/children/${sealedOne.child}`)).status,
      404,
    );
  });
});

suite("A conflict of interest", () => {
  test("[security 14] blocks the child that was declared, and the trail says why", async () => {
    const [it] = await situationsIn(database, authority, [
      { role: "front-door", stands: whys.works.worker },
    ]);
    const { child, name, born } = it!;
    assert.equal((await as(it!).get(`/children/${child}`)).status, 200);
    const [year, month, day] = born.split("-");
    const said = await as(it!).post("/conflicts", {
      person: `Wren ${name}`,
      bornOn: `${day}/${month}/${year}`,
      connection: "Neighbour",
    });
    assert.equal(said.status, 200);
    assert.equal((await as(it!).get(`/children/${child}`)).status, 404);
    assert.equal(await lastRefusal(it!), "conflict of interest");
    const found = await as(it!).post("/children/search", {
      words: `Wren ${name} ${day}/${month}/${year}`,
    });
    assert.ok(
      !found.text.includes("A record exists") &&
        !found.text.includes(`href="/children/${child}`),
    );
    assert.equal(
      (
        await as(it!).post(`/children/${child}/emergency`, {
          category: "urgent enquiry",
          reason: "I want to see it very much",
        })
      ).status,
      404,
    );
  });
});

suite("A restriction", () => {
  test("closes at once, is confirmed by a second person and lifted by two", async () => {
    const [it, deputy] = await situationsIn(database, authority, [
      { role: "social-worker", stands: whys.works.worker },
      { role: "service-manager", stands: whys.nothing.none },
    ]);
    const record = `/children/${it!.child}`;
    const asked = { kind: "record", reason: "A member of staff's family" };
    const without = await as(chief).post(`${record}/restriction`, {
      ...asked,
      list: chief.asker.name,
    });
    assert.equal(without.status, 422);
    assert.match(without.text, /accountable worker/);
    const set = await as(chief).post(`${record}/restriction`, {
      ...asked,
      list: it!.asker.name,
    });
    assert.match(set.text, /To be confirmed/);
    assert.equal((await as(chief).get(record)).status, 404);
    assert.equal(await lastRefusal(chief), "restricted");
    assert.equal((await as(it!).get(record)).status, 200);
    const { rows } = await raw(
      "select id from record.restriction where child_id = $1",
      [it!.child],
    );
    const place = `/restrictions/${String(rows[0]?.["id"])}`;
    assert.equal((await as(chief).post(`${place}/confirm`)).status, 404);
    assert.match(
      (await as(deputy!).get("/notices")).text,
      /Confirm a restriction/,
    );
    assert.match(
      (await as(deputy!).post(`${place}/confirm`)).text,
      /Restriction confirmed/,
    );
    await as(chief).post(`${place}/lift`, { because: "The worker has left" });
    assert.equal((await as(chief).post(`${place}/lift`)).status, 404);
    assert.equal((await as(chief).get(record)).status, 404);
    await as(deputy!).post(`${place}/lift`);
    assert.equal((await as(chief).get(record)).status, 200);
  });

  test("of a section hides its tables and nothing else", async () => {
    await raw(
      `insert into record.address (authority, id, child_id, lines, recorded_at) values ($1, gen_random_uuid(), $2, '1 Secret Row', now())`,
      [authority, b.child],
    );
    const addresses = ({ asker }: Situation) =>
      within(database, asker, async (db) => {
        const { rows } =
          await sql`select lines from address where child_id = ${b.child}`.execute(
            db,
          );
        return rows.length;
      });
    assert.deepEqual([await addresses(b), await addresses(chief)], [1, 1]);
    await raw(
      `insert into record.restriction (authority, id, child_id, kind, section, reason, list, set_by, set_on, recorded_at)
       values ($1, gen_random_uuid(), $2, 'section', 'address', 'A refuge', array[$3::uuid], gen_random_uuid(), current_date, now())`,
      [authority, b.child, b.asker.id],
    );
    assert.deepEqual([await addresses(b), await addresses(chief)], [1, 0]);
    assert.equal((await as(chief).get(`/children/${b.child}`)).status, 200);
  });
});
