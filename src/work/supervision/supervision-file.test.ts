import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { sql } from "kysely";
import { testDatabase } from "#platform/test-database.ts";
import { readable } from "#record/children/test-pages.ts";
import { said } from "../test-practice.ts";
import { secret, supervised } from "./test-supervised.ts";
import { wordsSeen, writtenAs } from "./test-supervision.store.ts";

const database = await testDatabase();

suite("The worker's part of supervision", () => {
  test("is written from beside the child's form, in the worker's file, and read there by both", async () => {
    const { become, child, place, written } = await supervised();
    const form = await become("mara").get(`/children/${child}/oversight/new`);
    assert.match(readable(form.text), /Goes to Folake Adeyemi’s supervision file – not the child’s record/); // prettier-ignore
    assert.ok(form.text.includes(`href="${place}/new"`));
    const sent = await written();
    const own = readable((await become("folake").get(place)).text);
    assert.match(own, /2 October 2026 Folake sleeps badly .* Written by Mara Lund/); // prettier-ignore
    assert.match(readable((await become("mara").get(place)).text), /Folake sleeps badly/); // prettier-ignore
    // Sent twice it is one.
    await become("mara").post(`${place}/new`, sent);
    const again = readable((await become("folake").get(place)).text);
    assert.equal(again.match(/Folake sleeps badly/g)?.length, 1);
    assert.match(readable((await become("mara").get("/supervision")).text), /Folake Adeyemi Fri 2 October|Folake Adeyemi .*2 Oct/); // prettier-ignore
  });

  test("is offered by nobody who does not supervise the worker, and found by nobody else", async () => {
    const { become, child, place, written, people } = await supervised();
    await written();
    for (const who of [
      "sol",
      "omar",
      "service",
      "director",
      "admin",
      "governance",
      "analyst",
    ] as const) {
      const browser = become(who);
      for (const at of [place, `${place}/new`]) {
        const answer = await browser.get(at);
        assert.equal(answer.status, 404, `${who} ${at}`);
        assert.doesNotMatch(answer.text, /Folake/);
      }
      const list = await browser.get("/supervision");
      assert.doesNotMatch(list.text, /Folake/, people[who].name);
    }
    const colleague = await become("sol").get(`/children/${child}/oversight/new`); // prettier-ignore
    assert.equal(colleague.status, 200);
    assert.doesNotMatch(colleague.text, /supervision file/);
    // The worker reads their file, and writes nothing in it.
    assert.equal((await become("folake").get(`${place}/new`)).status, 404);
  });

  test("is on none of the child's pages, whoever looks", async () => {
    const { become, child, written } = await supervised();
    await written();
    for (const who of ["mara", "folake"] as const)
      for (const page of [
        "",
        "/timeline",
        "/oversight",
        "/chronology",
        "/timeline?q=sleeps",
        "/timeline?words=sleeps",
      ]) {
        const { status, text } = await become(who).get(`/children/${child}${page}`); // prettier-ignore
        assert.equal(status, 200, page);
        assert.doesNotMatch(text, /sleeps badly/, page);
      }
  });

  test("comes back from a draft that only its author sees, and that is on no child", async () => {
    const { become, place } = await supervised();
    const browser = become("mara");
    const form = await browser.get(`${place}/new`);
    const draft = said(form.text)["draft"] ?? "";
    await browser.post(`${place}/new`, { ...said(form.text), how: secret, do: "later" }); // prettier-ignore
    const file = await browser.get(place);
    assert.match(readable(file.text), /Your draft of .*, which only you see/);
    assert.match((await browser.get(`${place}/new?draft=${draft}`)).text, /Folake sleeps badly/); // prettier-ignore
    assert.doesNotMatch((await become("folake").get(place)).text, /draft/);
    assert.doesNotMatch((await become("folake").get("/my-work")).text, /sleeps/); // prettier-ignore
    await become("mara").post(`${place}/thrown-away`, { draft });
    assert.doesNotMatch((await browser.get(place)).text, /Your draft/);
  });

  test("an empty box comes back with what to do", async () => {
    const { become, place } = await supervised();
    const form = await become("mara").get(`${place}/new`);
    const sent = await become("mara").post(`${place}/new`, { ...said(form.text), do: "save" }); // prettier-ignore
    assert.equal(sent.status, 422);
    assert.match(readable(sent.text), /Enter how the worker is/);
  });
});

suite("Raw SQL as the application, for the worker's part", () => {
  test("[security 7] only the worker and whoever supervises them see it: now, then, closed versions and drafts", async () => {
    const { people, written, become, place, world, folake: worker } = await supervised(); // prettier-ignore
    await written();
    await world.write(async ({ db }) => {
      await sql`
          update record.worker_supervision set how = how || ', as corrected', recorded_at = platform.moment()
           where practitioner_id = ${worker}`.execute(db);
    }, "loader");
    const form = await become("mara").get(`${place}/new`);
    await become("mara").post(`${place}/new`, { ...said(form.text), how: secret, do: "later" }); // prettier-ignore
    const seen: Record<string, string[]> = {};
    for (const [who, asker] of Object.entries(people))
      seen[who] = await wordsSeen(database, asker);
    const { mara, folake, ...others } = seen;
    assert.deepEqual(mara, ["record", "history", "now", "known", "draft"]);
    assert.deepEqual(folake, ["record", "history", "now", "known"]);
    for (const [who, places] of Object.entries(others))
      assert.deepEqual(places, [], who);
  });

  test("[security 7] the engine, which derives for everybody, sees none of it", async () => {
    const { people, written } = await supervised();
    await written();
    assert.deepEqual(await wordsSeen(database, people.mara, "engine"), []);
  });

  test("[security 6] nobody else writes in it, nor in another's name", async () => {
    const { people, folake, mara } = await supervised();
    const row = { worker: folake, by: mara };
    for (const who of [
      "sol",
      "omar",
      "service",
      "director",
      "admin",
      "folake",
    ] as const) {
      const { practitioner = mara } = people[who];
      for (const by of [practitioner, mara])
        await assert.rejects(
          writtenAs(database, people[who], { ...row, by }),
          /row-level security|violates check/,
          who,
        );
    }
    await assert.rejects(
      writtenAs(database, people.mara, { ...row, by: people.omar.practitioner! }), // prettier-ignore
      /row-level security/,
    );
    await writtenAs(database, people.mara, row);
  });

  test("it ends with the supervision: a manager who left the team reads it no more", async () => {
    const { people, written, become, place, world, mara } = await supervised();
    await written();
    await world.write(async (keeping) => {
      await sql`
        update record.team_membership set ended_on = '2026-01-05', recorded_at = platform.moment()
         where practitioner_id = ${mara}`.execute(keeping.db);
    }, "loader");
    assert.equal((await become("mara").get(place)).status, 404);
    assert.deepEqual(await wordsSeen(database, people.mara), []);
    assert.match((await become("folake").get(place)).text, /sleeps badly/);
  });
});
