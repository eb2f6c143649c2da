import assert from "node:assert/strict";
import { suite, test } from "node:test";
import type { Day } from "#kernel/day.ts";
import type { Id } from "#kernel/id.ts";
import { testAccount } from "#platform/identity/test-account.store.ts";
import { testDatabase, tester } from "#platform/test-database.ts";
import { pagesOver } from "#record/children/test-pages.ts";
import { restrict } from "#record/access/restriction.store.ts";
import { moveRecord } from "#record/corrections/moved.store.ts";
import { recordVisit } from "#record/visits/visit.store.ts";
import { kept, worldIn } from "#record/test-world.ts";
import { workRoutes } from "#work/work.routes.ts";
import { asShown } from "./test-as-shown.ts";

// The two ways in which what is shown of the past is not what was shown then, and that they are no wider.

const database = await testDatabase();
const today = "2026-10-02" as Day;

/** Two children and what their pages say to somebody who reaches every child. */
async function lives() {
  const world = await worldIn(database);
  const { authority } = world.asker;
  const [ana, bo] = [await world.child("E1"), await world.child("E2")];
  const reader = await testAccount(database, authority, "Dora", ["director"]);
  const pages = await pagesOver(workRoutes, { database, authority, today });
  const may = new Set(["child.open", "child.narrative"] as const);
  const as = (id: Id) => void (pages.world.asker = { ...world.asker, id, may });
  as(reader.account);
  const page = async (child: Id, known?: string) => {
    const asked = known ? `?known-at=${encodeURIComponent(known)}` : "";
    const { text, status } = await pages.browser.get(`/children/${child}/timeline${asked}`); // prettier-ignore
    return status === 200 ? asShown(text) : String(status);
  };
  const visit = (child_id: Id, child_words: string) =>
    world.write(async (keeping) => ({
      id: kept(await recordVisit({ child_id, visited_on: today, child_seen: true, child_words }, keeping)), // prettier-ignore
      moment: keeping.write.moment,
    }));
  return { world, ana, bo, as, reader: reader.account, page, visit };
}

suite("What the past shows is what was known then, but for two things", () => {
  test("what was written about the wrong child is on the first child’s page at no date, and all the rest of it is", async () => {
    const { world, ana, bo, page, visit } = await lives();
    await visit(ana, "zqstays");
    const without = await page(ana);
    const wrong = await visit(ana, "zqmoves");
    const then = await page(ana);
    assert.match(then, /zqmoves/);
    const moving = { table: "visit", id: wrong.id, from: ana, to: bo, called: "A visit" } as const; // prettier-ignore
    await world.write((keeping) => moveRecord(moving, keeping));

    const known = await page(ana, wrong.moment);
    assert.doesNotMatch(known, /zqmoves/);
    const said = /<ul class="govuk-list">\s*<li> Written here about another child[\s\S]*?<\/ul>\s*/; // prettier-ignore
    assert.match(known, said);
    assert.equal(known.replace(said, ""), without);
    assert.match(await page(bo), /zqmoves/);
    assert.doesNotMatch(await page(bo, wrong.moment), /zqmoves/);
  });

  test("who may not open a record today may not open its past; who may sees it as it was", async () => {
    const { world, ana, as, reader, page, visit } = await lives();
    const { moment } = await visit(ana, "zqthen");
    const then = await page(ana);
    await visit(ana, "zqlater");
    assert.equal(await page(ana, moment), then);
    const closed = { kind: "record", section: null, reason: "A relative works here", list: [tester] } as const; // prettier-ignore
    await world.write((keeping) => restrict(ana, closed, today, keeping));

    assert.equal(await page(ana, moment), "404");
    as(tester);
    assert.equal(await page(ana, moment), then);
    as(reader);
    assert.equal(await page(ana), "404");
  });
});
