import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { recordAssessment } from "#record/assessments/assessment.store.ts";
import {
  recordEnquiry,
  withdrawProtectionPlan,
} from "#record/child-protection/child-protection.store.ts";
import { recordReferral } from "#record/front-door/front-door.store.ts";
import { readable } from "#record/children/test-pages.ts";
import { kept } from "#record/test-world.ts";
import { newId } from "#kernel/id.ts";
import { waitingFor } from "./board-waiting.ts";
import type { Waiting } from "./waiting.store.ts";
import { amara, said, wholePlan, wholeVisit } from "../test-practice.ts";

/** Amara's manager at the board; forms are sent as they stand, with these changes, and saved where that is offered. */
async function atTheBoard() {
  const practice = await amara();
  const { pages, child, other } = practice;
  const { browser } = pages;
  async function write(at: string, more: Record<string, string>, by = browser) {
    const form = await by.get(at.startsWith("/") ? at : `/children/${child}/${at}/new`); // prettier-ignore
    const place = at.startsWith("/") ? at.replace(/\?.*/, "") : `/children/${child}/${at}/new`; // prettier-ignore
    const sent = await by.post(place, { ...said(form.text), do: "check", ...more }); // prettier-ignore
    return sent.location.includes("/check") ? by.post(place.replace(/new$/, "check"), said(sent.text)) : sent; // prettier-ignore
  }
  const board = async () => readable((await browser.get("/team")).text);
  return {
    ...practice,
    browser,
    write,
    board,
    /** What waits, without the rest of the board. */
    async waits() {
      const words = /Waiting for the manager .*?(?= Overdue \(\d| Finished with)/.exec(await board()); // prettier-ignore
      return words?.[0] ?? "nothing";
    },
    /** The address of an act on the board by its words. */
    async act(words: string) {
      const { text } = await browser.get("/team");
      const [, at = ""] = new RegExp(`href="([^"]*)"\\s*>\\s*${words}<`).exec(text) ?? []; // prettier-ignore
      return at.replaceAll("&amp;", "&");
    },
    /** Presses a button on the board by its words. */
    async press(words: string) {
      const { text } = await browser.get("/team");
      const of = `<form method="post" action="([^"]*)">((?:(?!</form>)[^])*?)<button[^>]*>\\s*${words}<`;
      const [, at = "", inside = ""] = new RegExp(of).exec(text) ?? [];
      const back = /name="cameFrom" value="([^"]*)"/.exec(inside)?.[1] ?? "";
      return browser.post(at, { cameFrom: back.replaceAll("&amp;", "&") });
    },
    /** Sol at the same board, as its manager. */
    asSol() {
      pages.world.asker = { ...pages.world.asker, practitioner: other };
    },
  };
}

const nobodyIn = { notSeenBecause: "nobody home", nextTry: "5/10/2026" };

suite("[J11] What waits for the manager", () => {
  test("stands in the order of what follows from it, whichever way it was found, so that the first few are those", () => {
    const row = (kind: Waiting["kind"]): Waiting => ({ kind, child: newId(), about: newId(), on: "2026-10-02", words: "Who goes?", worker: null, times: 1 }); // prettier-ignore
    const found = (["plan", "plan", "plan", "plan", "plan", "question", "not seen"] as const).map(row); // prettier-ignore
    const shown = waitingFor(found, { children: [], said: new Map(), manages: false, all: false, here: "/team?" }); // prettier-ignore
    const words = readable(String(shown));
    assert.match(words, /Not seen.*Who goes\?\. Nobody answers.*Plan written.*The first 5 of 7/); // prettier-ignore
  });

  test("a second failed visit in a row stands as that until something was decided, and leads back to the board", async () => {
    const { write, waits, act } = await atTheBoard();
    await write("attempts", { ...nobodyIn, triedOn: "1/10/2026" });
    await write("attempts", nobodyIn);
    assert.match(await waits(), /\(1\) 1 failed visit .*Amara Obi What waits Second failed visit in a row, and on a protection plan Since Fri 2 Oct 2026 Whose Folake Adeyemi/); // prettier-ignore
    const decided = await write(await act("Decide"), { considered: "Two visits", decision: "I go with Folake on Monday" }); // prettier-ignore
    assert.match(decided.location, /^\/team\?team=/);
    assert.match(readable(decided.text), /The oversight is in the record/);
    assert.equal(await waits(), "nothing");
  });

  test("a failed visit waits no more once the child was seen", async () => {
    const { write, waits } = await atTheBoard();
    await write("attempts", { ...nobodyIn, triedOn: "1/10/2026" });
    assert.match(
      await waits(),
      /What waits Not seen, and on a protection plan/,
    );
    await write("visits", wholeVisit);
    assert.equal(await waits(), "nothing");
  });

  test("what a worker asks in a visit waits until it is decided, however long ago", async () => {
    const { write, waits, act } = await atTheBoard();
    await write("visits", { ...wholeVisit, visitedOn: "18/9/2026", forManager: "May she stay at Nan’s?" }); // prettier-ignore
    assert.match(await waits(), /\(1\) 1 decision .*Amara Obi What waits May she stay at Nan’s\?/); // prettier-ignore
    await write(await act("Decide"), { considered: "Nan", decision: "Yes" });
    assert.equal(await waits(), "nothing");
  });

  test("an enquiry that one manager decided waits for a second, never for the first; a disagreement for neither to settle", async () => {
    const { write, waits, act, asSol, world, child } = await atTheBoard();
    await world.write(async (keeping) => {
      kept(await recordEnquiry({ child_id: child, started_on: "2026-09-28" }, keeping)); // prettier-ignore
    });
    await write("enquiry", { outcome: "not substantiated", reason: "He is safe" }); // prettier-ignore
    assert.equal(await waits(), "nothing");
    asSol();
    assert.match(await waits(), /\(1\) 1 decision .*What waits Section 47 enquiry: one manager has decided, a second must agree Since Fri 2 Oct 2026 Whose Folake Adeyemi/); // prettier-ignore
    const answered = await write(await act("Agree or disagree"), { agrees: "no", reason: "The bruise" }); // prettier-ignore
    assert.match(answered.location, /^\/team\?team=/);
    assert.match(await waits(), /the two managers disagree\. It goes to the service manager Since Fri 2 Oct 2026 Whose Sol Marsh/); // prettier-ignore
  });

  test("an assessment its worker has completed is authorised from the board, and its clock is met that day", async () => {
    const { waits, press, world, child } = await atTheBoard();
    const id = await world.write(async (keeping) => {
      const referral_id = kept(await recordReferral({ child_id: child, received_on: "2026-09-01", decided_on: "2026-09-01", outcome: "assessment" }, keeping)); // prettier-ignore
      return kept(await recordAssessment({ child_id: child, referral_id, started_on: "2026-09-02", completed_on: "2026-09-30" }, keeping)); // prettier-ignore
    });
    assert.match(await waits(), /\(1\) 1 sign-off .*What waits Assessment completed, to be authorised Since Wed 30 Sep 2026/); // prettier-ignore
    const done = await press("Authorise");
    assert.match(done.location, /^\/team\?team=/);
    assert.match(readable(done.text), /The assessment is authorised/);
    assert.equal(await waits(), "nothing");
    const met = await world.read((db) => db.selectFrom("obligation").select("met_on").where("child_id", "=", child).where("clock", "=", "cfa-45").execute()); // prettier-ignore
    assert.deepEqual(met, [{ met_on: "2026-10-02" }], id);
  });

  test("a plan somebody else wrote is signed off, and waits again once it is reviewed", async () => {
    const { another, browser, write, waits, press, child } = await atTheBoard();
    const sol = await another();
    await write("plan", wholePlan, sol);
    assert.match(await waits(), /\(1\) 1 sign-off .*What waits Plan written or reviewed, to be signed off Since Fri 2 Oct 2026 Whose Sol Marsh/); // prettier-ignore
    const done = await press("Sign off");
    assert.match(readable(done.text), /The plan is signed off/);
    assert.equal(await waits(), "nothing");
    assert.match(readable((await browser.get(`/children/${child}/plan`)).text), /Signed off by/); // prettier-ignore
    await write("plan", { "outcomes-0-progress": "better" }, sol);
    assert.match(await waits(), /to be signed off/);
  });

  test("a plan is sent back with a question, which comes first in its worker’s day until they have reviewed it", async () => {
    const { another, other, write, waits, act } = await atTheBoard();
    const sol = await another();
    await write("plan", wholePlan, sol);
    await write(await act("Send back"), { whom: other, question: "Who is the safety person?" }); // prettier-ignore
    assert.match(await waits(), /Folake Adeyemi asked Sol Marsh, Fri 2 Oct 2026: Who is the safety person\?/); // prettier-ignore
    const work = async () => readable((await sol.get("/my-work")).text);
    assert.match(await work(), /Now \(1\) .*Amara Obi .*Plan sent back .*Who is the safety person\? .*Review the plan/); // prettier-ignore
    await write("plan", { safetyPerson: "Nan Grace" }, sol);
    assert.match(await work(), /Now \(0\)/);
    assert.doesNotMatch(await waits(), /safety person/);
  });
});

suite("A child without a plan", () => {
  test("is asked about from the board, answered from the worker’s day, and leaves the count once a plan is written", async () => {
    const { browser, write, board, act, world, child } = await atTheBoard();
    await world.write(async (keeping) => {
      const [plan] = await keeping.db.selectFrom("child_protection_plan").select("id").where("child_id", "=", child).execute(); // prettier-ignore
      await withdrawProtectionPlan(plan?.id ?? "", keeping);
      const referral_id = kept(await recordReferral({ child_id: child, received_on: "2026-09-01", decided_on: "2026-09-01", outcome: "assessment" }, keeping)); // prettier-ignore
      kept(await recordAssessment({ child_id: child, referral_id, started_on: "2026-09-02", completed_on: "2026-09-21", authorised_on: "2026-09-21", outcome: "child in need plan" }, keeping)); // prettier-ignore
    });
    assert.match(await board(), /1 No current plan Amara Obi Ask about the plan of Amara Obi/); // prettier-ignore
    const asked = await write(await act("Ask"), {});
    assert.match(asked.location, /^\/team\?team=/);
    assert.match(await board(), /No current plan Amara Obi Ask again.*When will there be a plan, and what is needed for it\?/); // prettier-ignore
    const work = await browser.get("/my-work");
    assert.match(readable(work.text), /Waiting for you \(1\) .*Amara Obi .*No current plan/); // prettier-ignore
    const [, answer = ""] = /href="([^"]*late\/reason[^"]*)"[^>]*>\s*Answer/.exec(work.text) ?? []; // prettier-ignore
    const form = await browser.get(answer.replaceAll("&amp;", "&"));
    assert.match(
      readable(form.text),
      /Answer a question .*What is your answer\?/,
    );
    await write(answer.replaceAll("&amp;", "&"), { reason: "On Tuesday, with Mum" }); // prettier-ignore
    assert.match(await board(), /Answer: On Tuesday, with Mum Tess Ester/);
    await write("plan", wholePlan);
    assert.match(await board(), /0 No current plan/);
  });
});
