import assert from "node:assert/strict";
import { suite, test } from "node:test";
import {
  endAllocation,
  recordAllocation,
  spellsOf,
} from "#record/allocations/allocation.store.ts";
import { readable } from "#record/children/test-pages.ts";
import { keeps } from "#record/keeping.store.ts";
import { kept } from "#record/test-world.ts";
import { amara, said, wholeVisit } from "../test-practice.ts";

/** Amara's first visit is a day overdue; her manager is at the board. */
async function late() {
  const practice = await amara();
  const { pages, child } = practice;
  const { browser } = pages;
  const linked = async (page: string, to: "question" | "reason") => {
    const { text } = await browser.get(page);
    const of = `href="(/children/${child}/late/${to}/new[^"]*)"`;
    const [, at = ""] = new RegExp(`${of}(?:(?!</a)[^])*Child protection visit`).exec(text) ?? []; // prettier-ignore
    return at.replaceAll("&amp;", "&");
  };
  return {
    ...practice,
    browser,
    linked,
    seen: async (page: string) => readable((await browser.get(page)).text),
    async send(form: string, fields: Record<string, string> = {}) {
      const { text } = await browser.get(form);
      const place = form.replace(/\?.*/, "");
      return browser.post(place, { ...said(text), ...fields, do: "check" });
    },
  };
}

suite("[J11] What is late on the board", () => {
  test("is asked about in one page and no field, is answered from the worker’s day, and stays overdue", async () => {
    const { child, linked, send, seen, promises } = await late();
    const asked = await send(await linked("/team", "question"));
    assert.match(asked.location, /^\/team\?team=[-0-9a-f]{36}$/);
    assert.match(readable(asked.text), /Your question is on the work of whom you asked/); // prettier-ignore
    assert.match(await seen("/team"), /Child protection visit .* Folake Adeyemi asked, Fri 2 Oct 2026: Why is this late, and when will it be done\?/); // prettier-ignore
    assert.match(await seen("/my-work"), /Now \(2\) .*Child protection visit Folake Adeyemi asked.*Say why it is late/); // prettier-ignore
    const told = await send(await linked("/my-work", "reason"), { reason: "Mum was in hospital; I go on Monday" }); // prettier-ignore
    assert.equal(told.location, "/my-work");
    assert.match(readable(told.text), /What you said is in the record/);
    for (const page of ["/team", "/my-work", `/children/${child}`])
      assert.match(await seen(page), /Why: Mum was in hospital; I go on Monday/, page); // prettier-ignore
    assert.doesNotMatch(await seen("/my-work"), /Say why/);
    assert.deepEqual((await promises()).map(({ due, state }) => `${due} ${state}`), ["2026-10-01 overdue"]); // prettier-ignore
  });

  test("has its reason without a question, a change of it is a version, and it stays once the visit is made", async () => {
    const { browser, child, linked, send, seen } = await late();
    const form = await linked(`/children/${child}`, "reason");
    const empty = await send(form);
    assert.match(readable(empty.text), /Enter why it is late/);
    await send(form, { reason: "Nobody was told of the move" });
    const again = await browser.get(form);
    assert.match(again.text, />Nobody was told of the move<\/textarea>/);
    await send(form, { reason: "The family moved on Tuesday" });
    const visit = `/children/${child}/visits`;
    const { text } = await browser.get(`${visit}/new`);
    const checked = await browser.post(`${visit}/new`, { ...said(text), ...wholeVisit }); // prettier-ignore
    await browser.post(`${visit}/check`, said(checked.text));
    const overview = await seen(`/children/${child}`);
    assert.match(overview, /Met late Fri 2 Oct 2026 .*Why: The family moved on Tuesday/); // prettier-ignore
    assert.doesNotMatch(overview, /Nobody was told of the move/);
  });

  test("asked again after the answer it is one more question; before it, the same put anew", async () => {
    const { linked, send, seen } = await late();
    const ask = await linked("/team", "question");
    await send(ask, { question: "Who goes?" });
    await send(ask, { question: "Who goes, and when?" });
    await send(await linked("/my-work", "reason"), { reason: "I do, on Monday" }); // prettier-ignore
    await send(ask, { question: "Was anybody there on Monday?" });
    const board = await seen("/team");
    assert.match(board, /Was anybody there on Monday\?/);
    assert.doesNotMatch(board, /Who goes/);
    assert.match(await seen("/my-work"), /Was anybody there on Monday\?.*Say why/); // prettier-ignore
  });

  test("is asked about by managers only, and never what is not late or not this child’s", async () => {
    const { browser, pages, child, linked, send } = await late();
    const ask = await linked("/team", "question");
    const may = [...pages.world.asker.may].filter((each) => each !== "allocation.write"); // prettier-ignore
    const managing = pages.world.asker;
    pages.world.asker = { ...managing, may: new Set(may) };
    assert.equal(await linked("/team", "question"), "");
    assert.equal((await browser.get(ask)).status, 403);
    pages.world.asker = managing;
    const nothing = "00000000-0000-4000-8000-000000000000";
    assert.equal((await browser.get(`/children/${child}/late/reason/new?of=${nothing}`)).status, 404); // prettier-ignore
    const { text } = await browser.get(`/children/${child}/visits/new`);
    const checked = await browser.post(`/children/${child}/visits/new`, { ...said(text), ...wholeVisit }); // prettier-ignore
    await browser.post(`/children/${child}/visits/check`, said(checked.text));
    // It is met now; what was late may still be explained, and asked about.
    assert.match(readable((await send(ask)).text), /Your question is/);
  });

  test("leads back to the page it was asked from, and nowhere that is none of ours or of a child", async () => {
    const { child, linked, send } = await late();
    const ask = (await linked("/team", "question")).replace(/&.*/, "");
    const leads = async (to: string) => (await send(`${ask}&cameFrom=${encodeURIComponent(to)}`)).location; // prettier-ignore
    assert.equal(await leads("/team?overdue=all"), "/team?overdue=all");
    for (const elsewhere of [
      "https://example.org/",
      "//example.org/team",
      "/\\example.org",
      "/admin",
      `/children/${child}/plan`,
      "/team/../admin",
      "/team\nx",
    ])
      // prettier-ignore
      assert.equal(await leads(elsewhere), `/children/${child}`, elsewhere);
  });

  test("is asked of whoever works with the child beside the one who answers, and is theirs to answer", async () => {
    const { another, other, linked, send, seen } = await late();
    const sol = await another();
    const ask = await linked("/team", "question");
    assert.match(await seen(ask), /Whom do you ask\? Folake Adeyemi, who answers for the child Sol Marsh \(working with the child\)/); // prettier-ignore
    await send(ask, { whom: other, question: "Were you there on Monday?" });
    assert.match(await seen("/team"), /Folake Adeyemi asked Sol Marsh, Fri 2 Oct 2026: Were you there on Monday\?/); // prettier-ignore
    assert.doesNotMatch(await seen("/my-work"), /Say why|Waiting for you/);
    const theirs = await sol.get("/my-work");
    assert.match(readable(theirs.text), /Waiting for you \(1\) .*Amara Obi .*Child protection visit Folake Adeyemi asked Sol Marsh.*Answer/); // prettier-ignore
    const [, answer = ""] = /href="([^"]*late\/reason[^"]*)"/.exec(theirs.text) ?? []; // prettier-ignore
    const form = await sol.get(answer.replaceAll("&amp;", "&"));
    const told = await sol.post(answer.replace(/\?.*/, ""), { ...said(form.text), reason: "I was, and nobody came to the door", do: "check" }); // prettier-ignore
    assert.equal(told.location, "/my-work");
    assert.doesNotMatch(readable(told.text), /Waiting for you/);
    assert.match(await seen("/team"), /Why: I was, and nobody came to the door Sol Marsh/); // prettier-ignore
  });

  test("asked of somebody who works with the child no more, it is for whoever answers", async () => {
    const { child, other, world, linked, send, seen } = await late();
    await send(await linked("/team", "question"), { whom: other });
    assert.doesNotMatch(await seen("/my-work"), /Say why/);
    await world.write(async (keeping) => {
      const spells = await spellsOf(child, keeping.db, keeping.asker);
      const theirs = spells.find(({ practitioner }) => practitioner === other);
      assert.ok(theirs);
      kept(await endAllocation(theirs, "2026-10-01", keeping));
    });
    assert.match(await seen("/my-work"), /Folake Adeyemi asked, Fri 2 Oct 2026.*Say why/); // prettier-ignore
  });

  test("of a child nobody answers for is the team manager’s: it waits on the board, is answered there, and is the next worker’s", async () => {
    const { child, folake, world, linked, send, seen } = await late();
    await world.write(async (keeping) => {
      for (const spell of await spellsOf(child, keeping.db, keeping.asker))
        kept(await endAllocation(spell, "2026-10-01", keeping));
    });
    assert.match(await seen("/team"), /1 Unallocated Amara Obi/);
    const ask = await linked("/team", "question");
    assert.match(await seen(ask), /Nobody answers for the child today\. The question waits for the manager of the team/); // prettier-ignore
    const sent = await send(ask, { question: "Who goes on Monday?" });
    assert.match(readable(sent.text), /It waits on the team’s board/);
    const waits = /Waiting for the manager \(1\) 1 question .*Child protection visit: Folake Adeyemi asks “Who goes on Monday\?”\. Nobody answers for the child .*Answer Amara Obi/; // prettier-ignore
    assert.match(await seen("/team"), waits);
    assert.doesNotMatch(await seen("/my-work"), /Who goes on Monday/);

    const spell = await world.write(
      async (keeping) =>
      kept(await recordAllocation({ child_id: child, practitioner_id: folake, role: "accountable", started_on: "2026-10-02" }, keeping)), // prettier-ignore
    );
    assert.doesNotMatch(await seen("/team"), /Waiting for the manager/);
    assert.match(await seen("/my-work"), /Who goes on Monday\?.*Say why/);
    await world.write(async (keeping) => {
      await keeps("allocation").withdraw(spell, keeping);
    });
    assert.match(await seen("/team"), waits);
    const told = await send(await linked("/team", "reason"), { reason: "I go myself" }); // prettier-ignore
    assert.match(told.location, /^\/team/);
    assert.doesNotMatch(await seen("/team"), /Waiting for the manager/);
    assert.match(await seen("/team"), /Why: I go myself/);
  });

  test("is never asked of somebody who does not work with the child", async () => {
    const { linked, send } = await late();
    const ask = await linked("/team", "question");
    const sent = await send(ask, { whom: "00000000-0000-4000-8000-000000000000" }); // prettier-ignore
    assert.equal(sent.status, 422);
    assert.match(readable(sent.text), /Select whom you ask/);
  });
});
