import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { obligationsOf } from "#clocks/obligations.store.ts";
import { recordReferral } from "#record/front-door/front-door.store.ts";
import { readable } from "#record/children/test-pages.ts";
import { kept } from "#record/test-world.ts";
import { amara, said } from "../test-practice.ts";

type World = Awaited<ReturnType<typeof amara>>;

/** Accepted on Wednesday 30 September 2026: the discussion was due on Thursday 1 October; today is Friday. */
async function referred() {
  const world = await amara();
  await world.world.write(async (keeping) => {
    kept(await recordReferral({ child_id: world.child, received_on: "2026-09-29", decided_on: "2026-09-30", outcome: "strategy discussion" }, keeping)); // prettier-ignore
  });
  return world;
}

const took = {
  police: "attended",
  health: "sent information",
  education: "invited, did not come",
  decision: "Joint enquiry: the bruise has no account that fits",
  enquiry: "yes",
  do: "check",
};

async function discussed(world: World, more: Record<string, string> = {}) {
  const place = `/children/${world.child}/strategy-discussion`;
  const form = await world.pages.browser.get(`${place}/new`);
  const checked = await world.pages.browser.post(`${place}/new`, { ...said(form.text), ...took, ...more }); // prettier-ignore
  if (checked.status === 422) return checked;
  const saved = await world.pages.browser.post(`${place}/check`, said(checked.text)); // prettier-ignore
  return { ...saved, checked: readable(checked.text) };
}

const decides =
  (world: World) => async (at: string, more: Record<string, string>) => {
    const place = `/children/${world.child}/${at}`;
    const form = await world.pages.browser.get(`${place}/new`);
    const checked = await world.pages.browser.post(`${place}/new`, { ...said(form.text), reason: "He is safe at Nan's", ...more, do: "check" }); // prettier-ignore
    return checked.status === 422 ? checked : world.pages.browser.post(`${place}/check`, said(checked.text)); // prettier-ignore
  };

const clocks = ({ world, child }: World, clock: string) =>
  world.read(async (db) =>
    (await obligationsOf(child, db, world.asker, "2026-10-02"))
      .filter((each) => each.clock === clock)
      .map(({ due, state }) => `${due} ${state}`),
  );

suite("A strategy discussion", () => {
  test("that is late cannot be saved without its reason, and stays late with it", async () => {
    const world = await referred();
    assert.deepEqual(await clocks(world, "strategy-discussion"), ["2026-10-01 overdue"]); // prettier-ignore
    const without = await discussed(world);
    assert.equal(without.status, 422);
    assert.match(readable(without.text), /Enter why the discussion was late/);
    await discussed(world, { lateBecause: "The police could not come before", health: "attended" }); // prettier-ignore
    assert.deepEqual(await clocks(world, "strategy-discussion"), ["2026-10-01 met late"]); // prettier-ignore
    const seen = async (at: string) => readable((await world.pages.browser.get(at)).text); // prettier-ignore
    assert.match(await seen("/team"), /Amara Obi : the strategy discussion is without being in time: “The police could not come before/); // prettier-ignore
    assert.match(await seen(`/children/${world.child}/meetings`), /The police could not come before/); // prettier-ignore
  });

  test("lists who attended and only those; without health it is not quorate and meets nothing", async () => {
    const world = await referred();
    const saved = await discussed(world, { lateBecause: "The police could not come before" }); // prettier-ignore
    assert.ok("checked" in saved);
    assert.match(saved.checked, /Attended Social care, Police Sent information Health Did not come Education/); // prettier-ignore
    assert.match(saved.checked, /Runs on/);
    assert.deepEqual(await clocks(world, "strategy-discussion"), ["2026-10-01 overdue"]); // prettier-ignore
  });
});

suite("A section 47 enquiry", () => {
  test("begins with its discussion and is complete only when a second manager agrees", async () => {
    const world = await referred();
    await discussed(world, { lateBecause: "The police could not come before", health: "attended" }); // prettier-ignore
    // Fifteen working days from Friday 2 October 2026.
    assert.deepEqual(await clocks(world, "s47-complete"), ["2026-10-23 running"]); // prettier-ignore

    const decide = decides(world);
    await decide("enquiry", { outcome: "child in need plan" });
    assert.deepEqual(await clocks(world, "s47-complete"), ["2026-10-23 running"]); // prettier-ignore

    const alone = await decide("enquiry-confirmation", { agrees: "yes" });
    assert.match(readable(alone.text), /The second manager must be someone other than the first/); // prettier-ignore

    const { other, pages } = world;
    pages.world.asker = { ...pages.world.asker, practitioner: other };
    const form = await pages.browser.get(`/children/${world.child}/enquiry-confirmation/new`); // prettier-ignore
    assert.match(readable(form.text), /Folake Adeyemi decided on 2 October 2026 .* He is safe at Nan's/); // prettier-ignore
    await decide("enquiry-confirmation", { agrees: "no" });
    assert.deepEqual(await clocks(world, "s47-complete"), ["2026-10-23 running"]); // prettier-ignore
    await decide("enquiry-confirmation", { agrees: "yes" });
    assert.deepEqual(await clocks(world, "s47-complete"), ["2026-10-23 met"]);
    const meetings = async () => readable((await pages.browser.get(`/children/${world.child}/meetings`)).text); // prettier-ignore
    assert.match(await meetings(), /Decided and why: Folake Adeyemi: He is safe at Nan's; Sol Marsh did not agree: .*; Sol Marsh agreed: He is safe/); // prettier-ignore
    // To decide is a manager's: nobody else is sent to a form that is closed to them.
    assert.match(await meetings(), /Decide on the section 47 enquiry/);
    const { asker } = pages.world;
    pages.world.asker = { ...asker, may: new Set([...asker.may].filter((each) => each !== "allocation.write")) }; // prettier-ignore
    assert.doesNotMatch(await meetings(), /Decide on the section 47/);
  });

  test("gate 2: one manager twice is kept with a reason, completes nothing, and stands to be seen until a second agrees", async () => {
    const world = await referred();
    await discussed(world, { lateBecause: "The police could not come before", health: "attended" }); // prettier-ignore
    const decide = decides(world);
    await decide("enquiry", { outcome: "child in need plan" });
    const alone = { agrees: "yes" };
    const stopped = await decide("enquiry-confirmation", alone);
    assert.equal(stopped.status, 422);
    assert.match(readable(stopped.text), /Why is it saved without a second manager\?/); // prettier-ignore
    await decide("enquiry-confirmation", { ...alone, finishWithout: "Nobody else is on duty tonight" }); // prettier-ignore

    // Fifteen working days from Friday 2 October 2026: open, whatever the reason.
    assert.deepEqual(await clocks(world, "s47-complete"), ["2026-10-23 running"]); // prettier-ignore
    const { pages, child, other } = world;
    const missing = /without a second manager: “?Nobody else is on duty tonight/; // prettier-ignore
    const seen = async (at: string) => readable((await pages.browser.get(at)).text); // prettier-ignore
    const where = ["/team", `/children/${child}`, `/children/${child}/meetings`]; // prettier-ignore
    for (const at of where) assert.match(await seen(at), missing, at);

    pages.world.asker = { ...pages.world.asker, practitioner: other };
    await decide("enquiry-confirmation", alone);
    assert.deepEqual(await clocks(world, "s47-complete"), ["2026-10-23 met"]);
    for (const at of where) assert.doesNotMatch(await seen(at), missing, at);
  });
});
