import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { longDayWords } from "#kernel/date-words.ts";
import { todayInLondon } from "#kernel/london.ts";
import { whys } from "#record/access/test-access.store.ts";
import { readable } from "#record/children/test-pages.ts";
import { said } from "#work/test-practice.ts";
import { peopleAndPages } from "./test-people.ts";

const pages = await peopleAndPages({
  manager: ["team-manager", whys.works.manager],
  worker: ["social-worker", whys.nothing.none],
});
const { as, raw, authority } = pages;
const { manager, worker } = pages.people;
const { child } = manager;
const place = `/children/${child}`;

/** The worker answers for the manager's child, who is in need; the manager closes the case. */
async function closed() {
  await raw(
    "update record.allocation set practitioner_id = $2 where child_id = $1",
    [child, worker.asker.practitioner],
  );
  await raw(
    `insert into record.referral (authority, id, child_id, received_on, decided_on, outcome, recorded_at)
     values ($1, gen_random_uuid(), $2, current_date - 90, current_date - 90, 'assessment', now())`,
    [authority, child],
  );
  const browser = as(manager);
  const form = await browser.get(`${place}/closing/new`);
  const sent = { ...said(form.text), step: "closed", reasonCode: "RC7", rationale: "She is safe with her aunt", do: "check" }; // prettier-ignore
  const checked = await browser.post(`${place}/closing/new`, sent);
  return browser.post(`${place}/closing/check`, said(checked.text));
}

/** As if it had been closed, and decided, so many days ago. */
const earlier = (days: number) =>
  raw(
    `update record.allocation set ended_on = current_date - $2::integer, recorded_at = now() - make_interval(days => $2)
      where child_id = $1 and ended_because is not null`,
    [child, days],
  );

const reads = async (who: typeof worker) =>
  (await as(who).get(place)).status === 200;

suite("A closed case", () => {
  test("[security 9] is read for fourteen days by the worker and the manager of the team, and then by neither", async () => {
    assert.equal((await closed()).status, 200);
    assert.deepEqual([await reads(worker), await reads(manager)], [true, true]);
    await earlier(14);
    assert.deepEqual([await reads(worker), await reads(manager)], [true, true]);
    const told = readable((await as(worker).get(`${place}/access`)).text);
    assert.match(told, new RegExp(`${manager.asker.name} Why leads a team`));
    assert.match(told, new RegExp(`${worker.asker.name} Why accountable`));
    assert.match(told, new RegExp(`Until ${longDayWords(todayInLondon())}`));
    await earlier(15);
    assert.deepEqual([await reads(worker), await reads(manager)], [false, false]); // prettier-ignore
  });
});
