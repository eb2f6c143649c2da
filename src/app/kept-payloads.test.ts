import assert from "node:assert/strict";
import { after, before, suite, test } from "node:test";
import { now } from "#kernel/london.ts";
import { testDatabase } from "#platform/test-database.ts";
import { keeps } from "#record/keeping.store.ts";
import { recordReferral } from "#record/front-door/front-door.store.ts";
import { kept } from "#record/test-world.ts";
import { siblings } from "#work/household/test-siblings.ts";
import { markupPayloads } from "./hostile-words.ts";
import { routes } from "./modules.ts";
import { canaryWord, everythingWritten } from "./test-everything-written.ts";
import { filesApart } from "./test-files-apart.ts";
import { assertInert } from "./test-inert.ts";
import { allOfChild } from "./test-of-one-child.ts";

// What is kept is shown again, to others and elsewhere: each box of each form about a child holds every payload there is.

const database = await testDatabase();
const files = filesApart();
const hostile = markupPayloads.join(" ");

async function written() {
  const family = await siblings(routes);
  const { pages, world, child, jay, sol, folake, mum } = family;
  const { browser } = pages;
  const writer = pages.world.asker;
  await world.write(async (keeping) => {
    kept(await recordReferral({ child_id: child, received_on: "2026-09-28", decided_on: "2026-09-29", outcome: "strategy discussion" }, keeping)); // prettier-ignore
  });
  const words = new Map<string, string>();
  const moments = await everythingWritten(
    {
      browser,
      child,
      deputy: folake,
      second(turn) {
        pages.world.asker = turn === "there" ? { ...writer, practitioner: sol } : writer; // prettier-ignore
      },
    },
    (where) => {
      words.set(where, canaryWord(5000 + words.size));
      return `${words.get(where)} ${hostile}`;
    },
  );
  // Names come with returns and from the council's sign-in, where nobody sees them first.
  const called = `Qzname ${hostile}`.replaceAll("\0", "");
  await world.write(async (keeping) => {
    kept(await keeps("child").correct(child, { given_names: called, preferred_name: null }, keeping)); // prettier-ignore
    kept(await keeps("child").correct(jay, { family_name: called }, keeping)); // prettier-ignore
    kept(await keeps("person").correct(mum, { given_names: called }, keeping)); // prettier-ignore
    for (const worker of [sol, folake])
      kept(await keeps("practitioner").correct(worker, { name: called }, keeping)); // prettier-ignore
  });
  await database.withConnection(
    ({ query }) =>
    query("update record.team set name = $2 where authority = $1", [writer.authority, called]), // prettier-ignore
  );
  pages.world.asker = { ...writer, name: called };
  return { browser, child, words, moments };
}

files.here();
const { browser, child, words, moments } = await written();
files.back();

suite("What was kept of hostile words", () => {
  before(files.here);
  after(files.back);

  test("[security 34] every payload in every box of every form about a child, and in every name: shown on every page, now and then, and run on none", async () => {
    assert.ok(markupPayloads.length >= 60 && words.size > 50, String(words.size)); // prettier-ignore
    const shown = new Map(await allOfChild(browser, child));
    for (const moment of [...moments, now()])
      for (const tab of ["", "/plan", "/plan?for=child", "/plan?for=parent"]) {
        const at = `/children/${child}${tab}${tab.includes("?") ? "&" : "?"}known-at=${encodeURIComponent(moment)}`; // prettier-ignore
        shown.set(at, (await browser.get(at)).text);
      }
    for (const at of ["/my-work", "/team", "/children", "/notices", "/trail"])
      shown.set(at, (await browser.get(at)).text);
    for (const [where, word] of words)
      shown.set(`a search of ${where}`, (await browser.post("/search", { words: word })).text); // prettier-ignore
    // A document is handed out as it was given, to be saved and never shown: a test of its own holds it to that.
    for (const [at, text] of shown)
      if (text.includes("<html"))
        for (const payload of markupPayloads) assertInert(text, payload, at);
    const all = [...shown.values()].join("\n");
    assert.ok(all.includes("Qzname &lt;script&gt;"), "names are shown");
    const unseen = [...words].filter(([, word]) => !all.includes(word)).map(([where]) => where); // prettier-ignore
    assert.deepEqual(unseen, []);
  });
});
