import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { readable } from "#record/children/test-pages.ts";
import { amara, said, wholeVisit } from "../test-practice.ts";

/** A visit on which Amara was promised something. */
async function promised() {
  const practice = await amara();
  const { pages, child } = practice;
  const place = `/children/${child}/visits`;
  const form = await pages.browser.get(`${place}/new`);
  const checked = await pages.browser.post(`${place}/new`, { ...said(form.text), ...wholeVisit, "actions-0-what": "Bring the photographs", "actions-0-who": "Folake", "actions-0-due": "9/10/2026", "actions-0-promised": "yes" }); // prettier-ignore
  await pages.browser.post(`${place}/check`, said(checked.text));
  return practice;
}

suite("What was promised to a child", () => {
  test("is kept, not kept or changed, with what the child was told", async () => {
    const { pages, child } = await promised();
    const place = `/children/${child}/agreed/new`;
    const page = async () => readable((await pages.browser.get(`/children/${child}`)).text); // prettier-ignore
    assert.match(await page(), /What was promised to Amara \(1\)/);
    const form = await pages.browser.get(place);
    const question = /name="(became-[0-9a-f-]{36})"/.exec(form.text)?.[1] ?? "";
    const untold = await pages.browser.post(place, { ...said(form.text), [question]: "not done", do: "check" }); // prettier-ignore
    assert.equal(untold.status, 422);
    assert.match(readable(untold.text), /Enter what Amara was told about the promise/); // prettier-ignore
    await pages.browser.post(place, { ...said(untold.text), [question]: "not done", [`${question}-told`]: "They are lost, and I am sorry", do: "check" }); // prettier-ignore
    const after = await page();
    assert.doesNotMatch(after, /What was promised to Amara \(1\)/);
    assert.match(after, /Bring the photographs: not kept, .* Amara was told: They are lost/); // prettier-ignore
  });

  test("stands beside a handover, the review of a plan, and first in supervision", async () => {
    const { pages, child } = await promised();
    for (const at of ["handover", "plan", "oversight", "visits"]) {
      const { text } = await pages.browser.get(`/children/${child}/${at}/new`);
      assert.match(readable(text), /Bring the photographs/, at);
    }
  });
});
