import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { newId } from "#kernel/id.ts";
import { recordChild } from "#record/children/child.store.ts";
import { readable } from "#record/children/test-pages.ts";
import { recordRelationship } from "#record/families/family.store.ts";
import { kept } from "#record/test-world.ts";
import { amara, said } from "../test-practice.ts";

suite("Recording a visit", () => {
  test("from my work to the record: the clock it stops is told before, and stops", async () => {
    const { pages, child, promises } = await amara();
    const work = readable((await pages.browser.get("/my-work")).text);
    assert.match(work, /Now \(2\) .*Amara Obi .*Overdue 1 working day/);

    const place = `/children/${child}/visits`;
    const form = await pages.browser.get(`${place}/new`);
    const checked = await pages.browser.post(`${place}/new`, {
      ...said(form.text),
      ...visit,
    });
    assert.match(checked.location, /check\?draft=/);
    const words = readable(checked.text);
    assert.match(
      words,
      /Meets child protection visit due Thu 1 Oct 2026, late/,
    );
    // Ten working days after Friday 2 October 2026.
    assert.match(words, /Next: child protection visit, due Fri 16 Oct 2026/);
    assert.match(words, /“Mum got up with me three times”/);
    assert.equal((await promises()).filter(({ met }) => met).length, 0);

    const saved = await pages.browser.post(
      `${place}/check`,
      said(checked.text),
    );
    assert.equal(saved.location, `/children/${child}`);
    assert.match(readable(saved.text), /The visit is in the record/);
    const after = readable((await pages.browser.get("/my-work")).text);
    assert.match(after, /Now \(1\)/);
    assert.deepEqual(
      (await promises()).map(({ due, state }) => `${due} ${state}`),
      ["2026-10-01 met late", "2026-10-16 running"],
    );
  });

  test("sent twice it is recorded once", async () => {
    const { pages, child, visits } = await amara();
    const place = `/children/${child}/visits`;
    const form = await pages.browser.get(`${place}/new`);
    const checked = await pages.browser.post(`${place}/new`, { ...said(form.text), ...visit }); // prettier-ignore
    const again = said(checked.text);
    await Promise.all([1, 2, 3].map(() => pages.browser.post(`${place}/check`, again))); // prettier-ignore
    assert.equal(await visits(), 1);
  });

  test("what was typed is kept when it is sent unfinished, and offered again", async () => {
    const { pages, child, visits } = await amara();
    const place = `/children/${child}/visits`;
    const form = await pages.browser.get(`${place}/new`);
    const wrong = await pages.browser.post(`${place}/new`, {
      ...said(form.text),
      words: "I like my new room",
      do: "check",
    });
    assert.equal(wrong.status, 422);
    assert.match(readable(wrong.text), /Select yes if you saw Amara/);
    const work = await pages.browser.get("/my-work");
    assert.match(
      readable(work.text),
      /Drafts \(1\) .*Record a visit .*Amara Obi/,
    );
    const draft = /visits\/new\?draft=[0-9a-f-]+/.exec(work.text)?.[0];
    const resumed = await pages.browser.get(`/children/${child}/${draft}`);
    assert.match(resumed.text, /I like my new room/);
    assert.equal(await visits(), 0);
  });

  test("rows of actions are added and removed without a script, nothing typed is lost", async () => {
    const { pages, child } = await amara();
    const place = `/children/${child}/visits`;
    const form = await pages.browser.get(`${place}/new`);
    const first = { "actions-0-what": "Call the school", "actions-0-who": "Folake" }; // prettier-ignore
    const two = await pages.browser.post(`${place}/new`, { ...said(form.text), ...first, do: "add actions" }); // prettier-ignore
    assert.match(two.text, /name="actions-1-what"/);
    assert.match(two.text, /value="Call the school"/);
    const one = await pages.browser.post(`${place}/new`, {
      ...said(two.text),
      ...first,
      "actions-1-what": "Bring photographs",
      do: "remove actions 0",
    });
    assert.match(
      one.text,
      /name="actions-0-what"[^>]*value="Bring photographs"/,
    );
    assert.doesNotMatch(one.text, /Call the school/);
  });

  test("whoever writes does what nobody else is named for", async () => {
    const { pages, child } = await amara();
    const place = `/children/${child}/visits`;
    const form = await pages.browser.get(`${place}/new`);
    const checked = await pages.browser.post(`${place}/new`, {
      ...said(form.text),
      ...visit,
      "actions-0-what": "Bring photographs",
      "actions-0-who": "",
      "actions-0-due": "9/10/2026",
    });
    // Mina Corrigan is signed in; Folake Adeyemi visited.
    assert.match(
      readable(checked.text),
      /Bring photographs: Mina Corrigan, by 9 October 2026/,
    );
  });

  test("a visit by somebody who neither leads nor is the named deputy leaves the clock running and says so", async () => {
    const { pages, child, other } = await amara();
    const place = `/children/${child}/visits`;
    const form = await pages.browser.get(`${place}/new`);
    const checked = await pages.browser.post(`${place}/new`, {
      ...said(form.text),
      ...visit,
      visitor: other,
    });
    assert.match(
      readable(checked.text),
      /Runs on: child protection visit, .* This does not stop it/,
    );
  });

  test("a brother or sister not born yet was present nowhere: offered is who is born", async () => {
    const { pages, child, world } = await amara();
    await world.write(async (keeping) => {
      for (const [given_names, born] of [
        ["Bo", { born_on: "2024-05-01" }],
        ["Unborn", { expected_on: "2027-01-20" }],
      ] as const) {
        const other_child_id = kept(await recordChild({ la_child_id: `V${newId()}`, given_names, family_name: "Obi", ...born }, keeping)); // prettier-ignore
        kept(await recordRelationship({ child_id: child, other_child_id, kind: "sibling" }, keeping)); // prettier-ignore
      }
    });
    const form = await pages.browser.get(`/children/${child}/visits/new`);
    assert.match(readable(form.text), /Bo Obi \(sibling\)/);
    assert.doesNotMatch(readable(form.text), /Unborn Obi/);
    const people = await pages.browser.get(`/children/${child}/people`);
    assert.match(readable(people.text), /Unborn Obi/);
  });

  test("nobody in: the attempt is in the record and the clock runs on", async () => {
    const { pages, child, promises } = await amara();
    const place = `/children/${child}/attempts/new`;
    const form = await pages.browser.get(place);
    const unplanned = await pages.browser.post(place, { ...said(form.text), notSeenBecause: "nobody home" }); // prettier-ignore
    assert.match(readable(unplanned.text), /Enter when you will try again/);
    const saved = await pages.browser.post(place, {
      ...said(unplanned.text),
      notSeenBecause: "nobody home",
      nextTry: "5/10/2026",
    });
    assert.match(readable(saved.text), /The attempt is in the record/);
    assert.match(readable(saved.text), /Visit attempted: child not seen/);
    assert.deepEqual(
      (await promises()).map(({ due, state }) => `${due} ${state}`),
      ["2026-10-01 overdue"],
    );
  });
});

/** As typed, but for what the page brings along. */
const visit = {
  visitedOn: "2/10/2026",
  place: "home",
  seen: "yes",
  alone: "yes",
  bedroom: "yes",
  words: "Mum got up with me three times",
  "actions-count": "1",
  do: "check",
};
