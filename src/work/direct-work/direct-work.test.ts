import assert from "node:assert/strict";
import { suite, test } from "node:test";
import {
  endAllocation,
  spellsOf,
} from "#record/allocations/allocation.store.ts";
import { readable } from "#record/children/test-pages.ts";
import { photograph } from "../documents/test-files.ts";
import { amara, said, wholePlan } from "../test-practice.ts";

type World = Awaited<ReturnType<typeof amara>>;
type Browser = World["pages"]["browser"];

const session = {
  tool: "Three houses, session 2 of 6",
  words: "My worry house is full of stairs",
  observed: "Drew the stairs in red, then a ladder",
  next: "Build the ladder house on Thursday",
  forSocialWorker: "She asked twice who sleeps in the front room",
  do: "check",
};

/** Looks at the session once more before it is saved. */
async function checked(
  browser: Browser,
  child: string,
  more: Record<string, string> = {},
) {
  const place = `/children/${child}/direct-work`;
  const form = await browser.get(`${place}/new`);
  const fields: Record<string, string> = {
    ...said(form.text),
    ...session,
    ...more,
  };
  return { form, fields, page: await browser.post(`${place}/new`, fields) };
}

async function saved(browser: Browser, child: string) {
  const { page } = await checked(browser, child);
  return browser.post(`/children/${child}/direct-work/check`, said(page.text));
}

suite("Direct work with a child", () => {
  test("[J9] is recorded by who works with them; who is accountable stands on the form, and the visit is still due", async () => {
    const { another, child, promises } = await amara();
    const sol = await another();
    const work = await sol.get("/my-work");
    assert.match(work.text, new RegExp(`href="/children/${child}/direct-work/new"`)); // prettier-ignore
    assert.match(
      readable((await sol.get(`/children/${child}`)).text),
      /Accountable social worker Folake Adeyemi, since Thu 17 Sep 2026; no oversight recorded Also working Sol Marsh Last seen/,
    );
    const { form, page } = await checked(sol, child);
    assert.match(
      readable(form.text),
      /Accountable social worker: Folake Adeyemi ?, no oversight recorded/,
    );
    // Amara's first visit was due on 1 October; nobody made it.
    assert.match(readable(page.text), /Runs on: child protection visit, .* This does not stop it/); // prettier-ignore
    const { text } = await sol.post(
      `/children/${child}/direct-work/check`,
      said(page.text),
    );
    assert.match(readable(text), /The direct work is in the record/);
    assert.deepEqual(
      (await promises()).map(({ due, state }) => `${due} ${state}`),
      ["2026-10-01 overdue"],
    );

    const visits = await sol.get(`/children/${child}/visits`);
    assert.match(visits.text, /app-quote__words">“My worry house is full of stairs”/); // prettier-ignore
    const words = readable(visits.text);
    assert.match(words, /Direct work/);
    assert.match(words, /Used or did: Three houses, session 2 of 6/);
    assert.match(words, /Who: Sol Marsh/);
  });

  test("[J9] what the social worker should know is theirs to read, once, and it is seen that they did", async () => {
    const { pages, another, child } = await amara();
    const sol = await another();
    await saved(sol, child);
    const { browser } = pages;
    assert.doesNotMatch((await sol.get("/my-work")).text, /Waiting for you/);
    const work = await browser.get("/my-work");
    assert.match(
      readable(work.text),
      /Waiting for you \(1\) .*Amara Obi .*She asked twice who sleeps in the front room Sol Marsh, Fri 2 Oct 2026/,
    );
    const action = /action="([^"]+\/read\/[^"]+)"/.exec(work.text)?.[1] ?? "";
    // Only whom it is for may say that it was read.
    assert.equal((await sol.post(action, {})).status, 404);
    const after = await browser.post(action, {});
    assert.match(readable(after.text), /It is noted that you read it/);
    assert.doesNotMatch(after.text, /Waiting for you/);
    assert.equal((await browser.post(action, {})).status, 404);
    const visits = await sol.get(`/children/${child}/visits`);
    assert.match(readable(visits.text), /Read by Tess Ester,/);
  });

  test("names the outcome of the plan it was for, and is put right by its own form", async () => {
    const { pages, child } = await amara();
    const { browser } = pages;
    const plan = `/children/${child}/plan`;
    const begun = await browser.post(`${plan}/new`, { ...said((await browser.get(`${plan}/new`)).text), ...wholePlan }); // prettier-ignore
    await browser.post(`${plan}/check`, said(begun.text));
    const form = await browser.get(`/children/${child}/direct-work/new`);
    const outcome = /value="([0-9a-f-]{36})"[^>]*>Mornings are calm/.exec(form.text)?.[1]; // prettier-ignore
    const { page, fields } = await checked(browser, child, {
      outcome: outcome ?? "",
    });
    assert.match(readable(page.text), /For the plan Mornings are calm/);
    await browser.post(`/children/${child}/direct-work/check`, said(page.text));
    const id = fields["draft"] ?? "";
    const correction = `/children/${child}/direct-work/correction`;
    const again = said((await browser.get(`${correction}/new?of=${id}`)).text);
    assert.equal(again["outcome"], outcome);
    assert.equal(again["tool"], session.tool);
    const wrong = await browser.post(`${correction}/new`, { ...again, tool: "Three houses, session 3 of 6", do: "check" }); // prettier-ignore
    await browser.post(`${correction}/check`, said(wrong.text));
    const visits = readable((await browser.get(`/children/${child}/visits`)).text); // prettier-ignore
    assert.match(visits, /session 3 of 6/);
    assert.match(visits, /For the plan: Mornings are calm/);
  });

  test("[J9] what the child made is photographed: a document about that work, asked for nothing twice", async () => {
    const { pages, child } = await amara();
    const { browser } = pages;
    await saved(browser, child);
    const visits = await browser.get(`/children/${child}/visits`);
    const [, add = ""] = /href="([^"]*documents\/new[^"]*)"/.exec(visits.text) ?? []; // prettier-ignore
    const form = await browser.get(add.replaceAll("&amp;", "&"));
    assert.match(form.text, /value="their own work"[^>]*checked/);
    assert.match(readable(form.text), /Direct work Fri 2 Oct 2026/);
    assert.match(form.text, /value="[0-9a-f-]{36}"\s+selected/);
  });

  test("[J9] a drawing comes with the form: kept through what is put right and by its draft alone, then a document of the work", async () => {
    const { pages, child } = await amara();
    const { browser } = pages;
    const place = `/children/${child}/direct-work`;
    const form = await browser.get(`${place}/new`);
    assert.match(form.text, /enctype="multipart\/form-data"/);
    const fields: Record<string, string> = { ...said(form.text), ...session, outcome: "none" }; // prettier-ignore
    const drawing = await photograph();
    const back = await browser.postFiles(`${place}/new`, "photo", { "stairs.jpg": drawing }, { ...fields, tool: "" }); // prettier-ignore
    assert.equal(back.status, 422);
    assert.match(readable(back.text), /Kept with this form: stairs.jpg, JPEG picture/); // prettier-ignore
    // A script keeps words only, and the drawing is still there.
    await browser.post(`${place}/draft`, fields);
    const draft = await browser.get(`${place}/new?draft=${fields["draft"]}`);
    assert.match(readable(draft.text), /Kept with this form: stairs.jpg/);
    // Somebody says by hand where the file is: nothing is made of it.
    const own = await browser.get(`${place}/new`);
    const forged = { ...said(own.text), ...session, outcome: "none", held: JSON.stringify({ name: "theirs", type: "image/png", bytes: 1, sha256: "0".repeat(64), checked: true }) }; // prettier-ignore
    assert.doesNotMatch((await browser.post(`${place}/new`, forged)).text, /theirs/); // prettier-ignore

    const page = await browser.post(`${place}/new`, fields);
    assert.match(
      readable(page.text),
      /What they made stairs.jpg, JPEG picture/,
    );
    await browser.post(`${place}/check`, said(page.text));
    const documents = await browser.get(`/children/${child}/documents`);
    assert.match(readable(documents.text), /Documents \(1\) .*Direct work Fri 2 Oct 2026 Three houses, session 2 of 6 The child’s own work: a drawing, something written JPEG picture/); // prettier-ignore
  });

  test("[J9] what is no picture is refused by name, words stay, and a drawing of another child is left out again", async () => {
    const { pages, child } = await amara();
    const { browser } = pages;
    const place = `/children/${child}/direct-work`;
    const fields = { ...said((await browser.get(`${place}/new`)).text), ...session, outcome: "none" }; // prettier-ignore
    const refused = await browser.postFiles(`${place}/new`, "photo", { "letter.jpg": "MZ no picture" }, fields); // prettier-ignore
    assert.equal(refused.status, 422);
    assert.match(readable(refused.text), /letter.jpg was not kept: by its content it is not a PDF.* What you wrote is kept/); // prettier-ignore
    assert.match(refused.text, /My worry house is full of stairs/);
    await browser.postFiles(`${place}/new`, "photo", { "stairs.jpg": await photograph() }, fields); // prettier-ignore
    const without = await browser.post(`${place}/new`, { ...fields, "photo-out": "yes" }); // prettier-ignore
    assert.doesNotMatch(readable(without.text), /stairs.jpg/);
    await browser.post(`${place}/check`, said(without.text));
    assert.match(readable((await browser.get(`/children/${child}/documents`)).text), /Documents \(0\)/); // prettier-ignore
  });

  test("asks what was used, and keeps what was typed", async () => {
    const { pages, child } = await amara();
    const { page } = await checked(pages.browser, child, { tool: "" });
    assert.equal(page.status, 422);
    assert.match(readable(page.text), /Enter what you used or did together/);
    assert.match(page.text, /My worry house is full of stairs/);
  });

  test("[J9] with no registered social worker accountable the form says so in a warning", async () => {
    const { another, child, world, folake } = await amara();
    await world.write(async (keeping) => {
      for (const spell of await spellsOf(child, keeping.db, keeping.asker))
        if (spell.practitioner === folake)
          await endAllocation(spell, "2026-10-01", keeping);
    });
    const sol = await another();
    const form = await sol.get(`/children/${child}/direct-work/new`);
    assert.match(
      readable(form.text),
      /No registered social worker is accountable for Amara/,
    );
    const page = readable((await sol.get(`/children/${child}`)).text);
    assert.match(page, /No accountable social worker Promises/);
    assert.match(page, /Accountable social worker nobody Also working Sol Marsh/); // prettier-ignore
  });
});
