import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { sql } from "kysely";
import { type Id, newId } from "#kernel/id.ts";
import { within } from "#platform/database/transaction.ts";
import { testAuthority, testDatabase } from "#platform/test-database.ts";
import { pagesOver, readable } from "../children/test-pages.ts";
import { watchTrail } from "./watch.ts";
import { trailRoutes } from "./trail.routes.ts";

const database = await testDatabase();

type Did = {
  /** London time, such as `2026-03-03 10:00`. */
  at: string;
  by?: Id;
  kind?: string;
  shown?: readonly Id[];
  disclosed?: number;
  relationship?: string;
  roles?: string;
  result?: string;
  because?: string;
};

/** An authority with a worker called Okafor, a child called Okafor in AB1 and another elsewhere; what was done is put into the trail as if then. */
async function suspected() {
  const authority = await testAuthority(database);
  const [worker, practitioner, namesake, other] = [
    newId(),
    newId(),
    newId(),
    newId(),
  ];
  const past = (script: string) =>
    database.withConnection((connection) => connection.run(script));
  await past(`
    set session_replication_role = replica;
    insert into record.practitioner (authority, id, name, recorded_at) values ('${authority}', '${practitioner}', 'Ada Okafor', now());
    insert into platform.account (authority, id, issuer, subject, name, practitioner_id) values ('${authority}', '${worker}', 'test', 'ada', 'Ada Okafor', '${practitioner}');
    insert into record.child (authority, id, la_child_id, given_names, family_name, recorded_at) values
      ('${authority}', '${namesake}', 'N1', 'Ben', 'Okafor', now()), ('${authority}', '${other}', 'N2', 'Cai', 'Rees', now());
    insert into record.address (authority, id, child_id, postcode, recorded_at) values ('${authority}', gen_random_uuid(), '${namesake}', 'ab1 2cd', now());
    set session_replication_role = origin`);
  let number = 0;
  return {
    authority,
    worker,
    practitioner,
    namesake,
    other,
    past,
    async did({
      at,
      by = worker,
      kind = "read",
      shown = [other],
      relationship,
      roles = "{}",
      result = "given",
      because,
      disclosed = shown.length,
    }: Did) {
      await within(database, { id: "x", authority }, async () => {});
      await database.withConnection((connection) =>
        connection.query(
          `insert into platform.access_trail (authority, number, at, asker, kind, roles, deed, place, subjects, disclosed, result, relationship, because)
           values ($1, $2, $3::timestamp at time zone 'Europe/London', $4, $5, $6, 'opened a child', 'GET /children/:childId', $7, $8, $9, $10, $11)`,
          [
            authority,
            ++number,
            at,
            by,
            kind,
            roles,
            shown,
            disclosed,
            result,
            relationship ?? null,
            because ?? null,
          ],
        ),
      );
    },
    async raised() {
      await watchTrail(database, authority);
      const { rows } = await database.withConnection((connection) =>
        connection.query<{ rule: string; numbers: string }>(
          "select rule, numbers::text as numbers from platform.trail_alert where authority = $1 order by rule",
          [authority],
        ),
      );
      return rows.map(({ rule, numbers }) => `${rule} ${numbers}`);
    },
  };
}

/** The tester at the pages of the trail, with everything they ask for. */
async function judging(authority: string) {
  const pages = await pagesOver(trailRoutes, { database, authority });
  const may = new Set([...pages.world.asker.may, ...permitted]);
  pages.world.asker = { ...pages.world.asker, may };
  return pages;
}

const permitted = ["trail.own", "trail.read", "alert.manage"] as const;

suite("What the trail gives reason to ask about", () => {
  test("a namesake in one's own postcode district, and never without the district", async () => {
    const { did, raised, namesake, past, authority, worker } =
      await suspected();
    await did({ at: "2026-03-03 10:00", shown: [namesake] });
    assert.deepEqual(await raised(), []);
    await past(
      `insert into platform.staff_home (authority, account_id, district) values ('${authority}', '${worker}', 'AB2')`,
    );
    await did({ at: "2026-03-04 10:00", shown: [namesake] });
    assert.deepEqual(await raised(), []);
    await past(
      `update platform.staff_home set district = 'AB1' where authority = '${authority}'; delete from platform.trail_watched where authority = '${authority}'`,
    );
    assert.deepEqual(await raised(), ["namesake {1}", "namesake {2}"]);
  });

  test("more than three times the children of a usual day", async () => {
    const { did, raised } = await suspected();
    for (const day of ["01", "02", "03", "04", "05"])
      for (let child = 0; child < 3; child++)
        await did({ at: `2026-03-${day} 10:00`, shown: [newId()] });
    // Three times the usual three is nine: a tenth child is one too many.
    for (let child = 0; child < 9; child++)
      await did({ at: "2026-03-06 10:00", shown: [newId()] });
    for (let child = 0; child < 10; child++)
      await did({ at: "2026-03-07 10:00", shown: [newId()] });
    assert.deepEqual(await raised(), [
      "many children {25,26,27,28,29,30,31,32,33,34}",
    ]);
  });

  test("an emergency; an export of more than 200; a conflict declared", async () => {
    const { did, raised } = await suspected();
    await did({ at: "2026-03-03 10:00", relationship: "emergency" });
    await did({ at: "2026-03-03 10:01", kind: "export", disclosed: 200 });
    await did({ at: "2026-03-03 10:02", kind: "export", disclosed: 201 });
    await did({
      at: "2026-03-03 10:03",
      result: "refused",
      because: "conflict of interest",
      disclosed: 0,
    });
    assert.deepEqual(await raised(), [
      "conflict {4}",
      "emergency {1}",
      "large export {3}",
    ]);
  });

  test("a search nothing came of within a week", async () => {
    const { did, raised, namesake, other } = await suspected();
    await did({ at: "2026-03-03 10:00", kind: "search", shown: [namesake] });
    await did({ at: "2026-03-04 10:00", kind: "search", shown: [other] });
    await did({ at: "2026-03-05 10:00", shown: [other] });
    await did({ at: "2999-01-01 10:00", kind: "search", shown: [namesake] });
    assert.deepEqual(await raised(), ["search without work {1}"]);
  });

  test("a child in the news, by those who do not work with the child", async () => {
    const { did, raised, past, authority, other } = await suspected();
    await past(
      `insert into platform.child_in_news (authority, child_id, from_on, until_on, because) values ('${authority}', '${other}', '2026-03-02', '2026-03-04', 'a trial')`,
    );
    await did({ at: "2026-03-01 10:00", relationship: "role" });
    await did({ at: "2026-03-03 10:00", relationship: "accountable" });
    await did({ at: "2026-03-04 23:59", relationship: "role" });
    await did({ at: "2026-03-05 00:01", relationship: "role" });
    assert.deepEqual(await raised(), ["in the news {3}"]);
  });

  test("a record opened after the child was handed over", async () => {
    const { did, raised, past, authority, other, practitioner } =
      await suspected();
    await past(`set session_replication_role = replica;
      insert into record.allocation (authority, id, child_id, practitioner_id, role, started_on, ended_on, recorded_at)
      values ('${authority}', gen_random_uuid(), '${other}', '${practitioner}', 'accountable', '2026-01-01', '2026-03-03', now());
      set session_replication_role = origin`);
    await did({ at: "2026-03-03 17:00" });
    await did({ at: "2026-03-04 09:00" });
    assert.deepEqual(await raised(), ["after handover {2}"]);
  });

  test("at night by London's clock, unless on the rota", async () => {
    const { did, raised } = await suspected();
    await did({ at: "2026-07-03 01:59" });
    await did({ at: "2026-07-03 02:00" });
    await did({ at: "2026-07-03 04:59" });
    await did({ at: "2026-07-03 05:00" });
    await did({ at: "2026-07-04 03:00", relationship: "duty" });
    await did({ at: "2026-07-05 03:00", roles: "{out-of-hours}" });
    assert.deepEqual(await raised(), ["at night {2,3}"]);
  });

  test("each is raised once, is judged with words, and keeps what came of it", async () => {
    const { did, raised, authority } = await suspected();
    await did({ at: "2026-03-03 10:00", relationship: "emergency" });
    assert.equal((await raised()).length, 1);
    assert.equal((await raised()).length, 1);
    const { browser } = await judging(authority);
    const before = await browser.get("/alerts");
    assert.match(
      readable(before.text),
      /Ada Okafor opened a record in an emergency/,
    );
    assert.match(readable(before.text), /Not judged yet/);
    const [, id] = /href="\/alerts\/([0-9a-f-]+)"/.exec(before.text) ?? [];
    await browser.get(`/alerts/${id}`);
    const empty = await browser.post(`/alerts/${id}`, { outcome: "explained" });
    assert.equal(empty.status, 422);
    assert.match(readable(empty.text), /Enter what you found/);
    await browser.post(`/alerts/${id}`, {
      outcome: "explained",
      words: "A night call",
    });
    const after = readable((await browser.get("/alerts")).text);
    assert.match(after, /Explained: it was part of their work/);
    assert.match(
      readable((await browser.get(`/alerts/${id}`)).text),
      /A night call/,
    );
  });

  test("what was opened is shown to whoever opened it, and to whoever may ask who opened a record", async () => {
    const { did, authority, other, past } = await suspected();
    await did({ at: "2026-03-03 10:00", relationship: "accountable" });
    const { browser, world } = await judging(authority);
    const who = await browser.get(`/children/${other}/trail`);
    assert.match(readable(who.text), /Who opened this record: Cai Rees/);
    assert.match(
      readable(who.text),
      /3 Mar 2026 10:00.*Ada Okafor.*Opened a child.*accountable/,
    );
    const own = readable((await browser.get("/trail")).text);
    assert.match(own, /Looked at who opened a record: Cai Rees/);
    assert.doesNotMatch(own, /accountable/);
    await past(
      `delete from platform.account_role where authority = '${authority}' and role <> 'social-worker'`,
    );
    world.asker = {
      ...world.asker,
      may: new Set(["trail.own", "trail.read", "child.open"]),
    };
    assert.equal((await browser.get(`/children/${other}/trail`)).status, 404);
    const { rows } = await within(database, world.asker, (db) =>
      sql<{ asker: string }>`select distinct asker from access_trail`.execute(
        db,
      ),
    );
    assert.deepEqual(
      rows.map(({ asker }) => asker),
      [world.asker.id],
    );
  });
});
