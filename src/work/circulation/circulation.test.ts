import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { obligationsOf } from "#clocks/obligations.store.ts";
import { recordConference } from "#record/child-protection/child-protection.store.ts";
import { recordDocument } from "#record/documents/document.store.ts";
import { kept } from "#record/test-world.ts";
import { readable } from "#record/children/test-pages.ts";
import { amara, said, wholePlan } from "../test-practice.ts";

type Browser = Awaited<ReturnType<typeof amara>>["pages"]["browser"];

/** Amara's plan as it is in the record, and where it is printed. */
async function withPlan() {
  const world = await amara();
  const { browser } = world.pages;
  const place = `/children/${world.child}/plan`;
  const begun = await browser.post(`${place}/new`, { ...said((await browser.get(`${place}/new`)).text), ...wholePlan }); // prettier-ignore
  await browser.post(`${place}/check`, said(begun.text));
  const { text } = await browser.get(place);
  const paper = new RegExp(`/children/${world.child}/papers/[0-9a-f-]+`).exec(text)?.[0] ?? ""; // prettier-ignore
  return { ...world, browser, paper };
}

async function circulate(
  browser: Browser,
  child: string,
  paper: string,
  who: Record<string, string>,
) {
  const form = `/children/${child}/circulation/new`;
  const { text } = await browser.get(`${form}?of=${paper.split("/").at(-1)}`);
  return browser.post(form, { ...said(text), ...who, do: "check" });
}

const wholeDiscussion = {
  police: "attended",
  health: "attended",
  education: "invited, did not come",
  decision: "Joint enquiry",
  enquiry: "yes",
  do: "check",
};

suite("A paper is circulated", () => {
  test("to somebody who signs in here: it is on their work until they have read it, and the plan says so", async () => {
    const { browser, another, child, paper, other, pages } = await withPlan();
    const sol = await another();
    const saved = await circulate(browser, child, paper, { [`here-${other}`]: "yes" }); // prettier-ignore
    assert.match(readable(saved.text), /It is recorded who was given it/);
    assert.equal(pages.trail.at(-2)?.deed, "wrote who was given a paper");
    const plan = async () => readable((await browser.get(`/children/${child}/plan`)).text); // prettier-ignore
    assert.match(await plan(), /Who has it \(1\) .*Sol Marsh: on their work, Fri 2 Oct 2026, not read yet/); // prettier-ignore

    const work = await sol.get("/my-work");
    assert.match(
      readable(work.text),
      /Waiting for you \(1\) .*Amara Obi .*A paper was circulated to you/,
    );
    assert.ok(work.text.includes(`href="${paper}"`));
    const opened = await sol.get(paper);
    assert.match(readable(opened.text), /The plan, reviewed 2 October 2026/);
    assert.match(readable(opened.text), /Mornings are calm/);
    const action = /action="([^"]+\/read\/[^"]+)"/.exec(opened.text)?.[1] ?? "";
    // Whoever it was not sent to cannot say that it was read.
    assert.equal((await browser.post(action, {})).status, 404);
    await sol.post(action, {});
    assert.doesNotMatch((await sol.get("/my-work")).text, /Waiting for you/);
    assert.match(await plan(), /Sol Marsh: on their work, Fri 2 Oct 2026, read Fri 2 Oct 2026/); // prettier-ignore
  });

  test("to others: who, how and when; to nobody, or in no way, is no circulation", async () => {
    const { browser, child, paper } = await withPlan();
    const nobody = await circulate(browser, child, paper, {});
    assert.equal(nobody.status, 422);
    assert.match(readable(nobody.text), /Say who was given it/);
    const others = "Ms Hale, school nurse";
    const noWay = await circulate(browser, child, paper, { others });
    assert.equal(noWay.status, 422);
    assert.match(readable(noWay.text), /Select how they were given it/);
    assert.match(noWay.text, /Ms Hale, school nurse/);
    const early = await circulate(browser, child, paper, { others, how: "by post", on: "3/10/2026" }); // prettier-ignore
    assert.match(readable(early.text), /The day must be today or in the past/);
    await circulate(browser, child, paper, { others, how: "secure email", on: "1/10/2026" }); // prettier-ignore
    const shown = readable((await browser.get(paper)).text);
    assert.match(shown, /Who has it \(1\) Ms Hale, school nurse: by secure email, Thu 1 Oct 2026/); // prettier-ignore
  });

  test("a colleague without an account is told apart: they are given it like anybody else", async () => {
    const { browser, child, paper, other } = await withPlan();
    const { text } = await browser.get(`/children/${child}/circulation/new?of=${paper.split("/").at(-1)}`); // prettier-ignore
    // Sol has no account before signing in for the first time.
    assert.match(readable(text), /Sol Marsh \(no account here\)/);
    await circulate(browser, child, paper, { [`given-${other}`]: "yes", how: "handed" }); // prettier-ignore
    assert.match(readable((await browser.get(paper)).text), /Sol Marsh: handed to them/); // prettier-ignore
  });

  test("of a conference and of a document: who has it stands with the meeting, and with the document", async () => {
    const { browser, child, world } = await amara().then((all) => ({ ...all, browser: all.pages.browser })); // prettier-ignore
    await world.write(async (keeping) => {
      kept(await recordConference({ child_id: child, kind: "initial", held_on: "2026-09-17" }, keeping)); // prettier-ignore
      const file = { media_type: "application/pdf", bytes: 9, sha256: "a".repeat(64), virus_checked: false }; // prettier-ignore
      kept(await recordDocument({ child_id: child, title: "Minutes of 17 September", kind: "report", ...file }, keeping)); // prettier-ignore
    });
    for (const [tab, called] of [
      ["meetings", "The conference of 17 September 2026"],
      ["documents", "Minutes of 17 September"],
    ] as const) {
      const page = `/children/${child}/${tab}`;
      const [paper = ""] = /\/children\/[^"]*\/papers\/[0-9a-f-]+/.exec((await browser.get(page)).text) ?? []; // prettier-ignore
      assert.match(readable((await browser.get(paper)).text), new RegExp(called)); // prettier-ignore
      await circulate(browser, child, paper, { others: `Nan, of ${tab}`, how: "handed" }); // prettier-ignore
      assert.match(
        readable((await browser.get(page)).text),
        new RegExp(`Nan, of ${tab}: handed to them, Fri 2 Oct 2026`),
      );
    }
  });

  test("once somebody was given it, whoever wrote it puts it right with a reason only", async () => {
    const { browser, child } = await amara().then((all) => ({ ...all, browser: all.pages.browser })); // prettier-ignore
    const place = `/children/${child}/strategy-discussion`;
    const begun = await browser.post(`${place}/new`, { ...said((await browser.get(`${place}/new`)).text), ...wholeDiscussion }); // prettier-ignore
    await browser.post(`${place}/check`, said(begun.text));
    const { text } = await browser.get(`/children/${child}/meetings`);
    const [correction = ""] = new RegExp(`${place}/correction/new\\?of=[0-9a-f-]+`).exec(text) ?? []; // prettier-ignore
    const corrected = async () => {
      const form = await browser.get(correction);
      return browser.post(`${place}/correction/new`, { ...said(form.text), ...wholeDiscussion, decision: "A single agency visits first" }); // prettier-ignore
    };
    assert.equal((await corrected()).status, 200);
    const paper = correction.replace("strategy-discussion/correction/new?of=", "papers/"); // prettier-ignore
    await circulate(browser, child, paper, { others: "Ms Hale", how: "handed" }); // prettier-ignore
    const asked = await corrected();
    assert.equal(asked.status, 422);
    assert.match(readable(asked.text), /This was given to somebody/);
  });

  test("of a strategy discussion within 24 hours: its clock stands on My work with the way to do it, and stops when somebody was given it", async () => {
    const { browser, child, world } = await amara().then((all) => ({ ...all, browser: all.pages.browser })); // prettier-ignore
    const place = `/children/${child}/strategy-discussion`;
    const begun = await browser.post(`${place}/new`, { ...said((await browser.get(`${place}/new`)).text), ...wholeDiscussion, "time": "09:15" }); // prettier-ignore
    await browser.post(`${place}/check`, said(begun.text));
    const stands = () =>
      world.read(async (db) =>
        (await obligationsOf(child, db, world.asker, "2026-10-02"))
          .filter(({ clock }) => clock === "strategy-actions-24h")
          .map(({ due, state, noted }) => `${due} ${state}, ${noted}`),
      );
    // Held on Friday 2 October 2026 at 09:15: the weekend counts.
    assert.deepEqual(await stands(), ["2026-10-03 running, held at 09:15"]);
    const work = (await browser.get("/my-work")).text;
    assert.match(readable(work), /Strategy discussion’s actions given out .* Circulate the actions of the strategy discussion for Amara Obi/); // prettier-ignore
    const form = new RegExp(`/children/${child}/circulation/new\\?of=([0-9a-f-]+)`).exec(work); // prettier-ignore
    await circulate(browser, child, `/${form?.[1]}`, { others: "Sgt Hale, police", how: "secure email", on: "2/10/2026" }); // prettier-ignore
    assert.deepEqual(await stands(), ["2026-10-03 met, held at 09:15"]);
    assert.doesNotMatch((await browser.get("/my-work")).text, /actions given out/); // prettier-ignore
    const told = readable((await browser.get(`/children/${child}/timeline?kind=actions+circulated`)).text); // prettier-ignore
    assert.match(told, /The strategy discussion and its actions were given to somebody, by secure email To: Sgt Hale, police/); // prettier-ignore
  });

  test("is of this child: another child’s paper, or none, is not found", async () => {
    const { browser, child } = await withPlan();
    const other = await withPlan();
    const id = other.paper.split("/").at(-1) ?? "";
    for (const asked of [id, "", "not-an-id"]) {
      const form = `/children/${child}/circulation/new?of=${asked}`;
      assert.equal((await browser.get(form)).status, 404);
    }
    assert.equal((await browser.get(`/children/${child}/papers/${id}`)).status, 404); // prettier-ignore
  });
});
