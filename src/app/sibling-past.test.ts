import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { newId } from "#kernel/id.ts";
import { now } from "#kernel/london.ts";
import { testDatabase } from "#platform/test-database.ts";
import type { Asker } from "#platform/web/route.ts";
import { readable } from "#record/children/test-pages.ts";
import { keeps } from "#record/keeping.store.ts";
import { kept } from "#record/test-world.ts";
import { recordVisit } from "#record/visits/visit.store.ts";
import { siblings } from "#work/household/test-siblings.ts";
import { restrictedBy } from "./access/test-restricted.store.ts";
import { routes } from "./modules.ts";

const database = await testDatabase();
const family = await siblings(routes);
const { pages, world, child, jay, dee, folake, sol } = family;
const { authority } = world.asker;
/** With every permission, reaching every child. */
const writer = pages.world.asker;
await world.write(async (keeping) => {
  const visit = kept(await recordVisit({ child_id: child, visited_on: "2026-09-21", child_seen: true, practitioner_id: folake }, keeping)); // prettier-ignore
  kept(await keeps("visit_present").record({ child_id: child, visit_id: visit, other_child_id: jay }, keeping)); // prettier-ignore
});
/** When Jay was open to whoever works with him. */
const then = encodeURIComponent(now());
const [folakes, sols] = [
  await family.worker("Folake Adeyemi", folake),
  await family.worker("Sol Marsh", sol),
];

const tabs = ["", "people", "household", "visits", "timeline", "plan", "oversight", "meetings", "chronology", "documents"]; // prettier-ignore
const pasts = [`known-at=${then}`, "as-at=30/9/2026", `as-at=30/9/2026&known-at=${then}`]; // prettier-ignore

/** Where Jay is named, or led to, on Amara's record of the past. */
async function named(asker: Asker): Promise<string[]> {
  pages.world.asker = asker;
  const found = [];
  for (const past of pasts)
    for (const tab of tabs) {
      const place = `/children/${child}${tab && `/${tab}`}?${past}`;
      const { status, text } = await pages.browser.get(place);
      assert.equal(status, 200, place);
      if (/\bJay\b/.test(text) || text.includes(jay)) found.push(tab);
    }
  return [...new Set(found)].toSorted();
}

suite("A brother or sister on the pages of the past", () => {
  test("is named to whoever may open both, and to others by the name and the worker alone", async () => {
    assert.deepEqual(await named(folakes), ["", "household", "people", "timeline", "visits"]); // prettier-ignore
    // Who was there is told by name to those who may open him: Sol knows of him as a brother.
    assert.deepEqual(await named(sols), ["", "household", "people"]);
    for (const past of pasts)
      for (const tab of ["people", "household"]) {
        const { text } = await pages.browser.get(`/children/${child}/${tab}?${past}`); // prettier-ignore
        assert.ok(!text.includes(`/children/${jay}`), tab);
        assert.match(text, /Folake Adeyemi/);
      }
  });

  test("[security 10] is named nowhere once the record is restricted, though it was not then", async () => {
    const closed = { authority, child: jay, list: [newId()] };
    await restrictedBy(database, closed, true);
    for (const asker of [folakes, sols, writer])
      assert.deepEqual(await named(asker), [], asker.name);
    await restrictedBy(database, closed, false);
  });

  test("is called as then by whoever may open the record, and as today by whoever only knows of it", async () => {
    await world.write(async (keeping) => {
      kept(await keeps("child").correct(jay, { given_names: "Jules" }, keeping)); // prettier-ignore
      kept(await keeps("practitioner").correct(folake, { name: "Folake Bello" }, keeping)); // prettier-ignore
      kept(await keeps("child").correct(dee, { died_on: "2026-10-01" }, keeping)); // prettier-ignore
    });
    const household = async (asker: Asker, past = "") => {
      pages.world.asker = asker;
      const { text } = await pages.browser.get(`/children/${child}/household${past}`); // prettier-ignore
      return readable(text);
    };
    const [before, day] = [`?known-at=${then}`, "?as-at=30/9/2026"];
    for (const [asker, past, brother] of [
      [folakes, before, /Jay Obi .{0,60}sibling Worker Folake Adeyemi/],
      [folakes, "", /Jules Obi .{0,60}sibling Worker Folake Bello/],
      [folakes, day, /Jules Obi .{0,60}sibling Worker Folake Bello/],
      [sols, before, /Jules Obi .{0,60}sibling Worker Folake Bello/],
      [sols, "", /Jules Obi .{0,60}sibling Worker Folake Bello/],
    ] as const)
      assert.match(await household(asker, past), brother);
    // Dee died the day after: until then she is one of them, to everybody.
    for (const asker of [folakes, sols]) {
      assert.match(await household(asker, day), /Dee Obi/);
      assert.doesNotMatch(await household(asker), /Dee Obi/);
    }
  });
});
