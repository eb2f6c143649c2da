import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { obligationsOf } from "#clocks/obligations.store.ts";
import { newId } from "#kernel/id.ts";
import { recordAllocation } from "#record/allocations/allocation.store.ts";
import { recordChild } from "#record/children/child.store.ts";
import { readable } from "#record/children/test-pages.ts";
import { recordReferral } from "#record/front-door/front-door.store.ts";
import { recordInNeedPlan } from "#record/plans/child-in-need-plan.store.ts";
import { kept } from "#record/test-world.ts";
import { closedReferrals } from "../test-practice.store.ts";
import { amara, said } from "../test-practice.ts";
import { spellsOf } from "#record/allocations/allocation.store.ts";

/** Ida, in need with a plan since 21 September 2026, whom Folake answers for. Today is 2 October. */
async function ida() {
  const { pages, world, folake, other: sol, another, child: amarasId } = await amara(); // prettier-ignore
  const child = await world.write(async (keeping) => {
    const id = kept(await recordChild({ la_child_id: `I${newId()}`, given_names: "Ida", family_name: "Brook", born_on: "2016-06-06" }, keeping)); // prettier-ignore
    kept(await recordAllocation({ child_id: id, practitioner_id: folake, role: "accountable", started_on: "2026-09-14" }, keeping)); // prettier-ignore
    kept(await recordAllocation({ child_id: id, practitioner_id: sol, role: "personal adviser", started_on: "2026-09-14" }, keeping)); // prettier-ignore
    kept(await recordReferral({ child_id: id, received_on: "2026-09-14", decided_on: "2026-09-14", outcome: "assessment" }, keeping)); // prettier-ignore
    kept(await recordInNeedPlan({ child_id: id, started_on: "2026-09-21" }, keeping)); // prettier-ignore
    return id;
  });
  const place = `/children/${child}/closing`;
  return {
    child,
    amarasId,
    pages,
    async decide(more: Record<string, string> = {}, at = place) {
      const form = await pages.browser.get(`${at}/new`);
      const looked = await pages.browser.post(`${at}/new`, { ...said(form.text), step: "closed", reasonCode: "RC7", ...more, do: "check" }); // prettier-ignore
      if (looked.status === 422) return { looked, text: readable(looked.text) };
      const saved = await pages.browser.post(`${at}/check`, said(looked.text));
      return { looked, text: readable(saved.text) };
    },
    another,
    world,
    spells: async () =>
      (await world.read((db) => spellsOf(child, db, world.asker)))
        .map(({ role, until }) => `${role} ${until}`)
        .toSorted(),
    async undo() {
      const { text } = await pages.browser.get("/team");
      const [, at = "no undo"] = /action="([^"]+\/closing\/[^"]+\/undone)"/.exec(text) ?? []; // prettier-ignore
      return at;
    },
    seen: async (at: string) => readable((await pages.browser.get(at)).text),
    closed: () => world.read((db) => closedReferrals(child, db)),
    visits: () =>
      world.read(async (db) =>
        (await obligationsOf(child, db, world.asker, "2026-10-02"))
          .filter(({ clock }) => clock === "cin-visit")
          .map(({ state }) => state),
      ),
  };
}

const safe = "Mum has her own flat, and school sees Ida every day";

suite("Stepping down or closing", () => {
  test("with why it is safe ends the plan and the referral, and visits are owed no more", async () => {
    const { decide, closed, visits, seen, child } = await ida();
    assert.deepEqual(await visits(), ["running"]);
    await decide({ rationale: safe });
    assert.deepEqual(await closed(), ["2026-10-02 RC7"]);
    assert.deepEqual(await visits(), ["cancelled"]);
    assert.match(await seen(`/children/${child}/oversight`), /Closed .*Mum has her own flat/); // prettier-ignore
  });

  test("gate 4: without it nothing ends, whatever the reason, which stands on the record and the board until it is there", async () => {
    const { decide, closed, visits, seen, child } = await ida();
    const stopped = await decide();
    assert.equal(stopped.looked.status, 422);
    assert.match(stopped.text, /Enter what has changed and why it is safe, or say why not yet/); // prettier-ignore
    await decide({ finishWithout: "The school answers on Monday" });
    assert.deepEqual(await closed(), []);
    assert.deepEqual(await visits(), ["running"]);
    const missing = /without why it is safe: “?The school answers on Monday/;
    const where = ["/team", `/children/${child}`, `/children/${child}/oversight`]; // prettier-ignore
    for (const at of where) assert.match(await seen(at), missing, at);

    await decide({ rationale: safe });
    assert.deepEqual(await closed(), ["2026-10-02 RC7"]);
    assert.deepEqual(await visits(), ["cancelled"]);
    for (const at of where) assert.doesNotMatch(await seen(at), missing, at);
  });

  test("asks quietly whether anybody saw the child, and who helps now", async () => {
    const { decide } = await ida();
    const { looked } = await decide({ rationale: safe });
    assert.match(readable(looked.text), /Nobody saw Ida in the four weeks before/); // prettier-ignore
    assert.match(readable(looked.text), /Who helps now, and what happens if it gets worse\?/); // prettier-ignore
  });

  test("a child on a protection plan is not closed by a manager alone", async () => {
    const { decide, amarasId } = await ida();
    const { looked, text } = await decide({ rationale: safe }, `/children/${amarasId}/closing`); // prettier-ignore
    assert.equal(looked.status, 422);
    assert.match(text, /A child protection plan runs: a conference ends it/);
  });

  test("ends the work of who worked with the child on that day, and says why; a personal adviser goes on", async () => {
    const { decide, spells, seen, child } = await ida();
    const going = ["accountable null", "personal adviser null"];
    await decide({ finishWithout: "The school answers on Monday" });
    assert.deepEqual(await spells(), going);
    await decide({ rationale: safe, closedOn: "1/10/2026" });
    assert.deepEqual(await spells(), ["accountable 2026-10-01", going[1]]);
    assert.match(await seen(`/children/${child}/timeline`), /accountable registered social worker, ended 1 October 2026.*Ended because the work was: closed/); // prettier-ignore
  });

  test("is undone within the hour by who made it: the plan, the referral and the work go on as if nothing had been", async () => {
    const { pages, decide, undo, spells, closed, visits, seen, child } = await ida(); // prettier-ignore
    await decide({ rationale: safe });
    assert.match(await seen("/team"), /You just closed or stepped down Ida Brook closed Undo/); // prettier-ignore
    const undone = await pages.browser.post(await undo());
    assert.match(readable(undone.text), /Undone: the work with Ida Brook goes on/); // prettier-ignore
    assert.deepEqual(await spells(), ["accountable null", "personal adviser null"]); // prettier-ignore
    assert.deepEqual(await closed(), []);
    assert.deepEqual(await visits(), ["running"]);
    assert.doesNotMatch(await seen(`/children/${child}/oversight`), /own flat/);
    assert.equal(await undo(), "no undo");
  });

  test("stands once something was written of the child, and for everybody else", async () => {
    const { pages, world, another, decide, undo, spells, child } = await ida();
    await decide({ rationale: safe });
    const at = await undo();
    const theirs = await another();
    assert.doesNotMatch((await theirs.get("/team")).text, /You just closed/);
    assert.equal((await theirs.post(at)).status, 409);
    await world.write(async (keeping) => {
      kept(await recordReferral({ child_id: child, received_on: "2026-10-02" }, keeping)); // prettier-ignore
    });
    assert.equal((await pages.browser.post(at)).status, 409);
    assert.deepEqual(await spells(), ["accountable 2026-10-02", "personal adviser null"]); // prettier-ignore
  });

  test("is offered to managers, and to nobody else", async () => {
    const { pages, child, seen } = await ida();
    const at = `/children/${child}/oversight`;
    assert.match(await seen(at), /Step down or close/);
    const { may, ...asker } = pages.world.asker;
    pages.world.asker = { ...asker, may: new Set([...may].filter((each) => each !== "allocation.write")) }; // prettier-ignore
    assert.doesNotMatch(await seen(at), /Step down or close/);
    assert.equal((await pages.browser.get(`/children/${child}/closing/new`)).status, 403); // prettier-ignore
  });
});
