import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { readable } from "#record/children/test-pages.ts";
import { recordPeriod } from "#record/looked-after/looked-after.store.ts";
import { withdrawProtectionPlan } from "#record/child-protection/child-protection.store.ts";
import { kept } from "#record/test-world.ts";
import { amara, said, wholeVisit } from "../test-practice.ts";

type World = Awaited<ReturnType<typeof amara>>;

const work = async ({ pages }: World) =>
  readable((await pages.browser.get("/my-work")).text);

const part = (words: string, from: string, to: string) =>
  words.slice(words.indexOf(from), words.indexOf(to));

suite("[J5] My work", () => {
  test("has for each child the plan in force, when they were last seen alone, and when the plan is next reviewed", async () => {
    const world = await amara();
    const { pages, child } = world;
    // The first review conference is within three months of the plan's beginning on 17 September 2026.
    assert.match(
      part(await work(world), "My children (1)", "Drafts (0)"),
      /Name Age You are Plan Last seen alone Next due Plan review .*Amara Obi Age 9 years.* Plan Child protection Last seen alone not recorded .*Plan review Thu 17 Dec 2026/,
    );
    const visits = `/children/${child}/visits`;
    const form = await pages.browser.get(`${visits}/new`);
    const checked = await pages.browser.post(`${visits}/new`, { ...said(form.text), ...wholeVisit }); // prettier-ignore
    await pages.browser.post(`${visits}/check`, said(checked.text));
    assert.match(
      await work(world),
      /Plan Child protection Last seen alone Fri 2 Oct 2026/,
    );
  });

  test("says of a child with two plans both, and of one without that none is in force", async () => {
    const world = await amara();
    await world.world.write(async (keeping) => {
      kept(await recordPeriod({ child_id: world.child, started_on: "2026-09-28" }, keeping)); // prettier-ignore
    });
    assert.match(await work(world), /Plan Child protection, Looked after Last seen/); // prettier-ignore

    const other = await amara();
    await other.world.write(async (keeping) => {
      const { id } = await keeping.db.selectFrom("child_protection_plan").select("id").where("child_id", "=", other.child).executeTakeFirstOrThrow(); // prettier-ignore
      await withdrawProtectionPlan(id, keeping);
    });
    assert.match(await work(other), /Plan none in force Last seen alone not recorded Next due nothing Plan review none due/); // prettier-ignore
  });

  test("what is to be done says when the child was last seen alone, and a draft is one step away", async () => {
    const world = await amara();
    const { pages, child } = world;
    const now = part(await work(world), "Now (2)", "The next seven days");
    assert.match(now, /Child protection visit Seen alone: not recorded/);
    assert.doesNotMatch(await work(world), /Saved drafts/);
    const place = `/children/${child}/visits/new`;
    const form = await pages.browser.get(place);
    await pages.browser.post(place, { ...said(form.text), worries: "Half a thought", do: "draft" }); // prettier-ignore
    const { text } = await pages.browser.get("/my-work");
    assert.match(text, /<a class="govuk-link" href="#drafts"\s*>Saved drafts \(1\)/); // prettier-ignore
    assert.match(readable(text), /Drafts \(1\) .*Record a visit/);
  });
});
