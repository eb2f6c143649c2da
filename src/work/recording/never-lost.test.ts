import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { readable } from "#record/children/test-pages.ts";
import { amara, said, wholePlan, wholeVisit } from "../test-practice.ts";
import { aimsEverKept } from "../test-practice.store.ts";

/** All hundred in `npm run endure`. */
const rounds = process.env["GOLDTHREAD_WHOLE"] === "1" ? 100 : 10;

suite("What two people, or one person twice, send", () => {
  test("[security R1] of two edits of one sentence the first is kept, the second is told both, and neither is lost", async () => {
    const { pages, child, world, another } = await amara();
    const [folake, sol] = [pages.browser, await another()];
    const place = `/children/${child}/plan`;
    const edits = async (by: typeof folake, words: string) => {
      const form = said((await by.get(`${place}/new`)).text);
      return { ...form, "outcomes-0-different": words, do: "check" };
    };
    const begun = said((await folake.get(`${place}/new`)).text);
    const looked = await folake.post(`${place}/new`, {
      ...begun,
      ...wholePlan,
    });
    await folake.post(`${place}/check`, said(looked.text));

    const written = ["Mornings are calm"];
    for (let round = 1; round <= rounds; round++) {
      const words = [`Folake’s ${round}`, `Sol’s ${round}`] as const;
      const hers = await edits(folake, words[0]);
      const his = await edits(sol, words[1]);
      // Each has looked at it once more, and knows of nobody else.
      const checks = [
        await folake.post(`${place}/new`, hers),
        await sol.post(`${place}/new`, his),
      ] as const;
      const [one, other] = await Promise.all([
        folake.post(`${place}/check`, said(checks[0].text)),
        sol.post(`${place}/check`, said(checks[1].text)),
      ]);
      const first = one.status === 200 ? 0 : 1;
      const [second, late, again] = first === 0 ? [1, other, sol] as const : [0, one, folake] as const; // prettier-ignore
      assert.equal(late.status, 422);
      assert.ok(readable(late.text).includes(`Somebody else wrote here meanwhile: “${words[first]}”`)); // prettier-ignore
      assert.ok(late.text.includes(`value="${words[second]}"`));

      const both = `${words[first]}, ${words[second]}`;
      const settled = await again.post(`${place}/new`, {
        ...said(late.text),
        "outcomes-0-different": both,
        do: "check",
      });
      await again.post(`${place}/check`, said(settled.text));
      written.push(words[first], both);
    }
    const kept = await world.read((db) => aimsEverKept(child, db));
    assert.deepEqual(kept, written);
  });

  test("text copied with end marks in it, as from a PDF, is kept without them", async () => {
    const { pages, child } = await amara();
    const place = `/children/${child}/visits`;
    const form = said((await pages.browser.get(`${place}/new`)).text);
    const checked = await pages.browser.post(`${place}/new`, { ...form, ...wholeVisit, words: "Mum \0got\0 up" }); // prettier-ignore
    assert.equal(checked.status, 200);
    await pages.browser.post(`${place}/check`, said(checked.text));
    assert.match(readable((await pages.browser.get(place)).text), /“Mum got up”/); // prettier-ignore
  });

  test("[security R4] a form sent five times at once and once more an hour later is recorded once", async () => {
    const { pages, child, visits } = await amara();
    const { browser } = pages;
    const place = `/children/${child}/visits`;
    const form = said((await browser.get(`${place}/new`)).text);
    const typed = { ...form, ...wholeVisit };
    const five = [1, 2, 3, 4, 5];
    const checked = await Promise.all(five.map(() => browser.post(`${place}/new`, typed))); // prettier-ignore
    for (const { location } of checked)
      assert.equal(location, `${place}/check?draft=${form["draft"]}`);
    const again = said(checked[0]?.text ?? "");
    const recorded = await Promise.all(five.map(() => browser.post(`${place}/check`, again))); // prettier-ignore
    for (const { status } of recorded) assert.equal(status, 200);
    await browser.post(`${place}/check`, again);
    await browser.post(`${place}/new`, typed);
    assert.equal(await visits(), 1);
  });
});
