import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { writing } from "#platform/database/transaction.ts";
import { testDatabase } from "#platform/test-database.ts";
import { correctChild } from "#record/children/child.store.ts";
import { readable } from "#record/children/test-pages.ts";
import { recordAbsence } from "#record/practitioners/absence.store.ts";
import { supervised } from "../supervision/test-supervised.ts";
import { said } from "../test-practice.ts";
import { awayWords } from "./away-words.ts";

const database = await testDatabase();

type World = Awaited<ReturnType<typeof supervised>>;

/** Today is Friday 2 October 2026. */
const away = { from: "1/10/2026", until: "6/10/2026" };

const place = ({ folake }: World) => `/team/workers/${folake}`;

/** Mara says that Folake is away from Thursday 1 to Tuesday 6 October. */
const goesAway = (world: World, days: Record<string, string> = away) =>
  world.become("mara").post(`${place(world)}/absence`, days);

suite("[J11] When a worker is away", () => {
  test("is said by their manager in days alone, stands on the board and where a child is allocated, and is taken out again", async () => {
    const world = await supervised();
    const { become, child, pages } = world;
    const board = async () => readable((await become("mara").get("/team")).text); // prettier-ignore
    assert.match(await board(), /Folake Adeyemi .*? Away this week –/);
    const page = await goesAway(world);
    assert.match(readable(page.text), /The days away are recorded\..*Thu 1 Oct 2026 to Tue 6 Oct 2026/); // prettier-ignore
    assert.match(await board(), /Folake Adeyemi Children 1 Weighted 1 Due this week 0 Overdue 2 Away this week Until Tue 6 Oct/); // prettier-ignore
    const allocate = await become("mara").get(`/children/${child}/allocation/new`); // prettier-ignore
    assert.match(allocate.text, /Folake Adeyemi, North \(1 child, away until Tue 6 Oct, worked with them before\)/); // prettier-ignore
    assert.match(readable(allocate.text), /Folake Adeyemi Away until Tue 6 Oct Children 1/); // prettier-ignore

    const id = /name="absence" value="([^"]+)"/.exec((await pages.browser.get(place(world))).text)?.[1] ?? ""; // prettier-ignore
    const out = await pages.browser.post(`${place(world)}/absence/taken-out`, { absence: id }); // prettier-ignore
    assert.match(readable(out.text), /No day away is recorded from today on/);
    assert.match(await board(), /Folake Adeyemi .*? Away this week –/);
  });

  test("is told of the week of the board, and of four weeks to whoever gives a child a worker", async () => {
    const world = await supervised();
    // The week of the board is Friday 2 to Thursday 8 October.
    await goesAway(world, { from: "9/10/2026", until: "12/10/2026" });
    assert.match(readable((await world.become("mara").get("/team")).text), /Folake Adeyemi .*? Away this week –/); // prettier-ignore
    const allocate = await world.pages.browser.get(`/children/${world.child}/allocation/new`); // prettier-ignore
    assert.match(allocate.text, /away Fri 9 Oct to Mon 12 Oct/);
  });

  test("has a first day, and a last one not before it, or none while nobody knows", async () => {
    const world = await supervised();
    const none = await goesAway(world, { from: "", until: "" });
    assert.equal(none.status, 422);
    assert.match(readable(none.text), /Enter the first day away/);
    const wrong = await goesAway(world, { from: "6/10/2026", until: "5/10/2026" }); // prettier-ignore
    assert.equal(wrong.status, 422);
    assert.match(readable(wrong.text), /The last day away must be the first or later/); // prettier-ignore
    assert.match(wrong.text, /value="6\/10\/2026"/);
    await goesAway(world, { from: "1/10/2026", until: "" });
    assert.match(readable((await world.become("mara").get("/team")).text), /Away this week Till further notice/); // prettier-ignore
  });

  test("is said by the worker, whoever supervises them and whoever manages practice, and by nobody else, whatever they send", async () => {
    const world = await supervised();
    const { become, people, folake } = world;
    for (const who of ["mara", "folake", "service"] as const)
      assert.match(readable((await become(who).post(`${place(world)}/absence`, away)).text), /The days away are recorded/, who); // prettier-ignore
    for (const who of ["sol", "omar", "director"] as const) {
      const page = await become(who).get(place(world));
      assert.match(readable(page.text), /Thu 1 Oct 2026 to Tue 6 Oct 2026/, who); // prettier-ignore
      assert.doesNotMatch(page.text, /Add days away|Take out/, who);
      assert.equal((await become(who).post(`${place(world)}/absence`, away)).status, 404, who); // prettier-ignore
      assert.equal((await become(who).post(`${place(world)}/brings`, {})).status, 404, who); // prettier-ignore
      // The database holds to it too.
      await assert.rejects(
        writing(
          database,
          people[who],
          [],
          (db, write) =>
          recordAbsence({ practitioner_id: folake, started_on: "2026-10-05" }, { db, asker: people[who], write }), // prettier-ignore
        ),
        /row-level security/,
        who,
      );
    }
  });

  test("is told in as few words as say it", () => {
    const today = "2026-10-02";
    const told = (from: `2026-${string}`, until: `2026-${string}` | null) =>
      awayWords([{ from, until }] as Parameters<typeof awayWords>[0], today);
    assert.equal(told("2026-10-01", "2026-10-02"), "away Fri 2 Oct");
    assert.equal(told("2026-10-05", "2026-10-05"), "away Mon 5 Oct");
    assert.equal(told("2026-10-02", "2026-10-06"), "away until Tue 6 Oct");
    assert.equal(told("2026-10-05", "2026-10-06"), "away Mon 5 Oct to Tue 6 Oct"); // prettier-ignore
    assert.equal(told("2026-10-05", null), "away from Mon 5 Oct");
    assert.equal(told("2026-10-01", null), "away till further notice");
    assert.equal(awayWords([], today), "");
  });
});

suite("[J12] What a worker brings", () => {
  test("languages and skills are said once, and stand where a child is allocated; who speaks the child’s language is told from the others", async () => {
    const world = await supervised();
    const { become, child, pages } = world;
    await world.world.write((keeping) => correctChild(child, { first_language: "Yoruba" }, keeping)); // prettier-ignore
    const saved = await become("folake").post(`${place(world)}/brings`, { languages: "Yoruba, French", skills: "Makaton" }); // prettier-ignore
    assert.match(readable(saved.text), /Languages and skills are saved/);
    assert.equal(said(saved.text)["from"], "");
    assert.match(saved.text, /value="Yoruba, French"/);
    const allocate = await become("mara").get(`/children/${child}/allocation/new`); // prettier-ignore
    assert.match(allocate.text, /Folake Adeyemi, North \(1 child, speaks Yoruba, worked with them before\)/); // prettier-ignore
    assert.match(readable(allocate.text), /Folake Adeyemi Speaks Yoruba, French Makaton Children 1/); // prettier-ignore
    assert.doesNotMatch(allocate.text, /Sol Marsh, North[^<]*speaks/);
    // Emptied they are gone.
    await pages.browser.post(`${place(world)}/brings`, { languages: "", skills: "" }); // prettier-ignore
    assert.doesNotMatch((await pages.browser.get(`/children/${child}/allocation/new`)).text, /Yoruba, French/); // prettier-ignore
  });
});

suite("[J11] The last supervision on the board", () => {
  test("is told to whoever supervises, and to nobody else", async () => {
    const { become, written } = await supervised();
    const board = async (who: "mara" | "sol" | "director") => readable((await become(who).get("/team")).text); // prettier-ignore
    assert.match(await board("mara"), /Folake Adeyemi .*? Last supervision none yet .*Sol Marsh/); // prettier-ignore
    await written();
    assert.match(await board("mara"), /Folake Adeyemi .*? Last supervision Fri 2 Oct 2026 .*Sol Marsh.* Last supervision none yet/); // prettier-ignore
    for (const who of ["sol", "director"] as const)
      assert.doesNotMatch(await board(who), /Last supervision/, who);
  });
});
