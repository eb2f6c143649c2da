import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { whys } from "#record/access/test-access.store.ts";
import { readable } from "#record/children/test-pages.ts";
import { said } from "#work/test-practice.ts";
import { peopleAndPages } from "./test-people.ts";

const pages = await peopleAndPages({
  manager: ["team-manager", whys.works.manager],
  before: ["social-worker", whys.nothing.none],
  next: ["social-worker", whys.nothing.none],
});
const { as, raw, authority } = pages;
const { manager, before, next } = pages.people;
const place = `/children/${manager.child}`;

const reads = async (...people: (typeof next)[]) => {
  const opened = [];
  for (const who of people)
    opened.push((await as(who).get(place)).status === 200);
  return opened;
};

suite("[J12] A child given to another worker", () => {
  test("is opened by the new one at once, and by the one before for fourteen days more", async () => {
    await raw("update record.allocation set practitioner_id = $2 where child_id = $1", [manager.child, before.asker.practitioner]); // prettier-ignore
    await raw(
      `insert into record.team_membership (authority, id, practitioner_id, team_id, started_on, recorded_at)
       select authority, gen_random_uuid(), $2::uuid, team_id, started_on, recorded_at from record.team_membership where authority = $1 limit 1`,
      [authority, next.asker.practitioner],
    );
    await raw("update record.practitioner set registered = true where authority = $1", [authority]); // prettier-ignore
    assert.deepEqual(await reads(before, next), [true, false]);
    const form = await as(manager).get(`${place}/allocation/new`);
    const given = await as(manager).post(`${place}/allocation/new`, {
      ...said(form.text),
      worker: next.asker.practitioner ?? "",
      withoutHandover: "The worker before is ill",
      do: "check",
    });
    assert.match(readable(given.text), /The child has a worker/);
    assert.deepEqual(await reads(before, next), [true, true]);
    // Reading is not writing: no form is offered that could not be kept.
    for (const form of ["visits", "oversight", "plan"])
      assert.equal((await as(before).get(`${place}/${form}/new`)).status, 403);
    assert.equal((await as(next).get(`${place}/visits/new`)).status, 200);
    const ended = (days: number) =>
      raw("update record.allocation set ended_on = current_date - $2::integer where child_id = $1 and practitioner_id = $3", [manager.child, days, before.asker.practitioner]); // prettier-ignore
    await ended(14);
    assert.deepEqual(await reads(before, next), [true, true]);
    await ended(15);
    assert.deepEqual(await reads(before, next), [false, true]);
  });
});
