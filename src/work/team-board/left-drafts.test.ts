import assert from "node:assert/strict";
import { suite, test } from "node:test";
import {
  endAllocation,
  spellsOf,
} from "#record/allocations/allocation.store.ts";
import { readable } from "#record/children/test-pages.ts";
import { kept } from "#record/test-world.ts";
import { testAccount } from "#platform/identity/test-account.store.ts";
import { bindPractitioner } from "#platform/identity/account.store.ts";
import { within } from "#platform/database/transaction.ts";
import { testDatabase } from "#platform/test-database.ts";
import { amara, said, wholeVisit } from "../test-practice.ts";

const database = await testDatabase();

/** Sol has half written a visit; their work with Amara ended more than two weeks ago. */
async function left() {
  const practice = await amara();
  const { pages, child, other, folake, world, another } = practice;
  const sol = await another();
  const place = `/children/${child}/visits/new`;
  const form = await sol.get(place);
  const fields = said(form.text);
  await sol.post(place, { ...fields, words: wholeVisit.words, do: "later" });
  const draft = fields["draft"] ?? "";
  const { authority } = pages.world.asker;
  const { account } = await testAccount(database, authority, "Folake Adeyemi", ["social-worker"]); // prettier-ignore
  await within(database, { ...pages.world.asker }, (db) => bindPractitioner(db, authority, account, folake)); // prettier-ignore
  return {
    ...practice,
    sol,
    draft,
    at: `${place}?draft=${draft}`,
    handOn: `/children/${child}/drafts/${draft}/handed-on`,
    board: async () => readable((await pages.browser.get("/team")).text),
    ends: () =>
      world.write(async (keeping) => {
        const spells = await spellsOf(child, keeping.db, keeping.asker);
        const theirs = spells.find(({ practitioner }) => practitioner === other); // prettier-ignore
        assert.ok(theirs);
        kept(await endAllocation(theirs, "2026-09-17", keeping));
      }),
    /** Folake at a browser of her own. */
    asFolake() {
      pages.world.asker = { ...pages.world.asker, id: account, name: "Folake Adeyemi" }; // prettier-ignore
    },
  };
}

suite("A draft whose author may open the child no more", () => {
  test("is its author’s while they may; then it is closed to them, and the board says that it is there and not what it says", async () => {
    const { sol, at, ends, board, pages } = await left();
    assert.doesNotMatch(await board(), /Unfinished/);
    assert.equal((await pages.browser.get(at)).status, 404);
    await ends();
    assert.equal((await sol.get(at)).status, 404);
    assert.doesNotMatch(readable((await sol.get("/my-work")).text), /Amara/);
    const seen = await board();
    assert.match(seen, /1 unfinished draft .*Unfinished: Record a visit\. Whoever began it may not open the record any more .*Whose Sol Marsh To do Have it finished/); // prettier-ignore
    assert.doesNotMatch(seen, /three times/);
    assert.equal((await pages.browser.get(at)).status, 404);
  });

  test("is finished by whoever is accountable: every word is there, and it is recorded as theirs", async () => {
    const { ends, handOn, at, pages, asFolake, board, visits } = await left();
    await ends();
    const done = await pages.browser.post(handOn, { cameFrom: "/team" });
    assert.match(readable(done.text), /The draft is among those of Folake Adeyemi now/); // prettier-ignore
    assert.doesNotMatch(await board(), /Unfinished/);
    assert.equal((await pages.browser.get(at)).status, 404);
    asFolake();
    const form = await pages.browser.get(at);
    assert.match(form.text, /three times/);
    const checked = await pages.browser.post(at.replace(/\?.*/, ""), { ...said(form.text), ...wholeVisit }); // prettier-ignore
    await pages.browser.post(at.replace(/new\?.*/, "check"), said(checked.text)); // prettier-ignore
    assert.equal(await visits(), 1);
  });

  test("is handed on by managers only, and never while its author may write it", async () => {
    const { ends, handOn, pages } = await left();
    assert.equal((await pages.browser.post(handOn)).status, 404);
    await ends();
    const managing = pages.world.asker;
    const may = [...managing.may].filter((each) => each !== "allocation.write");
    pages.world.asker = { ...managing, may: new Set(may) };
    assert.equal((await pages.browser.post(handOn)).status, 403);
  });
});
