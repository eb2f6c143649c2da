import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { deriveChildren } from "#clocks/obligation.store.ts";
import { obligationsOf } from "#clocks/obligations.store.ts";
import { newId } from "#kernel/id.ts";
import type { Day } from "#kernel/day.ts";
import { testDatabase } from "#platform/test-database.ts";
import { recordAllocation } from "#record/allocations/allocation.store.ts";
import { recordProtectionPlan } from "#record/child-protection/child-protection.store.ts";
import { recordChild } from "#record/children/child.store.ts";
import { asking, pagesOver, readable } from "#record/children/test-pages.ts";
import { recordPractitioner } from "#record/practitioners/practitioner.store.ts";
import { kept, worldIn } from "#record/test-world.ts";
import { myWorkRoutes } from "../my-work/my-work.routes.ts";
import { recordingsRoutes } from "../recordings.ts";
import { childPageRoutes } from "../child-page/child-page.routes.ts";

const database = await testDatabase();

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

/** What the page itself sends: its hidden fields and what is filled in already. */
function said(markup: string): Record<string, string> {
  const fields: Record<string, string> = {};
  const [, form = ""] = /<main[\s\S]*?<form\b([\s\S]*?)<\/form>/.exec(markup) ?? []; // prettier-ignore
  for (const [input] of form.matchAll(/<input\b[^>]*>/g)) {
    const name = /name="([^"]+)"/.exec(input)?.[1];
    const value = /value="([^"]*)"/.exec(input)?.[1] ?? "";
    const ticked = !/type="(radio|checkbox)"/.test(input) || / checked/.test(input); // prettier-ignore
    if (name !== undefined && ticked) fields[name] = value;
  }
  for (const [, name = "", options = ""] of form.matchAll(/<select\b[^>]*name="([^"]+)"[^>]*>([\s\S]*?)<\/select>/g)) // prettier-ignore
    fields[name] = /value="([^"]*)"\s+selected/.exec(options)?.[1] ?? /value="([^"]*)"/.exec(options)?.[1] ?? ""; // prettier-ignore
  return fields;
}

/**
 * Amara, on a plan from Thursday 17 September 2026: her first visit was due ten working days later, on
 * Thursday 1 October. Today is Friday 2 October. Folake is accountable, Sol works with them.
 */
async function amara() {
  const world = await worldIn(database, [deriveChildren]);
  const today = "2026-10-02" as Day;
  const started_on = "2026-09-17" as Day;
  const [folake, sol] = [newId(), newId()];
  const child = await world.write(async (keeping) => {
    const id = kept(await recordChild({ la_child_id: `A${newId()}`, given_names: "Amara", family_name: "Obi", born_on: "2017-03-03" }, keeping)); // prettier-ignore
    kept(await recordPractitioner({ id: folake, name: "Folake Adeyemi", registered: true }, keeping)); // prettier-ignore
    kept(await recordPractitioner({ id: sol, name: "Sol Marsh", registered: false }, keeping)); // prettier-ignore
    kept(await recordAllocation({ child_id: id, practitioner_id: folake, role: "accountable", started_on }, keeping)); // prettier-ignore
    kept(await recordAllocation({ child_id: id, practitioner_id: sol, role: "working", started_on }, keeping)); // prettier-ignore
    kept(await recordProtectionPlan({ child_id: id, started_on, initial_category: "NEG" }, keeping)); // prettier-ignore
    return id;
  });
  const { authority } = world.asker;
  const pages = await pagesOver(
    [...myWorkRoutes, ...recordingsRoutes, ...childPageRoutes],
    { database, authority, today, beforeCommit: [deriveChildren] },
  );
  const asker = { ...asking(authority), practitioner: folake };
  pages.world.asker = {
    ...asker,
    may: new Set([...asker.may, "record.write"]),
  };
  return {
    pages,
    child,
    other: sol,
    promises: () =>
      world.read(async (db) =>
        (await obligationsOf(child, db, world.asker, today)).filter(
          ({ clock }) => clock === "cp-visit",
        ),
      ),
    visits: () =>
      world.read(async (db) => {
        const rows = await db.selectFrom("visit").select("id").where("child_id", "=", child).execute(); // prettier-ignore
        return rows.length;
      }),
  };
}
