import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { sql } from "kysely";
import { newId } from "#kernel/id.ts";
import { within } from "#platform/database/transaction.ts";
import {
  type Situation,
  situationsIn,
  whys,
} from "#record/access/test-access.store.ts";
import { peopleAndPages } from "./test-people.ts";

const pages = await peopleAndPages({
  b: ["social-worker", whys.works.worker],
  manager: ["team-manager", whys.works.manager],
  governance: ["information-governance", whys.nothing.none],
  chief: ["director", whys.nothing.none],
  finder: ["front-door", whys.nothing.none],
  sealedOne: ["front-door", whys.sealed["worker of a sealed adoption"]],
});
const { as, raw, database, authority } = pages;
const { b, manager, governance, chief, finder, sealedOne } = pages.people;

const lastRefusal = async ({ asker }: Situation) => {
  const { rows } = await raw(
    "select because from platform.access_trail where authority = $1 and asker = $2 order by number desc limit 1",
    [authority, asker.id],
  );
  return rows[0]?.["because"];
};
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
    const told = await as(finder).post("/search", {
      words: `Wren ${name} ${Number(day)}/${Number(month)}/${year}`,
    });
    assert.match(told.text, /A record exists\. Access is restricted/);
    assert.ok(!told.text.includes("Who answers"));
    const unheard = await as(b).post("/search", {
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
    const found = await as(it!).post("/search", {
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

  test("of a section hides its documents and nothing else of them", async () => {
    for (const kind of ["health", "letter"])
      await raw(
        `insert into record.document (authority, id, child_id, title, kind, media_type, bytes, sha256, virus_checked, recorded_at)
         values ($1, gen_random_uuid(), $2, $3, $4, 'application/pdf', 1, repeat('a', 64), false, now())`,
        [authority, b.child, `A paper of kind ${kind}`, kind],
      );
    const shown = async (who: Situation) =>
      [...new Set((await as(who).get(`/children/${b.child}/documents`)).text.match(/(?<=A paper of kind )\w+/g))].toSorted(); // prettier-ignore
    assert.deepEqual(await shown(chief), ["health", "letter"]);
    await raw(
      `insert into record.restriction (authority, id, child_id, kind, section, reason, list, set_by, set_on, recorded_at)
       values ($1, gen_random_uuid(), $2, 'section', 'health', 'As they asked', array[$3::uuid], gen_random_uuid(), current_date, now())`,
      [authority, b.child, b.asker.id],
    );
    assert.deepEqual(await shown(b), ["health", "letter"]);
    assert.deepEqual(await shown(chief), ["letter"]);
  });
});
