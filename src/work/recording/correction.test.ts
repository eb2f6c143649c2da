import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { testDatabase } from "#platform/test-database.ts";
import { kept } from "#record/test-world.ts";
import { recordClosing } from "#record/closings/closing.store.ts";
import type { Keeping } from "#record/keeping.store.ts";
import { recordOversight } from "#record/oversight/oversight.store.ts";
import { readable } from "#record/children/test-pages.ts";
import { asIfSaved, visitsKept } from "../test-practice.store.ts";
import { amara, said, wholeVisit } from "../test-practice.ts";

const database = await testDatabase();

/** A visit in the record, and the page that corrects it. */
async function visited() {
  const practice = await amara();
  const { pages, child, world } = practice;
  const { browser } = pages;
  const place = `/children/${child}/visits`;
  const form = await browser.get(`${place}/new`);
  const checked = await browser.post(`${place}/new`, { ...said(form.text), ...wholeVisit, "actions-0-what": "Call the school", "actions-0-who": "Folake", "actions-0-due": "9/10/2026" }); // prettier-ignore
  await browser.post(`${place}/check`, said(checked.text));
  const [visit] = await world.read((db) => visitsKept(child, db));
  assert.ok(visit);
  const at = `${place}/correction`;
  const open = () => browser.get(`${at}/new?of=${visit.id}`);
  /** Sends the form as it stands with these changes, and saves it where that is offered. */
  async function correct(changes: Readonly<Record<string, string>>) {
    const sent = await browser.post(`${at}/new`, { ...said((await open()).text), ...changes, do: "check" }); // prettier-ignore
    if (sent.status !== 200 || !sent.location.includes("/check")) return sent;
    return browser.post(`${at}/check`, said(sent.text));
  }
  const page = async (query = "") =>
    readable((await browser.get(`/children/${child}/timeline${query}`)).text);
  const overview = async () =>
    readable((await browser.get(`/children/${child}`)).text);
  return { ...practice, visit, browser, open, correct, page, overview };
}

suite("Putting right what a recording wrote", () => {
  test("the form holds what stands, and nothing of it is typed again", async () => {
    const { open } = await visited();
    const { text } = await open();
    const fields = said(text);
    assert.equal(fields["visitedOn"], "2/10/2026");
    assert.equal(fields["words"], wholeVisit.words);
    assert.equal(fields["actions-0-what"], "Call the school");
    assert.doesNotMatch(text, /Why is it corrected/);
  });

  test("its author edits freely within a day: a version, and no reason", async () => {
    const { correct, page, world, child, visit } = await visited();
    const saved = await correct({ words: "Mum got up with me twice" });
    assert.match(saved.location, /\/children\//);
    const rows = await world.read((db) => visitsKept(child, db));
    assert.deepEqual(
      rows.map(({ id, child_words }) => [id, child_words]),
      [[visit.id, "Mum got up with me twice"]],
    );
    const before = await page(`?known-at=${encodeURIComponent(String(visit.recorded_at))}`); // prettier-ignore
    assert.match(before, /three times/);
    const now = await page();
    assert.doesNotMatch(now, /three times|Corrected \w+ \d/);
    assert.match(now, /Changed/);
  });

  test("after a day a reason is asked, and everybody sees who corrected it, when and why", async () => {
    const { correct, page, visit } = await visited();
    await asIfSaved(visit.id, { hoursAgo: 25 }, database);
    const asked = await correct({ words: "Mum got up with me twice" });
    assert.equal(asked.status, 422);
    assert.match(readable(asked.text), /More than 24 hours have passed/);
    assert.match(readable(asked.text), /Enter why it is corrected/);

    await correct({ words: "Mum got up with me twice", because: "I misheard her" }); // prettier-ignore
    assert.match(
      await page(),
      /Corrected .*2026.* by Tess Ester: I misheard her/,
    );
  });

  test("the day ends early once a decision relied on it: oversight, or that the work ends", async () => {
    for (const decided of [
      (child_id: string, _: string, keeping: Keeping) =>
        recordOversight({ child_id, kind: "management oversight", entered_on: "2026-10-02", decision: "Visit weekly" }, keeping), // prettier-ignore
      (child_id: string, decided_by: string, keeping: Keeping) =>
        recordClosing({ child_id, closed_on: "2026-10-02", step: "closed", reason_code: "RC7", rationale: "She is safe", decided_by }, keeping), // prettier-ignore
    ]) {
      const { correct, world, child, folake } = await visited();
      await world.write((keeping) => decided(child, folake, keeping).then(kept)); // prettier-ignore
      const asked = await correct({ words: "Mum got up" });
      assert.match(readable(asked.text), /A decision about the child was recorded after this/); // prettier-ignore
    }
  });

  test("the day ends early once a manager signed it off, which the page shows", async () => {
    const { correct, page, browser, child, visit } = await visited();
    await browser.post(`/children/${child}/signed-off/${visit.id}`);
    await browser.post(`/children/${child}/signed-off/${visit.id}`);
    assert.equal((await page()).match(/Signed off by/g)?.length, 1);
    const asked = await correct({ words: "Mum got up" });
    assert.match(readable(asked.text), /A manager has signed this off/);
  });

  test("what somebody else wrote is corrected with a reason only", async () => {
    const { correct, visit } = await visited();
    await asIfSaved(visit.id, { by: "somebody else" }, database);
    assert.match(readable((await correct({ words: "Mum" })).text), /Somebody else wrote this/); // prettier-ignore
  });

  test("a clock follows the corrected day, and runs again where the child was not seen", async () => {
    const { correct, promises } = await visited();
    // Due Thursday 1 October: seen on Wednesday 30 September it was in time.
    await correct({ visitedOn: "30/9/2026" });
    assert.deepEqual(
      (await promises()).map(({ due, state }) => `${due} ${state}`),
      ["2026-10-01 met", "2026-10-14 running"],
    );
    await correct({ seen: "no", notSeenBecause: "nobody home" });
    assert.deepEqual(
      (await promises()).map(({ due, state }) => `${due} ${state}`),
      ["2026-10-01 overdue"],
    );
  });

  test("actions keep their ids, those taken away never were agreed", async () => {
    const { correct, overview } = await visited();
    await correct({ "actions-0-what": "Call the new school" });
    assert.match(await overview(), /Call the new school: Folake/);
    await correct({ "actions-0-what": "", "actions-0-who": "", "actions-0-due": "" }); // prettier-ignore
    assert.doesNotMatch(await overview(), /Call the/);
  });

  test("two who correct at once: what both changed differently is shown, not overwritten", async () => {
    const { open, browser, child, correct } = await visited();
    const slow = said((await open()).text);
    await correct({ words: "Mum got up with me twice" });
    const sent = await browser.post(`/children/${child}/visits/correction/new`, { ...slow, words: "Mum got up four times", worries: "Sleep", do: "check" }); // prettier-ignore
    assert.equal(sent.status, 422);
    assert.match(readable(sent.text), /Somebody else wrote here meanwhile: “Mum got up with me twice”/); // prettier-ignore
  });

  test("a record of another child, or none, is not found", async () => {
    const { browser, child, visit } = await visited();
    const other = await amara();
    for (const at of [
      `/children/${other.child}/visits/correction/new?of=${visit.id}`,
      `/children/${child}/visits/correction/new?of=made-up`,
      `/children/${child}/oversight/correction/new?of=${visit.id}`,
      `/children/${child}/attempts/correction/new?of=${visit.id}`,
    ])
      assert.equal((await browser.get(at)).status, 404, at);
  });
});
