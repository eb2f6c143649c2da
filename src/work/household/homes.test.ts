import assert from "node:assert/strict";
import { suite, test } from "node:test";
import type { Day } from "#kernel/day.ts";
import { testDatabase } from "#platform/test-database.ts";
import { readable } from "#record/children/test-pages.ts";
import { recordAddress } from "#record/families/family.store.ts";
import { kept } from "#record/test-world.ts";
import { siblings } from "./test-siblings.ts";

const [mums, ricks] = [
  { lines: "12 Sorrel Rise", postcode: "XK4 4AB" },
  { lines: "Flat 2, 9 Kiln Lane", postcode: "XK7 1LN" },
];

/** Bo lives with Mum since birth, and since August at Rick's too; Jay lived at Rick's until July. */
async function atHome() {
  const family = await siblings();
  const { world, jay, bo, mum, rick } = family;
  const lives = async (whose: { child_id: string } | { person_id: string }, row: { lines: string; postcode: string; kind?: string; started_on: Day; ended_on?: Day }) => // prettier-ignore
    world.write(async (keeping) => kept(await recordAddress({ ...whose, ...row }, keeping))); // prettier-ignore
  await lives({ person_id: mum }, { ...mums, started_on: "2020-02-01" });
  await lives({ person_id: rick }, { ...ricks, started_on: "2024-05-01" });
  await lives({ child_id: bo }, { ...mums, started_on: "2026-06-01" });
  await lives({ child_id: bo }, { ...ricks, kind: "second home", started_on: "2026-08-03" }); // prettier-ignore
  await lives({ child_id: jay }, { ...ricks, started_on: "2024-05-01", ended_on: "2026-07-31" }); // prettier-ignore
  await lives({ child_id: jay }, { lines: "12 SORREL RISE", postcode: "xk4 4ab", started_on: "2026-08-01" }); // prettier-ignore
  const household = async (child: string, query = "") =>
    readable((await family.pages.browser.get(`/children/${child}/household${query}`)).text); // prettier-ignore
  return { ...family, household };
}

suite("Where a child lives", () => {
  test("is told with who lives there and since when, a second home after the first", async () => {
    const { household, bo, jay } = await atHome();
    assert.match(
      await household(bo),
      /Where Bo lives Home 12 Sorrel Rise, XK4 4AB With Ada Obi \(parent\) Since 1 June 2026 Second home Flat 2, 9 Kiln Lane, XK7 1LN With Rick Vance \(parent\) Since 3 August 2026/,
    );
    // Rick is nobody in Jay's life, so nothing is said of him there.
    const then = await household(jay, "?as-at=2026-06-30");
    assert.match(then, /Where Jay lives Home Flat 2, 9 Kiln Lane, XK7 1LN Since 1 May 2024/); // prettier-ignore
    assert.doesNotMatch(then, /Sorrel|Rick/);
    assert.doesNotMatch(await household(jay), /Kiln/);
  });

  test("makes children of one address a household, however it is spelt", async () => {
    const { household, bo, jay } = await atHome();
    assert.match(await household(jay), /Bo Obi .{0,60}same address/);
    assert.match(await household(bo), /Jay Obi .{0,60}same address/);
  });

  test("is shown to nobody the address is closed to", async () => {
    const { household, bo, world } = await atHome();
    const { authority } = world.asker;
    const database = await testDatabase();
    await database.withConnection(({ query }) =>
      query(
        `insert into record.restriction (authority, id, child_id, kind, section, reason, list, set_by, set_on, recorded_at)
         values ($1, gen_random_uuid(), $2, 'section', 'address', 'A refuge', array[gen_random_uuid()], gen_random_uuid(), current_date, now())`,
        [authority, bo],
      ),
    );
    const words = await household(bo);
    assert.match(words, /No address that you may see is recorded by this day/);
    assert.doesNotMatch(words, /Sorrel|Kiln/);
  });
});
