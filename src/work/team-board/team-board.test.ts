import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { type Id, newId } from "#kernel/id.ts";
import { recordAllocation } from "#record/allocations/allocation.store.ts";
import { recordCaseloadWeight } from "#record/allocations/caseload-weight.store.ts";
import { recordProtectionPlan } from "#record/child-protection/child-protection.store.ts";
import { recordChild } from "#record/children/child.store.ts";
import { readable } from "#record/children/test-pages.ts";
import { kept } from "#record/test-world.ts";
import { amara, said } from "../test-practice.ts";

suite("The team board", () => {
  test("counts with names beneath what is overdue, by whom and how late, workers by name", async () => {
    const { pages } = await amara();
    const words = readable((await pages.browser.get("/team")).text);
    assert.match(words, /North/);
    assert.match(words, /0 Unallocated .*0 No current plan .*2 Overdue/);
    assert.match(words, /Amara Obi What Child protection visit How late Overdue 1 working day Last seen never Who answers Folake Adeyemi/); // prettier-ignore
    assert.match(words, /Workers, by name .*Folake Adeyemi Children 1 Weighted 1 Due this week 0 Overdue 2 Away this week – Sol Marsh ?, not registered Children 0/); // prettier-ignore
  });

  test("what a visit asks of the manager waits there, and so does a child on a plan who was not seen", async () => {
    const { pages, child } = await amara();
    const place = `/children/${child}/attempts/new`;
    const form = await pages.browser.get(place);
    await pages.browser.post(place, {
      ...said(form.text),
      notSeenBecause: "nobody home",
      nextTry: "5/10/2026",
    });
    const words = readable((await pages.browser.get("/team")).text);
    assert.match(words, /Waiting for the manager \(1\) 1 failed visit .*Amara Obi What waits Not seen, and on a protection plan/); // prettier-ignore
  });
});

/** Children on plans since 17 September 2026, like Amara, whom the worker answers for in the role. */
async function more(
  { world }: Awaited<ReturnType<typeof amara>>,
  names: readonly string[],
  practitioner_id: Id,
  role: "accountable" | "working",
) {
  const started_on = "2026-09-17";
  return world.write(async (keeping) => {
    for (const given_names of names) {
      const id = kept(await recordChild({ la_child_id: `M${newId()}`, given_names, family_name: "Obi", born_on: "2017-03-03" }, keeping)); // prettier-ignore
      kept(await recordAllocation({ child_id: id, practitioner_id, role, started_on }, keeping)); // prettier-ignore
      kept(await recordProtectionPlan({ child_id: id, started_on, initial_category: "NEG" }, keeping)); // prettier-ignore
    }
  });
}

suite("What a manager must not miss on the board", () => {
  test("a child whom a worker who is not registered answers for alone stands out, one with a social worker accountable does not", async () => {
    const practice = await amara();
    const { pages, other } = practice;
    const before = readable((await pages.browser.get("/team")).text);
    assert.doesNotMatch(before, /No accountable social worker/);
    await more(practice, ["Jay"], other, "working");
    const words = readable((await pages.browser.get("/team")).text);
    assert.match(words, /No accountable social worker \(1\) Jay Obi : Sol Marsh is not registered/); // prettier-ignore
  });

  test("a long list of what is overdue is folded, its count is not, and a link shows the rest", async () => {
    const practice = await amara();
    const { pages, folake } = practice;
    // Like Amara each owes two promises by 2 October: eleven children, twenty-two rows, twenty shown.
    const names = "Ada Bo Cy Dee Eve Flo Gus Hal Ivy Jo".split(" ");
    await more(practice, names, folake, "accountable");
    const folded = await pages.browser.get("/team");
    assert.match(readable(folded.text), /Overdue \(22\)/);
    assert.match(readable(folded.text), /The first 20 of 22\./);
    assert.equal(folded.text.match(/app-clock--overdue/g)?.length, 20);
    const rest = /href="(\/team\?[^"]*overdue=all)[^"]*"/.exec(folded.text)?.[1] ?? ""; // prettier-ignore
    const whole = await pages.browser.get(rest.replaceAll("&amp;", "&"));
    assert.equal(whole.text.match(/app-clock--overdue/g)?.length, 22);
    assert.doesNotMatch(readable(whole.text), /The first 20/);
  });

  test("a caseload is weighed by the latest weight that has begun", async () => {
    const { pages, world } = await amara();
    await world.write(async (keeping) => {
      for (const [from_on, weight] of [["2026-01-01", 1.5], ["2026-10-02", 2.5], ["2026-10-03", 9]] as const) // prettier-ignore
        kept(await recordCaseloadWeight({ from_on, standing: "on a plan", weight }, keeping)); // prettier-ignore
    });
    const words = readable((await pages.browser.get("/team")).text);
    assert.match(words, /Folake Adeyemi Children 1 Weighted 2.5 Due/);
  });
});

suite("Giving a child a worker", () => {
  test("asks for a handover note or why there is none, ends the worker before the day before, and keeps the reason", async () => {
    const { pages, child, other, world } = await amara();
    const mira = await world.write(async (keeping) => {
      const { recordPractitioner, recordMembership } = await import("#record/practitioners/practitioner.store.ts"); // prettier-ignore
      const { id = "" } = await recordPractitioner({ name: "Mira Solano", registered: true }, keeping); // prettier-ignore
      const { team_id } = await keeping.db
        .selectFrom("team_membership")
        .select("team_id")
        .where("practitioner_id", "=", other)
        .executeTakeFirstOrThrow();
      await recordMembership({ practitioner_id: id, team_id, started_on: "2026-09-01" }, keeping); // prettier-ignore
      return id;
    });
    const place = `/children/${child}/allocation/new`;
    const form = await pages.browser.get(place);
    assert.match(readable(form.text), /Folake Adeyemi Children 1 Weighted 1/);
    const given = { ...said(form.text), worker: mira, from: "5/10/2026" };
    const asked = await pages.browser.post(place, given);
    assert.equal(asked.status, 422);
    assert.match(readable(asked.text), /Enter why there is no handover note/);
    const done = await pages.browser.post(place, {
      ...given,
      withoutHandover: "Folake left the council at once",
    });
    assert.match(readable(done.text), /The child has a worker/);
    const spells = await world.read((db) =>
      db
        .selectFrom("allocation")
        .select(["practitioner_id", "started_on", "ended_on"])
        .where("child_id", "=", child)
        .where("role", "=", "accountable")
        .orderBy("started_on")
        .execute(),
    );
    assert.deepEqual(
      spells.map(({ started_on, ended_on }) => `${started_on} ${ended_on}`),
      ["2026-09-17 2026-10-04", "2026-10-05 null"],
    );
    // Five working days from Monday 5 October 2026; the reason makes no handover.
    const owed = await world.read((db) =>
      db
        .selectFrom("obligation")
        .select(["due_on", "met_on"])
        .where("clock", "=", "sw-change-intro")
        .where("child_id", "=", child)
        .execute(),
    );
    assert.deepEqual(owed, [{ due_on: "2026-10-12", met_on: null }]);
    const reasons = await world.read((db) =>
      db
        .selectFrom("finished_without")
        .select("reason")
        .where("child_id", "=", child)
        .execute(),
    );
    assert.deepEqual(reasons, [{ reason: "Folake left the council at once" }]);

    // Gate 10: it stands until the note is written.
    const seen = async (at: string) => readable((await pages.browser.get(at)).text); // prettier-ignore
    const missing = /without a handover note: “?Folake left the council at once/; // prettier-ignore
    const where = ["/team", `/children/${child}`];
    for (const at of where) assert.match(await seen(at), missing, at);
    const note = await pages.browser.get(`/children/${child}/handover/new`);
    await pages.browser.post(`/children/${child}/handover/new`, {
      ...said(note.text),
      matters: "Her dog Biscuit comes first",
      nextSteps: "School meeting on 12 October",
    });
    for (const at of where) assert.doesNotMatch(await seen(at), missing, at);
  });

  test("a handover note is written once and meets the clock", async () => {
    const { pages, child } = await amara();
    const place = `/children/${child}/handover/new`;
    const form = await pages.browser.get(place);
    const guides = [...form.text.matchAll(/Around (\d+) words/g)].map(([, words]) => Number(words)); // prettier-ignore
    assert.equal(guides.length, 5);
    assert.equal(
      guides.reduce((sum, words) => sum + words),
      450,
    );
    const done = await pages.browser.post(place, {
      ...said(form.text),
      matters: "Her dog Biscuit comes first",
      nextSteps: "School meeting on 12 October",
    });
    assert.match(readable(done.text), /The handover note is in the record/);
    const allocate = await pages.browser.get(`/children/${child}/allocation/new`); // prettier-ignore
    assert.doesNotMatch(allocate.text, /No handover note is written/);
  });
});

suite("Taking over a child", () => {
  test("the note of the worker before stands on the child's page, and reading it is shown apart", async () => {
    const { pages, child, other } = await amara();
    const place = `/children/${child}/handover/new`;
    const form = await pages.browser.get(place);
    await pages.browser.post(place, {
      ...said(form.text),
      matters: "Her dog Biscuit comes first",
      nextSteps: "School meeting on 12 October",
    });
    pages.world.asker = { ...pages.world.asker, practitioner: other };
    const page = await pages.browser.get(`/children/${child}`);
    assert.match(readable(page.text), /Handover note of Folake Adeyemi, Fri 2 Oct 2026: not read by you/); // prettier-ignore
    const action = /action="(\/children\/[^"]+\/read)"/.exec(page.text)?.[1];
    const read = await pages.browser.post(action ?? "");
    assert.match(readable(read.text), /You read it on Fri 2 Oct 2026/);
  });
});
