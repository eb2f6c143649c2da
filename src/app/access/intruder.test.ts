import assert from "node:assert/strict";
import { after, before, suite, test } from "node:test";
import { newId } from "#kernel/id.ts";
import { permissions, type Permission } from "#platform/identity/permission.ts"; // prettier-ignore
import { recordAllocation } from "#record/allocations/allocation.store.ts";
import { recordProtectionPlan } from "#record/child-protection/child-protection.store.ts"; // prettier-ignore
import { recordChild } from "#record/children/child.store.ts";
import { recordReferral } from "#record/front-door/front-door.store.ts";
import { kept } from "#record/test-world.ts";
import { said } from "#work/test-practice.ts";
import { canaryWord, everythingWritten } from "../test-everything-written.ts";
import { allOfChild } from "../test-of-one-child.ts";
import { idsOf, keptOf } from "./test-foreign.store.ts";
import { practised } from "./test-practised.ts";

// Somebody who may do everything there is, for one child, and tries it on another: each id in each address and each
// form of their own child's record is changed for each id of the other's.

const world = await practised();
const { pages, browser, child, sol, folake, words, writer, database, authority } = world; // prettier-ignore

type Sent = { path: string; body: string };

/** Otis, of another family: all is written about him too, and what was sent to write it is kept. */
async function anotherChild() {
  const started_on = "2026-09-17";
  const otis = await world.world.write(async (keeping) => {
    const id = kept(await recordChild({ la_child_id: `O${newId()}`, given_names: "Otis", family_name: "Vale", born_on: "2018-05-05" }, keeping)); // prettier-ignore
    for (const practitioner_id of [folake, sol])
      kept(await recordAllocation({ child_id: id, practitioner_id, role: practitioner_id === folake ? "accountable" : "working", started_on }, keeping)); // prettier-ignore
    kept(await recordProtectionPlan({ child_id: id, started_on, initial_category: "NEG" }, keeping)); // prettier-ignore
    kept(await recordReferral({ child_id: id, received_on: "2026-09-28", decided_on: "2026-09-29", outcome: "strategy discussion" }, keeping)); // prettier-ignore
    return id;
  });
  const sent: Sent[] = [];
  const listening: typeof browser = {
    ...browser,
    post(path, fields = {}) {
      sent.push({ path, body: new URLSearchParams(fields).toString() });
      return browser.post(path, fields);
    },
  };
  const second = (turn: "there" | "back") => {
    pages.world.asker = turn === "there" ? { ...writer, practitioner: sol } : writer; // prettier-ignore
  };
  let number = 7000;
  pages.world.asker = writer;
  await everythingWritten({ browser: listening, child: otis, deputy: folake, second }, () => canaryWord(number++)); // prettier-ignore
  return { otis, sent };
}

world.files.here();
const { otis, sent } = await anotherChild();
// A draft about Amara that only its author may open.
const form = said((await browser.get(`/children/${child}/visits/new`)).text);
await browser.post(`/children/${child}/visits/draft`, { ...form, words: "Qzdraftonly" }); // prettier-ignore
const every = new Set(Object.keys(permissions) as Permission[]);
const ines = { ...(await world.person("Ines Hale", "team-manager", [otis])), may: every }; // prettier-ignore
pages.world.asker = ines;
const own = await allOfChild(browser, otis);
const foreign = await idsOf(database, authority, child);
world.files.back();

const secrets = [...words.values(), "Qzdraftonly", "Amara"];
const uuid = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/** One in ten; all of them in `npm run endure`. */
const some = <Item>(all: readonly Item[]) =>
  process.env["GOLDTHREAD_WHOLE"] === "1"
    ? all
    : all.filter((_, index) => index % 10 === 3);

/** Each way to put one foreign id in the place of one of one's own. */
const changed = <It>(it: It, text: string, put: (text: string) => It) =>
  [...new Set(text.match(uuid) ?? [])].flatMap((one) =>
    [...foreign.values()].map((other) => put(text.replaceAll(one, other))),
  );

function assertTold(status: number, text: string, where: string) {
  assert.notEqual(status, 500, where);
  for (const secret of secrets)
    assert.ok(!text.includes(secret), `${where} tells ${secret}`);
}

suite(
  "An intruder with every permission, in the record of another child",
  () => {
    before(() => {
      world.files.here();
      pages.world.asker = ines;
    });
    after(world.files.back);

    test("there are ids of every kind to try, and forms that take them", () => {
      for (const kind of ["visit", "plan", "document", "draft", "action"])
        assert.ok(
          foreign.has(kind),
          `${kind} of ${[...foreign.keys()].join()}`,
        );
      assert.ok(sent.length > 20 && own.size > 50);
    });

    test("[security 4, 5] no id of theirs in any address leads to a word of theirs", async () => {
      const addresses = [...own.keys()].flatMap((path) =>
        changed(path, path, (text) => text),
      );
      for (const path of some(addresses)) {
        const { status, text } = await browser.get(path);
        assertTold(status, text, path);
      }
    });

    test("[security 4, 6] no id of theirs in anything that is sent changes their record, or is kept in another", async () => {
      const all = [...foreign.values()];
      const before = await keptOf(database, authority, child, all);
      const tries = sent.flatMap((it) =>
        changed(it, `${it.path}\n${it.body}`, (text) => {
          const [path = "", body = ""] = text.split("\n");
          return { path, body };
        }),
      );
      let answered = 0;
      for (const { path, body } of some(tries)) {
        const fields = Object.fromEntries(new URLSearchParams(body));
        // A form of its own each time, unless the draft itself is another's.
        if (fields["draft"] && !all.includes(fields["draft"])) fields["draft"] = newId(); // prettier-ignore
        const reply = await browser.post(path, fields);
        assertTold(reply.status, reply.text, `${path} ${body}`);
        if (reply.status === 200) answered++;
        if (!reply.location.includes("/check")) continue;
        const saved = await browser.post(path.replace(/new(\?.*)?$/, "check"), said(reply.text)); // prettier-ignore
        assertTold(saved.status, saved.text, `${path} checked ${body}`);
      }
      assert.ok(
        answered > 5,
        `${answered} were taken, for the child it was for`,
      );
      const since = await keptOf(database, authority, child, all);
      assert.deepEqual(since.own, before.own);
      assert.deepEqual(since.elsewhere, before.elsewhere);
    });
  },
);
