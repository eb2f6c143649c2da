import assert from "node:assert/strict";
import { after, before, suite, test } from "node:test";
import { siblings } from "#work/household/test-siblings.ts";
import type { Instant } from "#kernel/london.ts";
import { correctProtectionPlan } from "#record/child-protection/child-protection.store.ts";
import { recordAllocation } from "#record/allocations/allocation.store.ts";
import { keeps } from "#record/keeping.store.ts";
import { recordReferral } from "#record/front-door/front-door.store.ts";
import { allAsked, formSet } from "#work/form-set.ts";
import { blank } from "#platform/web/forms.ts";
import { kept } from "#record/test-world.ts";
import { routes } from "./modules.ts";
import { crawl, everyRoute } from "./test-crawl.ts";
import {
  boxesIn,
  canaryWord,
  everythingWritten,
} from "./test-everything-written.ts";
import { filesApart } from "./test-files-apart.ts";
import { allOfChild } from "./test-of-one-child.ts";

const files = filesApart();

/** Amara and Jay, with every form there is filled in for each: where, and the word written there. */
async function written() {
  const family = await siblings(routes);
  const { pages, world, child, jay, sol, folake } = family;
  const { browser } = pages;
  const writer = pages.world.asker;
  const canaries: Record<string, Map<string, string>> = {};
  const moments: Record<string, readonly Instant[]> = {};
  // Jay speaks without words; Amara as well, so that each form asks the same of both.
  await world.write(async (keeping) => {
    kept(await keeps("child_disability").record({ child_id: child, disability: "COMM" }, keeping)); // prettier-ignore
  });
  let number = 64;
  for (const each of [child, jay]) {
    // A discussion that is late asks why.
    await world.write(async (keeping) => {
      kept(await recordReferral({ child_id: each, received_on: "2026-09-28", decided_on: "2026-09-29", outcome: "strategy discussion" }, keeping)); // prettier-ignore
    });
    const words = (canaries[each] = new Map<string, string>());
    moments[each] = await everythingWritten(
      {
        browser,
        child: each,
        deputy: folake,
        second(turn) {
          pages.world.asker = turn === "there" ? { ...writer, practitioner: sol } : writer; // prettier-ignore
        },
        async unprotect() {
          await world.write(async (keeping) => {
            const plan = await keeping.db
              .selectFrom("child_protection_plan")
              .select("id")
              .where("child_id", "=", each)
              .executeTakeFirstOrThrow();
            kept(await correctProtectionPlan(plan.id, { ended_on: "2026-10-02" }, keeping)); // prettier-ignore
          });
        },
      },
      (where) => {
        const word = canaryWord(number++);
        words.set(where, word);
        return word;
      },
    );
    // The closing ended the work; it begins again.
    await world.write(async (keeping) => {
      for (const practitioner_id of each === child ? [folake, sol] : [folake])
        kept(await recordAllocation({ child_id: each, practitioner_id, role: "working", started_on: "2026-10-02" }, keeping)); // prettier-ignore
    });
  }
  const folakes = await family.worker("Folake Adeyemi", folake);
  const sols = await family.worker("Sol Marsh", sol);
  return { ...family, canaries, moments, folakes, sols };
}

files.here();
const { pages, child, jay, canaries, moments, folakes, sols } = await written();
files.back();
const { browser } = pages;

const found = (id: string, text: string) =>
  [...canaries[id]!].filter(([, word]) => text.includes(word)).map(([where]) => where); // prettier-ignore
const all = (id: string) => [...canaries[id]!.keys()];

/** A child’s page and plan as known at each moment while all was written: who should do what is there until it is done, the plan until the work ends. */
async function asThenKnown(id: string): Promise<string> {
  const pages = moments[id]!.flatMap((moment) => ["?", "/plan?", "/plan?for=child&"].map((of) => `/children/${id}${of}known-at=${encodeURIComponent(moment)}`)); // prettier-ignore
  const texts = [];
  for (const at of pages) texts.push((await browser.get(at)).text);
  return texts.join("\n");
}

/** The one page about several children: who may write for each is shown each one’s plan, to say what was worked on. */
const aboutSeveral = "/household/visits/new";

suite("What is written in any form about one child of a family", () => {
  before(files.here);
  after(files.back);

  test("was written in every box that any form has for words, but two that stand only where something is missing", () => {
    // One visit to several children, and the worker's own file, are filled in by tests of their own.
    const forms = formSet.filter(({ title }) => !/several children|How is the worker/.test(title)); // prettier-ignore
    const boxes = forms.flatMap(({ title, questions }) =>
      allAsked(questions)
        .filter(({ question }) => !question.parts)
        .flatMap(({ question, name }) =>
          boxesIn(String(question.ask(name, blank, {}))),
        ) // prettier-ignore
        .map((box) => `${title}: ${box}`),
    );
    assert.ok(boxes.includes("Write or review a plan: noChildVersion"));
    assert.ok(boxes.includes("Give a child a worker: withoutHandover"));
    // Besides: what the child was told of two promises, and what is in the document.
    for (const id of [child, jay])
      assert.equal(all(id).length, boxes.length - 2 + 3, boxes.join("; "));
  });

  for (const [name, id, other] of [
    ["Amara", child, jay],
    ["Jay", jay, child],
  ] as const)
    test(`is on the pages of ${name} when it is of ${name}, and never when it is the other’s`, async () => {
      pages.world.asker = folakes;
      const theirs = await allOfChild(browser, id);
      const now = [...theirs].filter(([at]) => !at.endsWith(aboutSeveral)).map(([, each]) => each); // prettier-ignore
      const text = [...now, await asThenKnown(id)].join("\n");
      assert.deepEqual(found(other, text), []);
      assert.deepEqual(found(id, text), all(id));
    });

  test("is on no page, list, search or file of somebody who works with one of them alone", async () => {
    const may = new Set([...sols.may, "export.child_level"] as const);
    pages.world.asker = { ...sols, may };
    const own = everyRoute
      .map((at) => at.slice(4).replace(":childId", child))
      .filter((path) => !path.includes(":"));
    const crawled = [...(await crawl(browser, own, 30)).values()];
    assert.ok(crawled.length > 60);
    const closed = [];
    for (const path of own.filter((path) => path.includes(child)))
      closed.push((await browser.get(path.replace(child, jay))).text);
    const everything = [...crawled, ...closed, await asThenKnown(child), await asThenKnown(jay)].join("\n"); // prettier-ignore
    assert.deepEqual(found(jay, everything), []);
    assert.deepEqual(found(child, everything), all(child));
    for (const word of canaries[jay]!.values()) {
      const { text } = await browser.post("/search", { words: word });
      assert.ok(!text.includes(`/children/${jay}`), word);
      assert.doesNotMatch(text, /<mark>/, word);
    }
  });

  test("is found by whoever works with both, by its words, where they are notes", async () => {
    pages.world.asker = folakes;
    const missed = [];
    for (const [where, word] of canaries[jay]!) {
      const { text } = await browser.post("/search", { words: word });
      if (!text.includes(`/children/${jay}`)) missed.push(where);
      assert.ok(!text.includes(`/children/${child}`), where);
    }
    // Roles, and who else was asked to a discussion, are no notes; what is in a file is not read.
    assert.deepEqual(missed, [
      "plan: actions-0-role",
      "strategy-discussion: others",
      "documents: what is in it",
    ]);
  });
});
