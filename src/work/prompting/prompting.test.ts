import assert from "node:assert/strict";
import { suite, test } from "node:test";
import type { Day } from "#kernel/day.ts";
import { newId } from "#kernel/id.ts";
import { readable } from "#record/children/test-pages.ts";
import { sharedWords } from "../household/shared-words.ts";
import { oversightPrompts } from "../oversight/oversight.prompts.ts";
import { planPrompts } from "../plans/plan.prompts.ts";
import { formSet } from "../form-set.ts";
import { amara, said, wholePlan, wholeVisit } from "../test-practice.ts";
import { allPrompts } from "./all-prompts.ts";
import { judged } from "./practice.page.ts";
import { promptCounts } from "./prompt-count.store.ts";
import { saidOf } from "./prompt.ts";

type World = Awaited<ReturnType<typeof amara>>;

const counts = ({ world }: World) =>
  world.read((db) => promptCounts("2026-01-01" as Day, db, world.asker));

/** Written and looked at once more: the page to check. */
async function looked(
  { pages, child }: World,
  at: string,
  typed: Record<string, string>,
) {
  // prettier-ignore
  const place = `/children/${child}/${at}/new`;
  const form = await pages.browser.get(place);
  return pages.browser.post(place, { ...said(form.text), ...typed, do: "check" }); // prettier-ignore
}

/** The form with which the page puts a line aside. */
function asideIn(markup: string): [string, Record<string, string>] {
  const [, action = "", form = ""] = /<form method="post" action="([^"]+\/aside)">([\s\S]*?)<\/form>/.exec(markup) ?? []; // prettier-ignore
  const fields = [...form.matchAll(/name="([^"]+)"\s+value="([^"]*)"/g)].map(([, name = "", value = ""]) => [name, value]); // prettier-ignore
  return [action, Object.fromEntries(fields)];
}

const unheard = /Nothing is here that Amara said or showed/;
const { words: _, ...silentVisit } = wholeVisit;

suite("Prompts", () => {
  test("a visit in which the child is not heard is asked about quietly, stops nothing, and is counted once however often it is looked at", async () => {
    const practice = await amara();
    const { pages, child, visits } = practice;
    const check = await looked(practice, "visits", silentVisit);
    assert.equal(check.status, 200);
    assert.match(readable(check.text), unheard);
    await pages.browser.get(check.location ?? "");
    const [, { draft = "" }] = asideIn(check.text);
    const form = await pages.browser.get(`/children/${child}/visits/new?draft=${draft}`); // prettier-ignore
    const again = await pages.browser.post(`/children/${child}/visits/new`, { ...said(form.text), do: "check" }); // prettier-ignore
    assert.match(readable(again.text), unheard);
    const once = [{ prompt: "visit: child unheard", said: 1, aside: 0 }];
    assert.deepEqual(await counts(practice), once);
    await pages.browser.post(`/children/${child}/visits/check`, { draft });
    assert.equal(await visits(), 1);
  });

  test("put aside without scripts and without a reason, it is gone for this form and counted, by nobody", async () => {
    const practice = await amara();
    const { pages, child } = practice;
    const check = await looked(practice, "visits", silentVisit);
    const [action, fields] = asideIn(check.text);
    const after = await pages.browser.post(action, fields);
    assert.doesNotMatch(readable(after.text), unheard);
    await pages.browser.post(action, fields);
    const form = await pages.browser.get(`/children/${child}/visits/new?draft=${fields["draft"]}`); // prettier-ignore
    const again = await pages.browser.post(`/children/${child}/visits/new`, { ...said(form.text), do: "check" }); // prettier-ignore
    assert.doesNotMatch(readable(again.text), unheard);
    assert.deepEqual(await counts(practice), [
      { prompt: "visit: child unheard", said: 1, aside: 1 },
    ]);
    const columns = await practice.world.read(({ introspection }) => introspection.getTables()); // prettier-ignore
    const table = columns.find(({ name }) => name === "prompt_count");
    assert.deepEqual(table?.columns.map(({ name }) => name).toSorted(), [
      "aside",
      "authority",
      "month",
      "prompt",
      "said",
    ]);
  });

  test("a visit with the child's words is asked nothing", async () => {
    const check = await looked(await amara(), "visits", wholeVisit);
    assert.doesNotMatch(readable(check.text), /Worth a thought/);
  });

  test("whoever reads how practice goes sees how often, and nobody else does", async () => {
    const practice = await amara();
    const { pages } = practice;
    const [action, fields] = asideIn((await looked(practice, "visits", silentVisit)).text); // prettier-ignore
    await pages.browser.post(action, fields);
    assert.equal((await pages.browser.get("/practice")).status, 403);
    pages.world.asker = { ...pages.world.asker, may: new Set(["practice.read"]) }; // prettier-ignore
    const page = readable((await pages.browser.get("/practice")).text);
    assert.match(page, /neither their words nor what was observed is there Shown 1 Put aside 1 In a hundred 100 What to do Too few to tell/); // prettier-ignore
  });

  test("never more than three on one form, the first ones first", () => {
    const plan = {
      why: null,
      words: null,
      ifWrong: null,
      safetyPerson: null,
      endsWhen: null,
      forChild: null,
      noChildVersion: "",
      actions: [], // prettier-ignore
      outcomes: [{ id: newId(), different: "Attend the parenting course", known: null, progress: null }], // prettier-ignore
    };
    const words = saidOf(planPrompts, { child: "Amara", plan });
    assert.deepEqual(words.map(({ key }) => key), ["plan: child unheard", "plan: a service, no change", "plan: if things go wrong"]); // prettier-ignore
    const calm = { ...plan, words: "Calm", ifWrong: "Nan", outcomes: [] };
    assert.deepEqual(saidOf(planPrompts, { child: "Amara", plan: calm }).map(({ key }) => key), ["plan: nobody to go to"]); // prettier-ignore
  });

  test("supervision lists by name the plan's actions of which nothing is said; quick oversight does not", async () => {
    const practice = await amara();
    const plan = await looked(practice, "plan", wholePlan);
    await practice.pages.browser.post(`/children/${practice.child}/plan/check`, said(plan.text)); // prettier-ignore
    const supervision = { kind: "supervision", decision: "Go on", scale: "4", hypothesis: "Tired" }; // prettier-ignore
    const check = readable((await looked(practice, "oversight", supervision)).text); // prettier-ignore
    assert.match(check, /Nothing is said of what became of: Six morning visits \(Dee Rowe\)\./); // prettier-ignore
    const quick = { supervision: false, notReviewed: ["Six morning visits"], reflected: false, words: 9 }; // prettier-ignore
    assert.deepEqual(saidOf(oversightPrompts, quick), []);
  });

  test("an entry of more than 350 words is looked at once more and nudged, and saved all the same", async () => {
    const practice = await amara();
    const words = (count: number) => Array.from({ length: count }, () => "word").join(" "); // prettier-ignore
    const short = await looked(practice, "oversight", { decision: words(350) });
    assert.match(readable(short.text), /The oversight is in the record/);
    const long = await looked(practice, "oversight", { decision: words(351) });
    assert.match(readable(long.text), /This has 351 words\./);
    const saved = await practice.pages.browser.post(`/children/${practice.child}/oversight/check`, said(long.text)); // prettier-ignore
    assert.match(readable(saved.text), /The oversight is in the record/);
  });

  test("two texts of which more than four fifths of the words are the same are one text", () => {
    // Eight of the ten words of each are in the other: four fifths, and not more.
    const one = "he slept well and ate with us and played outside";
    const other = "he slept well and ate with us and cried indoors";
    assert.equal(sharedWords(one, other), 0.8);
    assert.equal(sharedWords("He slept well", "he slept well"), 0);
  });

  test("is to be retired when it is put aside more than four times in five, once there are enough to tell", () => {
    assert.equal(judged({ said: 19, aside: 19 }), "Too few to tell");
    assert.equal(judged({ said: 20, aside: 16 }), "Keep it");
    assert.equal(judged({ said: 20, aside: 17 }), "Retire it");
  });

  test("each has its own name, a source, and stands with its form in the handbook", () => {
    const keys = allPrompts.map(({ key }) => key);
    assert.deepEqual(keys, [...new Set(keys)]);
    assert.ok(allPrompts.every(({ source, when }) => source && when));
    assert.deepEqual(formSet.flatMap(({ prompts = [] }) => prompts), allPrompts); // prettier-ignore
  });
});
