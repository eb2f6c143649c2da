import assert from "node:assert/strict";
import { suite, test } from "node:test";
import {
  recordMembership,
  recordPractitioner,
} from "#record/practitioners/practitioner.store.ts";
import { withdrawProtectionPlan } from "#record/child-protection/child-protection.store.ts";
import { readable } from "#record/children/test-pages.ts";
import { kept } from "#record/test-world.ts";
import { amara, said, wholeVisit } from "../test-practice.ts";

/** Amara on her plan, and Priya Shah, who manages the team. */
async function managed() {
  const practice = await amara();
  const { pages, child, world, other } = practice;
  const { browser } = pages;
  await world.write(async (keeping) => {
    const { team_id } = await keeping.db.selectFrom("team_membership").select("team_id").where("practitioner_id", "=", other).executeTakeFirstOrThrow(); // prettier-ignore
    const practitioner_id = kept(await recordPractitioner({ name: "Priya Shah", registered: true }, keeping)); // prettier-ignore
    kept(await recordMembership({ practitioner_id, team_id, role: "manager", started_on: "2020-01-06" }, keeping)); // prettier-ignore
  });
  const place = `/children/${child}/attempts/new`;
  const form = () => browser.get(place);
  return {
    ...practice,
    browser,
    form,
    async tried(more: Record<string, string> = {}) {
      const { text } = await form();
      return browser.post(place, { ...said(text), notSeenBecause: "nobody home", nextTry: "5/10/2026", do: "check", ...more }); // prettier-ignore
    },
  };
}

const banner = /Second failed child protection visit: tell your manager now\. When you have saved it, it is on Priya Shah’s list\./; // prettier-ignore

suite("[J4] Nobody in, again", () => {
  test("at the second failed visit the form says whom to tell, and saving it says on whose list it is", async () => {
    const { form, tried, browser } = await managed();
    assert.doesNotMatch(readable((await form()).text), /tell your manager/);
    const first = await tried({ triedOn: "1/10/2026" });
    assert.doesNotMatch(readable(first.text), /tell your manager/);
    assert.match(readable((await form()).text), banner);
    const second = await tried();
    assert.match(readable(second.text), /Second failed child protection visit: tell your manager now\. We have added it to Priya Shah’s list\. The clock runs on/); // prettier-ignore
    assert.match(readable((await browser.get("/team")).text), /Second failed visit in a row/); // prettier-ignore
    assert.match(readable((await form()).text), /Failed child protection visit 3 in a row: tell/); // prettier-ignore
  });

  test("it says so in a form sent back too, and once, and not while the first is put right", async () => {
    const { form, tried, browser, child } = await managed();
    await tried({ triedOn: "1/10/2026" });
    const sentBack = await tried({ nextTry: "" });
    assert.equal(sentBack.status, 422);
    assert.match(readable(sentBack.text), banner);
    const timeline = await browser.get(`/children/${child}/timeline`);
    const [, correct = ""] = /href="([^"]*attempts\/correction[^"]*)"/.exec(timeline.text) ?? []; // prettier-ignore
    assert.doesNotMatch(readable((await browser.get(correct)).text), /tell your manager/); // prettier-ignore
    assert.match(readable((await form()).text), banner);
  });

  test("a visit on which the child was seen begins it anew; off a protection plan nothing is said", async () => {
    const { form, tried, browser, child, world } = await managed();
    await tried({ triedOn: "1/10/2026" });
    const visits = `/children/${child}/visits`;
    const open = await browser.get(`${visits}/new`);
    const checked = await browser.post(`${visits}/new`, { ...said(open.text), ...wholeVisit }); // prettier-ignore
    await browser.post(`${visits}/check`, said(checked.text));
    assert.doesNotMatch(readable((await form()).text), /tell your manager/);
    await world.write(async (keeping) => {
      const plan = await keeping.db.selectFrom("child_protection_plan").select("id").where("child_id", "=", child).executeTakeFirstOrThrow(); // prettier-ignore
      await withdrawProtectionPlan(plan.id, keeping);
    });
    await tried();
    assert.doesNotMatch(readable((await form()).text), /tell your manager/);
  });

  test("when it is tried again stands on My work, the child’s page and the timeline, with its time, until the child is seen", async () => {
    const { tried, browser, child } = await managed();
    const seen = async (at: string) => readable((await browser.get(at)).text); // prettier-ignore
    const [work, page, timeline] = ["/my-work", `/children/${child}`, `/children/${child}/timeline`] as const; // prettier-ignore
    const untimed = await tried({ triedOn: "1/10/2026" });
    assert.equal(untimed.status, 200);
    assert.match(await seen(work), /Next try Mon 5 Oct 2026 /);
    const noDay = await tried({ nextTry: "", nextTime: "16:30" });
    assert.equal(noDay.status, 422);
    await tried({ nextTime: "16:30" });
    assert.match(await seen(work), /Child protection visit Next try Mon 5 Oct 2026, 16:30/); // prettier-ignore
    assert.match(await seen(page), /Child protection visit , Thu 1 Oct 2026 Next try Mon 5 Oct 2026, 16:30/); // prettier-ignore
    assert.match(await seen(timeline), /Visit attempted: child not seen, nobody was at home, next try Mon 5 Oct 2026, 16:30/); // prettier-ignore

    const [, correct = ""] = /href="([^"]*attempts\/correction[^"]*)"/.exec((await browser.get(timeline)).text) ?? []; // prettier-ignore
    assert.match((await browser.get(correct)).text, /value="16:30"/);

    const visits = `/children/${child}/visits`;
    const open = await browser.get(`${visits}/new`);
    const checked = await browser.post(`${visits}/new`, { ...said(open.text), ...wholeVisit }); // prettier-ignore
    await browser.post(`${visits}/check`, said(checked.text));
    assert.doesNotMatch(await seen(work), /Next try/);
    assert.doesNotMatch(await seen(page), /Next try/);
  });

  test("a child seen at the window is in the record, and met no clock", async () => {
    const { tried, promises, browser, child } = await managed();
    await tried({ seenAny: "Amara waved from upstairs, dressed, smiling" });
    assert.match(readable((await browser.get(`/children/${child}/timeline`)).text), /Visit attempted.*Amara waved from upstairs/); // prettier-ignore
    assert.deepEqual((await promises()).map(({ due, state }) => `${due} ${state}`), ["2026-10-01 overdue"]); // prettier-ignore
  });
});
