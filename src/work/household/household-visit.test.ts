import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { obligationsOf } from "#clocks/obligations.store.ts";
import type { Day } from "#kernel/day.ts";
import { newId } from "#kernel/id.ts";
import { correctChild } from "#record/children/child.store.ts";
import { readable } from "#record/children/test-pages.ts";
import { keepPlan } from "#record/plans/plan.store.ts";
import { workedOnAt } from "#record/plans/worked-on.store.ts";
import { correctOccasion } from "#record/visits/occasion.store.ts";
import { visitsKept } from "../test-practice.store.ts";
import { said } from "../test-practice.ts";
import { ownPart, siblings } from "./test-siblings.ts";

const today = "2026-10-02" as Day;

/** The form opened as Folake, with what it sends by itself. */
async function opened() {
  const family = await siblings();
  const { pages, child, folake } = family;
  pages.world.asker = await family.worker("Folake Adeyemi", folake);
  const place = `/children/${child}/household/visits`;
  const form = await pages.browser.get(`${place}/new`);
  return { ...family, place, form, sent: said(form.text) };
}

type Opened = Awaited<ReturnType<typeof opened>>;

const whole = ({
  child,
  jay,
  bo,
  mum,
  rick,
}: Opened): Record<string, string> => ({
  visitedOn: "2/10/2026",
  place: "home",
  [`present-${mum}`]: "yes",
  [`present-${rick}`]: "yes",
  others: "a neighbour",
  ...ownPart(child, { words: "Mum got up with me" }),
  ...ownPart(jay, { observed: "Jay pointed at the door" }),
  ...ownPart(bo, { seen: "no", notSeenBecause: "child elsewhere" }),
  do: "check",
});

const emptyPlan = { why: null, words: null, ifWrong: null, safetyPerson: null, endsWhen: null, forChild: null, noChildVersion: null, actions: [] }; // prettier-ignore

const clocks = (family: Opened, child: string) =>
  family.world.read(async (db) =>
    (await obligationsOf(child, db, family.world.asker, today))
      .filter(({ clock }) => clock === "cp-visit")
      .map(({ due, state }) => `${due} ${state}`),
  );

suite("[J3] One visit to a sibling group", () => {
  test("the household offers those the asker writes for, and of others tells name and worker", async () => {
    const { pages, child, dee } = await opened();
    const page = await pages.browser.get(`/children/${child}/household`);
    const words = readable(page.text);
    assert.match(words, /Amara Obi .*Last seen alone.*Record one visit for 3 children/); // prettier-ignore
    assert.match(words, /Dee Obi Age Tie sibling Worker Sol Marsh/);
    assert.doesNotMatch(page.text, new RegExp(`href="/children/${dee}"`));
    assert.doesNotMatch(words, /9 April 2020/);
  });

  test("nobody is visited in the past: on an earlier day the household is told and no visit offered", async () => {
    const { pages, child } = await opened();
    for (const past of ["as-at=1/9/2026", "known-at=2/10/2026"]) {
      const at = `/children/${child}/household?${past}`;
      const words = readable((await pages.browser.get(at)).text);
      assert.doesNotMatch(words, /Record one visit/, past);
    }
  });

  test("a baby, and a child without words, are asked about in their own way", async () => {
    const { form, bo, jay, dee, child } = await opened();
    const words = readable(form.text);
    assert.match(words, /Feeding, holding, settling, eye contact/);
    assert.match(words, /What Jay showed, and what you understood by it/);
    const boxes = (own: string, id: string) => form.text.includes(`name="children-${id}-${own}"`); // prettier-ignore
    const asks = (own: string) => [child, jay, bo].map((id) => boxes(own, id)); // prettier-ignore
    // Amara speaks, Jay speaks without words, Bo is four months old.
    assert.deepEqual(asks("words"), [true, true, false]);
    assert.deepEqual(asks("observed"), [true, true, true]);
    assert.deepEqual(asks("communicated"), [false, true, false]);
    assert.deepEqual(asks("awake"), [false, false, true]);
    assert.match(form.text, new RegExp(`children-${bo}-seen`));
    assert.match(form.text, new RegExp(`children-${jay}-seen`));
    assert.doesNotMatch(form.text, new RegExp(`children-${dee}-seen`));
  });

  test("how a baby was seen and how a child without words spoke is in their record, and is not lost when it is put right", async () => {
    const family = await opened();
    const { pages, place, sent, jay, bo, world } = family;
    const typed = {
      ...sent,
      ...whole(family),
      ...ownPart(jay, { communicated: "Makaton, with his aunt", observed: "Jay pointed at the door" }), // prettier-ignore
      ...ownPart(bo, { awake: "asleep", observed: "Clean cot, no marks" }),
    };
    const checked = await pages.browser.post(`${place}/new`, typed);
    const words = readable(checked.text);
    assert.match(words, /How they communicated Makaton, with his aunt/);
    assert.match(words, /Yes, alone, asleep the whole time/);
    await pages.browser.post(`${place}/check`, said(checked.text));
    const ofBo = await pages.browser.get(`/children/${bo}/visits`);
    assert.match(readable(ofBo.text), /Visit: child seen alone, asleep the whole time/); // prettier-ignore
    const ofJay = await pages.browser.get(`/children/${jay}/visits`);
    assert.match(readable(ofJay.text), /How they communicated: Makaton, with his aunt/); // prettier-ignore
    assert.doesNotMatch(readable(ofJay.text), /asleep/);

    // A year later Bo is no baby any more: the visit is put right as the baby's it was.
    await world.write((keeping) => correctChild(bo, { born_on: "2025-11-01" }, keeping)); // prettier-ignore
    const [, form = ""] = /href="([^"]*visits\/correction\/new\?of=[^"]+)"/.exec(ofBo.text) ?? []; // prettier-ignore
    const again = await pages.browser.get(form);
    const stands = said(again.text);
    assert.equal(stands["awake"], "asleep");
    const put = await pages.browser.post(form.replace(/\?.*/, ""), { ...stands, observed: "Clean cot, no marks at all", do: "check" }); // prettier-ignore
    await pages.browser.post(form.replace(/new\?.*/, "check"), said(put.text));
    const after = readable((await pages.browser.get(`/children/${bo}/visits`)).text); // prettier-ignore
    assert.match(after, /asleep the whole time .*no marks at all/);
  });

  test("the page to check tells of each child which clock stops; saving keeps a visit in the record of each", async () => {
    const family = await opened();
    const { pages, place, sent, child, jay, bo, world } = family;
    const checked = await pages.browser.post(`${place}/new`, { ...sent, ...whole(family) }); // prettier-ignore
    const words = readable(checked.text);
    const meets = "Meets child protection visit due Thu 1 Oct 2026, late";
    assert.ok(words.includes(`Amara Obi ${meets}`), words);
    assert.ok(words.includes(`Jay Obi ${meets}`));
    // Bo was not seen: the duty runs on.
    assert.match(words, /Bo Obi Runs on: child protection visit/);
    assert.deepEqual(await clocks(family, child), ["2026-10-01 overdue"]);

    const saved = await pages.browser.post(`${place}/check`, said(checked.text)); // prettier-ignore
    assert.match(readable(saved.text), /in the record of each child/);
    // Ten working days after Friday 2 October.
    const met = ["2026-10-01 met late", "2026-10-16 running"];
    assert.deepEqual(await clocks(family, child), met);
    assert.deepEqual(await clocks(family, jay), met);
    assert.deepEqual(await clocks(family, bo), ["2026-10-01 overdue"]);
    const visits = await world.read(async (db) => [
      ...(await visitsKept(child, db)),
      ...(await visitsKept(jay, db)),
      ...(await visitsKept(bo, db)),
    ]);
    assert.equal(new Set(visits.map((visit) => visit.occasion_id)).size, 1);
    assert.deepEqual(
      visits.map((visit) => [visit.child_words, visit.observation]),
      [
        ["Mum got up with me", null],
        [null, "Jay pointed at the door"],
        [null, null],
      ],
    );
  });

  test("what of each child’s own plan was worked on goes into that child’s record and no other", async () => {
    const family = await opened();
    const { pages, place, child, jay, world } = family;
    const [calm, signs] = [newId(), newId()];
    await world.write(async (keeping) => {
      for (const [childId, id, different] of [[child, calm, "Mornings are calm"], [jay, signs, "Jay has signs at home"]] as const) // prettier-ignore
        await keepPlan({ ...emptyPlan, outcomes: [{ id, different, known: null, progress: null }] }, undefined, { childId, newId: newId(), today }, keeping); // prettier-ignore
    });
    const form = await pages.browser.get(`${place}/new`);
    const checked = await pages.browser.post(`${place}/new`, {
      ...said(form.text),
      ...whole(family),
      [`children-${child}-workedOn-${calm}`]: "yes",
      [`children-${jay}-workedOn-${signs}-moved`]: "Mum signed milk",
    });
    assert.match(readable(checked.text), /Worked on Jay has signs at home.*Mum signed milk/); // prettier-ignore
    await pages.browser.post(`${place}/check`, said(checked.text));
    const worked = (of: string) =>
      world.read(async (db) => {
        const [visit] = await visitsKept(of, db);
        const all = await workedOnAt(String(visit!["id"]), db, world.asker);
        return all.map(({ outcome, moved }) => [outcome, moved]);
      });
    assert.deepEqual(await worked(child), [[calm, null]]);
    assert.deepEqual(await worked(jay), [[signs, "Mum signed milk"]]);
  });

  test("no child is passed over: not seen, or not part of it and why", async () => {
    const family = await opened();
    const { pages, place, sent, jay, bo, child } = family;
    const { [`children-${jay}-seen`]: _, ...without } = whole(family);
    const silent = await pages.browser.post(`${place}/new`, { ...sent, ...without }); // prettier-ignore
    assert.equal(silent.status, 422);
    assert.match(readable(silent.text), /Select whether you saw Jay/);
    const leftOut = { ...without, [`children-${bo}-seen`]: "left out", [`children-${jay}-seen`]: "yes" }; // prettier-ignore
    const why = await pages.browser.post(`${place}/new`, { ...said(silent.text), ...leftOut }); // prettier-ignore
    assert.match(readable(why.text), /Enter why Bo was not part of this visit/);
    const because = { [`children-${bo}-leftOutBecause`]: "asleep upstairs" };
    const checked = await pages.browser.post(`${place}/new`, { ...said(silent.text), ...leftOut, ...because }); // prettier-ignore
    await pages.browser.post(`${place}/check`, said(checked.text));
    const bos = await pages.browser.get(`/children/${bo}/household`);
    assert.match(readable(bos.text), /2 October 2026: asleep upstairs/);
    const amaras = await pages.browser.get(`/children/${child}/household`);
    assert.doesNotMatch(amaras.text, /asleep upstairs/);
  });

  test("several visits or none: with one that cannot be kept, nothing is", async () => {
    const family = await opened();
    const { pages, place, sent, world, child, jay } = family;
    const checked = await pages.browser.post(`${place}/new`, { ...sent, ...whole(family) }); // prettier-ignore
    const { [`children-${jay}-seen`]: _, ...without } = whole(family);
    const draft = said(checked.text);
    await pages.browser.post(`${place}/draft`, { ...sent, ...without, draft: draft["draft"] ?? "" }); // prettier-ignore
    const refused = await pages.browser.post(`${place}/check`, draft);
    assert.equal(refused.status, 422);
    assert.deepEqual(await world.read((db) => visitsKept(child, db)), []);
  });

  test("what is shared is corrected once, and the clocks of all follow", async () => {
    const family = await opened();
    const { pages, place, sent, world, child, jay, folake } = family;
    const checked = await pages.browser.post(`${place}/new`, { ...sent, ...whole(family) }); // prettier-ignore
    await pages.browser.post(`${place}/check`, said(checked.text));
    const [visit] = await world.read((db) => visitsKept(child, db));
    await world.write((keeping) =>
      correctOccasion(
        visit?.occasion_id ?? "",
        { held_on: "2026-10-01", practitioner_id: folake, place: "school", unannounced: true }, // prettier-ignore
        keeping,
      ),
    );
    // On the day it was due, and ten working days on: Thursday 15 October.
    const met = ["2026-10-01 met", "2026-10-15 running"];
    assert.deepEqual(await clocks(family, child), met);
    assert.deepEqual(await clocks(family, jay), met);
  });

  test("a reader of one child's file is told of those present whose names they may see", async () => {
    const family = await opened();
    const { pages, place, sent, child, bo, sol } = family;
    const checked = await pages.browser.post(`${place}/new`, { ...sent, ...whole(family) }); // prettier-ignore
    await pages.browser.post(`${place}/check`, said(checked.text));
    const folakes = await pages.browser.get(`/children/${child}/timeline`);
    assert.match(readable(folakes.text), /Ada Obi, Rick Vance, a neighbour/);
    // Sol works with Amara and Dee: Rick is in nobody's life there.
    pages.world.asker = await family.worker("Sol Marsh", sol);
    const sols = readable(
      (await pages.browser.get(`/children/${child}/timeline`)).text,
    );
    assert.match(sols, /Ada Obi, a neighbour/);
    assert.doesNotMatch(sols, /Rick/);
    assert.equal((await pages.browser.get(`/children/${bo}`)).status, 404);
  });
});
