import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { obligationsOf } from "#clocks/obligations.store.ts";
import type { Day } from "#kernel/day.ts";
import { newId } from "#kernel/id.ts";
import { readable } from "#record/children/test-pages.ts";
import { recordChild } from "#record/children/child.store.ts";
import { recordProtectionPlan } from "#record/child-protection/child-protection.store.ts";
import { recordAllocation } from "#record/allocations/allocation.store.ts";
import { kept } from "#record/test-world.ts";
import { visitsKept } from "../test-practice.store.ts";
import { amara, said, wholeVisit } from "../test-practice.ts";
import { wordsAbout } from "./test-moved.store.ts";

const canary = "zqmoved";
const canaries = {
  words: `${canary} words`,
  observed: `${canary} observed`,
  worries: `${canary} worries`,
  goingWell: `${canary} going well`,
  forManager: `${canary} for the manager`,
  others: `${canary} grandmother`,
  "actions-0-what": `${canary} call`,
  "actions-0-who": `${canary} who`,
  "actions-0-due": "9/10/2026",
};
const first = `${canary} as first written`;

/** A visit recorded and once corrected on Amara's record that is about Bela, on a plan since the same day. */
async function wrongly() {
  const practice = await amara();
  const { pages, child, world, folake } = practice;
  const { browser } = pages;
  const number = `B${newId()}`;
  const bela = await world.write(async (keeping) => {
    const id = kept(await recordChild({ la_child_id: number, given_names: "Bela", family_name: "Obi", born_on: "2015-01-02" }, keeping)); // prettier-ignore
    kept(await recordProtectionPlan({ child_id: id, started_on: "2026-09-17", initial_category: "NEG" }, keeping)); // prettier-ignore
    kept(await recordAllocation({ child_id: id, practitioner_id: folake, role: "accountable", started_on: "2026-09-17" }, keeping)); // prettier-ignore
    return id;
  });
  const place = `/children/${child}/visits`;
  const send = async (at: string, fields: Record<string, string>) => {
    const form = await browser.get(`${at}`);
    const path = at.split("?")[0]!;
    const checked = await browser.post(path, { ...said(form.text), ...fields });
    return browser.post(path.replace(/new$/, "check"), said(checked.text));
  };
  await send(`${place}/new`, { ...wholeVisit, ...canaries, words: first });
  const [visit] = await world.read((db) => visitsKept(child, db));
  assert.ok(visit);
  await send(`${place}/correction/new?of=${visit.id}`, { ...canaries, do: "check" }); // prettier-ignore
  const [corrected] = await world.read((db) => visitsKept(child, db));
  const chronology = `/children/${child}/chronology/entry/new?of=${visit?.id}`;
  const box = await browser.get(chronology);
  await browser.post(chronology, {
    ...said(box.text),
    why: "zqmoved why",
    theme: "harm",
  });
  const before = String(corrected?.recorded_at);
  const page = async (of: string, query = "") =>
    readable((await browser.get(`/children/${of}/timeline${query}`)).text);
  const due = (of: string) =>
    world.read(async (db) =>
      (await obligationsOf(of, db, world.asker, "2026-10-02" as Day))
        .filter(({ clock }) => clock === "cp-visit")
        .map(({ due, state }) => `${due} ${state}`),
    );
  async function move(to = bela) {
    const at = `/children/${child}/moved`;
    const form = await browser.get(`${at}?of=${visit?.id}`);
    const confirm = await browser.post(at, { ...said(form.text), to });
    if (confirm.status !== 200) return { confirm, moved: confirm };
    const moved = await browser.post(at, said(confirm.text));
    return { confirm, moved };
  }
  return { ...practice, browser, bela, number, visit, before, page, due, move };
}

suite("What was written about the wrong child", () => {
  test("shows on the first child’s page at no date, and that it was moved does", async () => {
    const { move, page, child, before, visit, browser } = await wrongly();
    const past = [
      "",
      `?known-at=${encodeURIComponent(before)}`,
      `?known-at=${encodeURIComponent(String(visit.recorded_at))}`,
      "?as-at=2/10/2026",
    ];
    const [now = "", corrected = "", written = ""] = await Promise.all(past.map((query) => page(child, query))); // prettier-ignore
    assert.match(now, /zqmoved words/);
    assert.match(corrected, /zqmoved worries/);
    assert.match(written, /zqmoved as first written/);

    const { confirm } = await move();
    assert.match(readable(confirm.text), /Move it to Bela Obi\?.*2 January 2015/); // prettier-ignore
    for (const query of past)
      assert.doesNotMatch(await page(child, query), /zqmoved/);
    assert.match(
      await page(child),
      /Written here about another child, and moved to their record: A visit. .*2026/,
    );
    assert.doesNotMatch(await page(child), /Bela/);
    const chronology = await browser.get(`/children/${child}/chronology`);
    assert.match(readable(chronology.text), /Chronology \(0\)/);
    assert.doesNotMatch(chronology.text, /zqmoved/);
  });

  test("is read in no table and no version of the first child, by an asker who reaches every child", async () => {
    const { move, world, child, bela } = await wrongly();
    const before = await wordsAbout(child, canary, world);
    // Seven texts of the visit, one of who was there, two of the action; the first words in history.
    assert.ok(before.length >= 11, before.join());
    await move();
    assert.deepEqual(await wordsAbout(child, canary, world), []);
    const there = await wordsAbout(bela, canary, world);
    for (const words of Object.values(canaries).filter((text) =>
      text.startsWith(canary),
    ))
      // prettier-ignore
      assert.ok(there.includes(words), words);
    assert.ok(!there.includes(first));
  });

  test("stands on the right child’s page from now on, with who wrote it", async () => {
    const { move, page, bela } = await wrongly();
    await move();
    const now = await page(bela);
    assert.match(now, /zqmoved words/);
    assert.match(now, /Moved here from another record, where .* wrote it/);
    assert.doesNotMatch(now, /Amara/);
  });

  test("stops the clock of the right child and lets the first one’s run", async () => {
    const { move, due, child, bela } = await wrongly();
    assert.deepEqual(await due(child), ["2026-10-01 met late", "2026-10-16 running"]); // prettier-ignore
    assert.deepEqual(await due(bela), ["2026-10-01 overdue"]);
    await move();
    assert.deepEqual(await due(child), ["2026-10-01 overdue"]);
    assert.deepEqual(await due(bela), ["2026-10-01 met late", "2026-10-16 running"]); // prettier-ignore
  });

  test("offers the asker's children and finds others they may write for by name or number, and nobody else", async () => {
    const { browser, child, visit, bela, number, world } = await wrongly();
    const theirs = await world.child(`T${newId()}`);
    const at = `/children/${child}/moved`;
    const form = await browser.get(`${at}?of=${visit.id}`);
    assert.match(readable(form.text), /Which child is it about\? Bela Obi, Child ID/); // prettier-ignore
    assert.ok(!form.text.includes(theirs));
    for (const words of ["Bella", number]) {
      const found = await browser.post(at, { ...said(form.text), words });
      assert.equal(found.status, 200, words);
      assert.match(found.text, new RegExp(`value="${bela}"`), words);
    }
    const none = await browser.post(at, { ...said(form.text), words: "zzqqxx" }); // prettier-ignore
    assert.equal(none.status, 422);
    assert.match(readable(none.text), /No child whose record you may write in is found by these words/); // prettier-ignore
    const empty = await browser.post(at, said(form.text));
    assert.match(readable(empty.text), /Select the child it is about, or find them by name/); // prettier-ignore
  });

  test("goes to a child the asker can open, and to another than it stands on", async () => {
    const { move, visits, child } = await wrongly();
    for (const to of ["nobody", child]) {
      const { moved } = await move(to);
      assert.equal(moved.status, 422);
    }
    assert.equal(await visits(), 1);
  });

  test("sent twice it moves once", async () => {
    const { browser, child, visit, bela, world } = await wrongly();
    const at = `/children/${child}/moved`;
    const form = await browser.get(`${at}?of=${visit.id}`);
    const confirm = await browser.post(at, { ...said(form.text), to: bela });
    await Promise.all([1, 2, 3].map(() => browser.post(at, said(confirm.text)))); // prettier-ignore
    assert.equal((await world.read((db) => visitsKept(bela, db))).length, 1);
  });

  test("is read by information governance, every version of it", async () => {
    const { move, browser, pages, visit } = await wrongly();
    await move();
    const { asker } = pages.world;
    pages.world.asker = {
      ...asker,
      may: new Set([...asker.may, "moved.read"]),
    };
    const listed = await browser.get("/moved");
    assert.match(listed.text, new RegExp(`/moved/${visit.id}`));
    const words = readable((await browser.get(`/moved/${visit.id}`)).text);
    assert.match(words, /zqmoved words/);
    assert.match(words, /zqmoved as first written/);
  });
});
