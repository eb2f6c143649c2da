import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { newId } from "#kernel/id.ts";
import { visitsKept } from "../test-practice.store.ts";
import { amara, said, wholeVisit } from "../test-practice.ts";

/** Names that would matter if anything took fields as they come. */
const privileged = {
  account_id: newId(),
  actor: "somebody else",
  asker: "somebody else",
  author: newId(),
  everything: "true",
  may: "account.manage",
  role: "administrator",
  steppedUp: "true",
  __proto__: "polluted",
  constructor: "polluted",
};

/** A visit recorded with these fields beside those the forms ask, on both pages; the row as kept. */
async function recorded(more: Readonly<Record<string, string>>) {
  const { pages, child, world, folake } = await amara();
  const { browser } = pages;
  const place = `/children/${child}/visits`;
  const form = await browser.get(`${place}/new`);
  const sent = { ...said(form.text), ...wholeVisit };
  const asked = [...form.text.matchAll(/name="([^"]+)"/g)].map(([, name]) => name); // prettier-ignore
  const checked = await browser.post(`${place}/new`, { ...more, ...sent });
  const again = said(checked.text);
  await browser.post(`${place}/check`, { ...more, ...again });
  const rows = await world.read((db) => visitsKept(child, db));
  assert.equal(rows.length, 1);
  const [row] = rows;
  assert.ok(row);
  const { authority } = world.asker;
  return { row, asked, whose: { authority, child, folake } };
}

suite("[security 38] Fields nobody asked for", () => {
  test("change nothing of what is recorded, under the name of any column or of anything privileged", async () => {
    const plain = await recorded({});
    // Every column, as the database and as the forms would call it, but for what the form itself asks.
    const names = Object.keys(plain.row).flatMap((name) => [
      name,
      name.replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase()),
    ]);
    const more = Object.fromEntries(
      names
        .filter((name) => !plain.asked.includes(name))
        .map((name) => [name, "9"] as const),
    );
    const another = newId();
    const hostile = await recorded({
      ...privileged,
      ...more,
      id: another,
      child_id: another,
      childId: another,
      practitioner_id: another,
    });

    const { row, whose } = hostile;
    assert.equal(row.authority, whose.authority);
    assert.equal(row.child_id, whose.child);
    assert.equal(row.practitioner_id, whose.folake);
    assert.notEqual(row.id, another);
    assert.deepEqual(sameFor(row), sameFor(plain.row));
  });
});

const ofOne = ["authority", "id", "child_id", "practitioner_id", "recorded_at"];

/** What two recordings of the same visit have in common: not whose it is, which, nor when. */
const sameFor = (row: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(
    Object.entries(row).filter(([name]) => !ofOne.includes(name)),
  );
