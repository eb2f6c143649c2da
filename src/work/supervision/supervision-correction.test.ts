import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { testDatabase } from "#platform/test-database.ts";
import { readable } from "#record/children/test-pages.ts";
import { said } from "../test-practice.ts";
import { secret, supervised } from "./test-supervised.ts";
import { asIfWritten, asIfWrittenBy } from "./test-supervision.store.ts";

const database = await testDatabase();
const better = "Folake sleeps well and likes evening visits";

/** What Mara wrote in Folake's file, so many hours ago, and the form that puts it right. */
async function written(hoursAgo: number) {
  const all = await supervised();
  const { become, place, folake } = all;
  await all.written();
  await asIfWritten(database, hoursAgo, folake);
  const file = async (who: Parameters<typeof become>[0] = "mara") =>
    (await become(who).get(place)).text;
  const link = /href="([^"]+\/correction\?of=[^"]+)"/.exec(await file())?.[1];
  assert.ok(link);
  const open = async () => said((await become("mara").get(link)).text);
  const send = async (changes: Readonly<Record<string, string>>) =>
    become("mara").post(`${place}/correction`, { ...(await open()), do: "save", ...changes }); // prettier-ignore
  return { ...all, file, link, open, send };
}

suite("What was written in a supervision file, put right", () => {
  test("within a day its author changes it freely, and both see that and what it said before", async () => {
    const { open, send, file } = await written(23);
    const form = await open();
    assert.equal(form["how"], secret);
    assert.equal(form["supervisedOn"], "2/10/2026");
    assert.ok(!("because" in form));
    assert.match(readable((await send({ how: better })).text), /It is put right/); // prettier-ignore
    for (const who of ["mara", "folake"] as const) {
      const text = readable(await file(who));
      assert.match(text, /2 October 2026 Folake sleeps well and likes evening visits/); // prettier-ignore
      assert.match(text, /Written by Mara Lund. Changed .*2026/);
      assert.match(text, /What it said before Saved .*: Folake sleeps badly/);
    }
  });

  test("after a day a reason is asked, which both see with when it was put right", async () => {
    const { send, file, place, become } = await written(25);
    const asked = await send({ how: better });
    assert.equal(asked.status, 422);
    assert.match(readable(asked.text), /Enter why it is corrected/);
    assert.match(readable(asked.text), /More than 24 hours have passed/);
    // What was typed is kept as a draft meanwhile.
    assert.match(readable(await file()), /Your draft of a correction/);
    assert.match(readable(await file("folake")), /Folake sleeps badly/);
    const again = { ...said(asked.text), because: "I mixed up two people", do: "save" }; // prettier-ignore
    await become("mara").post(`${place}/correction`, again);
    await become("mara").post(`${place}/correction`, again);
    const text = readable(await file("folake"));
    assert.match(text, /Folake sleeps well and likes evening visits Written by Mara Lund. Corrected .*2026.*: I mixed up two people/); // prettier-ignore
    assert.equal(text.match(/Corrected/g)?.length, 1);
    assert.doesNotMatch(text, /draft/);
    // A day counts from when it was first written, whatever was put right since.
    await send({ how: "third", because: "Clearer" });
    const thrice = readable(await file("folake"));
    assert.match(thrice, /Corrected .*: Clearer Corrected .*: I mixed up two people/); // prettier-ignore
    assert.match(thrice, /What it said before .*sleeps well.*sleeps badly/);
  });

  test("by nobody but whoever wrote it, while they supervise", async () => {
    const { become, link, file, people, folake } = await written(1);
    for (const who of ["folake", "sol", "omar", "service", "director"] as const)
      assert.equal((await become(who).get(link)).status, 404, who);
    assert.doesNotMatch(await file("folake"), /correction\?of/);
    const { place } = await supervised();
    const of = link.split("?")[1];
    // Nor through the file of another worker.
    assert.equal((await become("mara").get(`${place}/correction?${of}`)).status, 404); // prettier-ignore
    assert.equal((await become("mara").get(`${link}0`)).status, 404);
    // Nor by a supervisor after the one who wrote it.
    await asIfWrittenBy(database, people.omar.practitioner!, folake);
    assert.match(await file(), /Omar Dean/);
    assert.doesNotMatch(await file(), /correction\?of/);
    assert.equal((await become("mara").get(link)).status, 404);
  });

  test("two tabs that differ are shown, not overwritten", async () => {
    const { open, send, become, place, file } = await written(1);
    const slow = await open();
    await send({ how: better });
    const sent = await become("mara").post(`${place}/correction`, { ...slow, how: "Folake is tired", do: "save" }); // prettier-ignore
    assert.equal(sent.status, 422);
    assert.match(readable(sent.text), /wrote here meanwhile: “Folake sleeps well/); // prettier-ignore
    await become("mara").post(`${place}/correction`, { ...said(sent.text), do: "save" }); // prettier-ignore
    const text = readable(await file());
    assert.match(text, /2 October 2026 Folake is tired/);
    assert.match(text, /What it said before .*sleeps well.*sleeps badly/);
  });

  test("its draft is in the file for its author alone, and comes back", async () => {
    const { send, file, become } = await written(1);
    await send({ how: better, do: "later" });
    assert.doesNotMatch(await file("folake"), /draft|sleeps well/);
    const at = /href="([^"]+\/correction\?draft=[^"]+)"/.exec(await file())?.[1]; // prettier-ignore
    const form = said((await become("mara").get(at ?? "")).text);
    assert.equal(form["how"], better);
    assert.ok(form["since"] && form["of"]);
  });
});
