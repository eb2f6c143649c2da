import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { readable } from "#record/children/test-pages.ts";
import { amara, said, wholePlan } from "../test-practice.ts";

suite("Oversight", () => {
  test("shows first what happened since last time, and keeps the decision with its reason and actions", async () => {
    const { pages, child } = await amara();
    const visits = `/children/${child}/visits`;
    const visit = await pages.browser.get(`${visits}/new`);
    const checked = await pages.browser.post(`${visits}/new`, {
      ...said(visit.text),
      seen: "yes",
      alone: "yes",
      bedroom: "yes",
      words: "I sleep at Nan's now",
      "actions-0-what": "Ask about Nan's spare room",
      "actions-0-who": "Folake",
      "actions-0-due": "9/10/2026",
      "actions-0-promised": "yes",
      do: "check",
    });
    await pages.browser.post(`${visits}/check`, said(checked.text));

    const place = `/children/${child}/oversight`;
    const form = await pages.browser.get(`${place}/new`);
    const first = readable(form.text);
    assert.match(first, /No supervision is recorded yet/);
    assert.match(first, /1 visit on which Amara Obi was seen, 0 attempts/);
    assert.match(first, /“I sleep at Nan's now” Amara Obi, 2 October 2026, seen alone/); // prettier-ignore
    assert.match(first, /Ask about Nan's spare room Folake, by 9 October 2026, promised to Amara/); // prettier-ignore

    const looked = await pages.browser.post(`${place}/new`, {
      ...said(form.text),
      kind: "supervision",
      decision: "Nan is to be assessed: Amara chose her home.",
      scale: "4",
      do: "check",
    });
    assert.match(readable(looked.text), /From 0 to 10 4/);
    await pages.browser.post(`${place}/check`, said(looked.text));
    const record = readable((await pages.browser.get(`/children/${child}/oversight`)).text); // prettier-ignore
    assert.match(record, /Nan is to be assessed: Amara chose her home/);
  });

  test("quick oversight is in the record at once, supervision is looked at first", async () => {
    const { pages, child } = await amara();
    const place = `/children/${child}/oversight`;
    const form = await pages.browser.get(`${place}/new`);
    const saved = await pages.browser.post(`${place}/new`, {
      ...said(form.text),
      decision: "She stays where she is: the plan holds.",
      do: "check",
    });
    assert.equal(saved.location, `/children/${child}`);
    assert.match(readable(saved.text), /The oversight is in the record/);
  });

  test("shows how the plan’s outcomes moved, once it was reviewed", async () => {
    const { pages, child } = await amara();
    const { browser } = pages;
    const plan = `/children/${child}/plan`;
    const at = `/children/${child}/oversight`;
    const shown = async () => readable((await browser.get(`${at}/new`)).text);
    assert.doesNotMatch(await shown(), /Plan reviewed/);
    const form = await browser.get(`${plan}/new`);
    const checked = await browser.post(`${plan}/new`, { ...said(form.text), ...wholePlan, "outcomes-0-progress": "better" }); // prettier-ignore
    await browser.post(`${plan}/check`, said(checked.text));
    assert.match(await shown(), /Plan reviewed Fri 2 Oct 2026: 1 of its outcomes better, 0 the same, 0 worse/); // prettier-ignore
  });

  test("a decision without words comes back with what was written", async () => {
    const { pages, child } = await amara();
    const place = `/children/${child}/oversight/new`;
    const form = await pages.browser.get(place);
    const wrong = await pages.browser.post(place, {
      ...said(form.text),
      considered: "Whether Amara is safe tonight",
      do: "check",
    });
    assert.equal(wrong.status, 422);
    assert.match(readable(wrong.text), /Enter what you decided and why/);
    assert.match(wrong.text, /Whether Amara is safe tonight/);
  });
});
