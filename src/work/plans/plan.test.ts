import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { now } from "#kernel/london.ts";
import { readable } from "#record/children/test-pages.ts";
import { reasonsFor } from "../test-practice.store.ts";
import { amara, said } from "../test-practice.ts";

type World = Awaited<ReturnType<typeof amara>>;

const outcome = {
  "outcomes-0-different": "Mornings are calm and Amara gets to school",
  "outcomes-0-known": "At school by nine on four days of five",
  "outcomes-0-progress": "too soon",
};
const action = {
  "actions-0-outcome": "1",
  "actions-0-what": "Six morning visits",
  "actions-0-who": "Dee Rowe",
  "actions-0-role": "family support worker",
  "actions-0-due": "20/12/2026",
};
const rest = { childVersion: "no", noChildVersion: "I read it to her on Friday", do: "check" }; // prettier-ignore

async function written(world: World, more: Record<string, string> = {}) {
  const { pages, child } = world;
  const place = `/children/${child}/plan`;
  const form = await pages.browser.get(`${place}/new`);
  const checked = await pages.browser.post(`${place}/new`, {
    ...said(form.text),
    ...outcome,
    ...action,
    ...rest,
    ...more,
  });
  return { place, form, checked };
}

suite("A plan", () => {
  test("is written, checked, kept, and read in three versions", async () => {
    const world = await amara();
    const { place, checked } = await written(world);
    assert.match(readable(checked.text), /1 Mornings are calm .* Dee Rowe \(family support worker\)/); // prettier-ignore
    await world.pages.browser.post(`${place}/check`, said(checked.text));
    const whole = readable((await world.pages.browser.get(place)).text);
    assert.match(whole, /Our plan for Amara .* 20 December 2026/);
    const child = readable((await world.pages.browser.get(`${place}?for=child`)).text); // prettier-ignore
    assert.match(child, /There is no version for Amara yet: I read it to her on Friday/); // prettier-ignore
    assert.doesNotMatch(child, /Mornings are calm/);
  });

  test("an action without a person and a day cannot be kept, and nothing typed is lost", async () => {
    const world = await amara();
    const { checked } = await written(world, { "actions-0-who": "", "actions-0-due": "ongoing" }); // prettier-ignore
    assert.equal(checked.status, 422);
    const words = readable(checked.text);
    assert.match(words, /Enter the name of who will do it/);
    assert.match(checked.text, /value="ongoing"/);
    assert.match(checked.text, /value="Six morning visits"/);
  });

  test("has a version for the child, or the reason why there is none yet", async () => {
    const world = await amara();
    for (const [more, wrong] of [
      [{ noChildVersion: "" }, /Enter why there is no version for Amara yet/],
      [{ childVersion: "yes" }, /Enter the plan as told to Amara/],
    ] as const) {
      const { checked } = await written(world, more);
      assert.equal(checked.status, 422);
      assert.match(readable(checked.text), wrong);
    }
  });

  test("gate 1: without a role or a day it is kept with a reason, which stays to be seen until they are there", async () => {
    const world = await amara();
    const { pages, child } = world;
    const place = `/children/${child}/plan`;
    const { checked } = await written(world, { "actions-0-role": "", "actions-0-due": "" }); // prettier-ignore
    assert.equal(checked.status, 422);
    assert.match(readable(checked.text), /Why is it saved without a role and a day for every action\?/); // prettier-ignore
    const looked = await pages.browser.post(`${place}/new`, { ...said(checked.text), finishWithout: "Mum is asking the school", do: "check" }); // prettier-ignore
    assert.match(readable(looked.text), /Saved without a role and a day for every action: Mum is asking/); // prettier-ignore
    await pages.browser.post(`${place}/check`, said(looked.text));
    const standing = () => world.world.read((db) => reasonsFor(child, db));
    assert.deepEqual(await standing(), ["Mum is asking the school"]);
    const seen = async (at: string) => readable((await pages.browser.get(at)).text); // prettier-ignore
    const missing = /without a role and a day for every action: “?Mum is asking the school/; // prettier-ignore
    for (const at of [place, `/children/${child}`, "/team"])
      assert.match(await seen(at), missing, at);
    // What the family is given says nothing of it.
    assert.doesNotMatch(await seen(`${place}?for=parent`), missing);

    const again = await pages.browser.get(`${place}/new`);
    const whole = await pages.browser.post(`${place}/new`, { ...said(again.text), ...action, do: "check" }); // prettier-ignore
    await pages.browser.post(`${place}/check`, said(whole.text));
    assert.deepEqual(await standing(), []);
    for (const at of [place, `/children/${child}`, "/team"])
      assert.doesNotMatch(await seen(at), missing, at);
  });

  test("two people's edits of different outcomes both stand; of the same one, both texts are told", async () => {
    const world = await amara();
    const { pages, child } = world;
    const { place, checked } = await written(world);
    await pages.browser.post(`${place}/check`, said(checked.text));

    const [mine, theirs] = [await pages.browser.get(`${place}/new`), await pages.browser.get(`${place}/new`)]; // prettier-ignore
    const send = async (form: string, more: Record<string, string>) => {
      const looked = await pages.browser.post(`${place}/new`, { ...said(form), ...more, do: "check" }); // prettier-ignore
      return looked.status === 422 ? looked : pages.browser.post(`${place}/check`, said(looked.text)); // prettier-ignore
    };
    await send(theirs.text, { ifWrong: "Nan is called first" });
    await send(mine.text, { endsWhen: "After three calm months" });
    const both = readable((await pages.browser.get(`/children/${child}/plan`)).text); // prettier-ignore
    assert.match(both, /Nan is called first/);
    assert.match(both, /After three calm months/);

    const [one, two] = [await pages.browser.get(`${place}/new`), await pages.browser.get(`${place}/new`)]; // prettier-ignore
    await send(one.text, { "outcomes-0-different": "Mornings are calm" });
    const clash = await send(two.text, { "outcomes-0-different": "Amara gets to school" }); // prettier-ignore
    assert.equal(clash.status, 422);
    assert.match(readable(clash.text), /Somebody else wrote here meanwhile: “Mornings are calm”/); // prettier-ignore
    assert.match(clash.text, /value="Amara gets to school"/);
    await send(clash.text, { "outcomes-0-different": "Mornings are calm and Amara gets to school" }); // prettier-ignore
    assert.match(
      readable((await pages.browser.get(place)).text),
      /1 Mornings are calm and Amara gets to school/,
    );
  });

  test("more than four outcomes: the form asks which matter most", async () => {
    const world = await amara();
    const five = Object.fromEntries(
      [0, 1, 2, 3, 4].flatMap((row) => [
        [`outcomes-${row}-different`, `Outcome ${row}`],
        [`outcomes-${row}-progress`, "same"],
      ]),
    );
    const { checked } = await written(world, { ...five, "outcomes-count": "5" }); // prettier-ignore
    const kept = checked.status === 422 ? checked : await world.pages.browser.post(`/children/${world.child}/plan/check`, said(checked.text)); // prettier-ignore
    assert.match(readable(kept.text), /Choose the 4 outcomes that matter most/);
  });

  test("who was given which version is recorded on the plan's page", async () => {
    const world = await amara();
    const { place, checked } = await written(world);
    await world.pages.browser.post(`${place}/check`, said(checked.text));
    const given = await world.pages.browser.post(`${place}/given`, {
      version: "parent",
      to: "Grace Obi",
      how: "in person",
      on: "2/10/2026",
    });
    assert.match(readable(given.text), /Who has it \(1\) Grace Obi: parent version, in person, 2 October 2026/); // prettier-ignore
  });

  test("stands under the child's banner; by a day before it, or as known before it, there is none", async () => {
    const world = await amara();
    const before = now();
    const { place, checked } = await written(world);
    await world.pages.browser.post(`${place}/check`, said(checked.text));
    const read = async (query = "") =>
      readable((await world.pages.browser.get(`${place}${query}`)).text);
    assert.match(await read(), /Amara Obi .*Child protection plan.*Our plan for Amara Reviewed 2 October 2026/); // prettier-ignore
    // 17 September is the day of the plan of protection, a fortnight before this one was written.
    for (const past of [
      "as-at=17/9/2026",
      `known-at=${encodeURIComponent(before)}`,
    ]) {
      assert.match(await read(`?${past}`), /no plan for Amara here by this day/, past); // prettier-ignore
      assert.doesNotMatch(await read(`?${past}`), /Mornings are calm/);
    }
    const asked = await world.pages.browser.get(`${place}?for=parent&as-at=2/10/2026`); // prettier-ignore
    assert.match(asked.text, /name="for"[^>]*value="parent"/);
    assert.match(asked.text, /href="[^"]*plan\?as-at=2%2F10%2F2026&amp;for=child"/); // prettier-ignore
  });
});
