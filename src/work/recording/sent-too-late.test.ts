import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { newId } from "#kernel/id.ts";
import { letSessionsAge } from "#platform/identity/test-account.store.ts";
import { testDatabase } from "#platform/test-database.ts";
import { readable } from "#record/children/test-pages.ts";
import { amara, said, wholeVisit } from "../test-practice.ts";

const database = await testDatabase();
const { words } = wholeVisit;

/** A visit half written when its author's session ended, and what they then send. */
async function late(minutes = 31) {
  const { pages, child, visits } = await amara();
  const { browser, world, trail } = pages;
  const place = `/children/${child}/visits`;
  const form = await browser.get(`${place}/new`);
  const typed: Record<string, string> = {
    ...said(form.text),
    words,
    do: "check",
  };
  await letSessionsAge(database, world.asker.authority, minutes);
  return { browser, world, trail, visits, place, typed };
}

suite("A form sent after its author’s session had ended", () => {
  test("becomes their draft, offered once they have signed in, and recorded when they say so", async () => {
    const { browser, trail, visits, place, typed } = await late();
    const sent = await browser.post(`${place}/new`, typed);
    const draft = typed["draft"] ?? "";
    const back = `${place}/new?draft=${draft}`;
    assert.equal(sent.location, `/sign-in?kept=yes&back=${encodeURIComponent(back)}`); // prettier-ignore
    assert.doesNotMatch(sent.text, /Amara|three times/);
    assert.match(trail.at(-1)?.deed ?? "", /kept as a draft: their session had ended/); // prettier-ignore

    await browser.post("/sign-in");
    const offered = await browser.get(back);
    assert.match(offered.text, new RegExp(words));
    assert.equal(await visits(), 0);

    const checked = await browser.post(`${place}/new`, {
      ...said(offered.text),
      ...wholeVisit,
    });
    assert.equal(await visits(), 0);
    await browser.post(`${place}/check`, said(checked.text));
    assert.equal(await visits(), 1);
  });

  test("is nobody else’s who signs in at that browser", async () => {
    const { browser, world, place, typed } = await late();
    await browser.post(`${place}/new`, typed);
    await browser.post("/sign-in");
    world.asker = { ...world.asker, id: newId() };
    const seen = await browser.get(`${place}/new?draft=${typed["draft"]}`);
    assert.equal(seen.status, 404);
    assert.doesNotMatch(seen.text, /three times/);
  });

  test("is kept by the script too, which says that they were signed out", async () => {
    const { browser, place, typed } = await late();
    const { text } = await browser.post(`${place}/draft`, typed);
    assert.deepEqual(JSON.parse(text), {
      ended: "Kept as your draft. You were signed out: sign in again to go on",
    });
    await browser.get("/sign-in");
    await browser.post("/sign-in");
    const offered = await browser.get(`${place}/new?draft=${typed["draft"]}`);
    assert.match(offered.text, new RegExp(words));
  });

  test("is not kept without the form’s token, more than twelve hours late, or for who may write no more", async () => {
    const drafts = async ({ browser, typed, place }: Late, sent: string) => {
      await browser.get("/sign-in");
      await browser.post("/sign-in");
      const { text } = await browser.get(`${place}/new?draft=${typed["draft"]}`); // prettier-ignore
      return { sent, kept: text.includes(words) };
    };

    const forged = await late();
    const { status } = await forged.browser.post(`${forged.place}/new`, { ...forged.typed, _csrf: "made-up" }); // prettier-ignore
    assert.deepEqual(await drafts(forged, String(status)), { sent: "403", kept: false }); // prettier-ignore

    const tooLate = await late(12 * 60 + 31);
    const { location } = await tooLate.browser.post(`${tooLate.place}/new`, tooLate.typed); // prettier-ignore
    assert.deepEqual(await drafts(tooLate, location), { sent: "/sign-in", kept: false }); // prettier-ignore

    const moved = await late();
    const { may } = moved.world.asker;
    moved.world.asker = { ...moved.world.asker, may: new Set() };
    const refused = await moved.browser.post(`${moved.place}/new`, moved.typed);
    moved.world.asker = { ...moved.world.asker, may };
    assert.deepEqual(await drafts(moved, refused.location), { sent: "/sign-in", kept: false }); // prettier-ignore
  });

  test("another kind of form is not kept: its author signs in and begins again", async () => {
    const { browser, place, typed } = await late();
    const sent = await browser.post(`${place}/thrown-away`, typed);
    assert.equal(sent.location, "/sign-in");
    assert.match(readable(sent.text), /Sign in/);
  });
});

type Late = Awaited<ReturnType<typeof late>>;
