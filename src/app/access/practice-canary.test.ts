import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, suite, test } from "node:test";
import { newId } from "#kernel/id.ts";
import type { Asker } from "#platform/web/route.ts";
import { readable } from "#record/children/test-pages.ts";
import { type RoleKey, roles } from "#record/access/roles.ts";
import { said } from "#work/test-practice.ts";
import { restrictedBy } from "./test-restricted.store.ts";
import { practised } from "./test-practised.ts";

const world = await practised();
const { pages, browser, child, jay, folake, words, database, authority } =
  world;
const gone = await world.moved();

const folakes = await world.account("Folake Adeyemi", "social-worker", folake);
const listed = await world.person("Lena Listed", "social-worker", [child]);
const governance = await world.person("Ina Governance", "information-governance"); // prettier-ignore

/** A draft of a visit, of which only its author knows. */
async function drafted(asker: Asker): Promise<{ word: string; at: string }> {
  pages.world.asker = asker;
  const place = `/children/${child}/visits`;
  const form = said((await browser.get(`${place}/new`)).text);
  const word = `Qzdraft${asker.id.replaceAll(/\W/g, "")}`;
  await browser.post(`${place}/draft`, { ...form, words: word });
  return { word, at: `${place}/new?draft=${form["draft"]}` };
}
const drafts = new Map([
  [folakes.id, await drafted(folakes)],
  [listed.id, await drafted(listed)],
]);

const text = async (path: string) => (await browser.get(path)).text;
const texts = async (...paths: string[]) => {
  const all = [];
  for (const path of paths) all.push(await text(path));
  return all.join("\n");
};
const of = `/children/${child}`;
const word = (where: string) => words.get(where) ?? "no such word";
const search = async (where: string) =>
  readable((await browser.post("/search", { words: word(where) })).text).replaceAll(`“${word(where)}”`, ""); // prettier-ignore

type Surface = { looks(asker: Asker): Promise<string>; holds: readonly string[] }; // prettier-ignore
const onPages = (holds: readonly string[], ...paths: string[]): Surface => ({
  looks: () => texts(...paths),
  holds,
});

const searchedFor = ["visits: words", "visits: others", "allocation: reason", "given: to", "circulation: others"]; // prettier-ignore

/** Where the name or the words of a child could come out of the working day, as docs/security.md lists them. */
const surfaces: Readonly<Record<string, Surface>> = {
  "a worker’s own work": onPages(["Amara"], "/my-work"),
  "a draft": {
    looks: ({ id }) => text(drafts.get(id)?.at ?? of),
    holds: [drafts.get(folakes.id)!.word, drafts.get(listed.id)!.word],
  },
  "the board of a team": onPages(["Amara"], "/team"),
  "the plan and its versions, to read and to print": onPages(
    [word("plan: outcomes-0-different"), word("plan: forChild")],
    `${of}/plan`,
    `${of}/plan?for=parent`,
    `${of}/plan?for=child`,
  ),
  "the documents and what is in them": {
    async looks() {
      const list = await text(`${of}/documents`);
      const file = /href="([^"]*\/documents\/[0-9a-f-]{36})"/.exec(list)?.[1];
      return file === undefined ? "" : text(file);
    },
    holds: [word("documents: what is in it")],
  },
  "the chronology": onPages(
    [word("chronology entry: why"), word("chronology pattern: pattern")],
    `${of}/chronology`,
  ),
  "timeline, visits, oversight and meetings": onPages(
    [word("visits: words"), word("oversight: decision"), word("strategy-discussion: risk"), word("enquiry: reason")], // prettier-ignore
    `${of}/timeline`,
    `${of}/visits`,
    `${of}/oversight`,
    `${of}/meetings`,
  ),
  "people and household": onPages(["Amara"], `${of}/people`, `${of}/household`),
  "people and household of a brother or sister": onPages(
    ["Amara"],
    `/children/${jay}/people`,
    `/children/${jay}/household`,
  ),
  "a search of what was written": {
    async looks() {
      const all = [];
      for (const where of searchedFor) all.push(await search(where));
      return all.join("\n");
    },
    holds: searchedFor.map(word),
  },
  "the forms that put right what was written": {
    async looks() {
      const at = /href="([^"]*\/visits\/correction\/new\?of=[^"]+)"/.exec(await text(`${of}/visits`))?.[1]; // prettier-ignore
      return at === undefined ? "" : text(at);
    },
    holds: [word("visits: words")],
  },
};
const numbered = [...Object.keys(surfaces), "what was moved to another child’s record", "a worker’s supervision file"]; // prettier-ignore

const as = async (asker: Asker, { looks }: Surface) => {
  pages.world.asker = asker;
  return looks(asker);
};
const found = async (asker: Asker, surface: Surface) => {
  const page = await as(asker, surface);
  return surface.holds.filter((each) => page.includes(each)).length;
};
/** Of a draft each reads their own. */
const most = (name: string, { holds }: Surface) =>
  name === "a draft" ? 1 : holds.length;

suite("A canary in the working day", () => {
  before(world.files.here);
  after(world.files.back);

  test("[security 10] the surfaces are those of docs/security.md", () => {
    const place = new URL("../../../docs/security.md", import.meta.url);
    const written = readFileSync(place, "utf8");
    for (const [index, name] of numbered.entries())
      assert.ok(written.includes(`${index + 15}. ${name}\n`), name);
  });

  for (const [name, surface] of Object.entries(surfaces))
    test(`[security 10] ${name}: holds it for who works with the child, and for nobody once the record is restricted but those on the list`, async () => {
      const restrict = (on: boolean) =>
        restrictedBy(database, { authority, child, list: [listed.id] }, on);
      await restrict(false);
      const board = name === "the board of a team";
      const reader = board ? world.writer : folakes;
      assert.equal(await found(reader, surface), most(name, surface), "found by who works there"); // prettier-ignore
      await restrict(true);
      assert.equal(await found(folakes, surface), 0, "not found once restricted"); // prettier-ignore
      assert.equal(await found(world.writer, surface), 0, "nor with every role"); // prettier-ignore
      if (name !== "people and household of a brother or sister" && !board)
        assert.equal(await found(listed, surface), most(name, surface), "found by the list"); // prettier-ignore
      await restrict(false);
    });

  test("[security 10] a draft is opened by nobody but its author, though both work with the child", async () => {
    pages.world.asker = listed;
    const { word: theirs, at } = drafts.get(folakes.id)!;
    const { status, text: shown } = await browser.get(at);
    assert.equal(status, 404);
    assert.ok(!shown.includes(theirs));
    assert.ok(!(await texts("/my-work", of, "/team")).includes(theirs));
  });

  test("[security 10] nobody of any role that does not reach the child finds it on any of them", async () => {
    const found_: string[] = [];
    const reach = new Set(["service-manager", "director", "analyst", "data-manager"]); // prettier-ignore
    for (const role of Object.keys(roles) as RoleKey[]) {
      const somebody = await world.person(`Some ${role}`, role);
      for (const [name, surface] of Object.entries(surfaces))
        if (!reach.has(role) && (await found(somebody, surface)) > 0)
          found_.push(`${role}: ${name}`);
    }
    assert.deepEqual(found_, []);
  });

  test("[security 15] whoever reaches every child for figures finds no word of what was written", async () => {
    for (const role of ["analyst", "data-manager"] as const) {
      const somebody = await world.person(`Every ${role}`, role);
      for (const [name, surface] of Object.entries(surfaces)) {
        const page = await as(somebody, surface);
        const told = [...words].filter(([, each]) => page.includes(each));
        assert.deepEqual(told, [], `${role}: ${name}`);
      }
    }
  });
});

suite("What was moved to another child’s record", () => {
  const places = {
    looks: () => texts("/moved", `/moved/${gone.visit}`),
    holds: [gone.word],
  };
  const onJay = onPages([gone.word], `/children/${jay}/visits`);

  test("[security 10] is read on the right child’s record, and of the first child’s by information governance alone, now and then", async () => {
    assert.equal(await found(governance, places), 1);
    assert.equal(await found(folakes, onJay), 1);
    for (const reader of [folakes, listed, world.writer]) {
      const here = onPages([gone.word], `${of}/visits`, `${of}/timeline`, `${of}?known-at=${encodeURIComponent(gone.before)}`, `${of}/timeline?known-at=${encodeURIComponent(gone.before)}`); // prettier-ignore
      assert.equal(await found(reader, here), 0, reader.name);
    }
    pages.world.asker = listed;
    const { text: searched } = await browser.post("/search", { words: gone.word }); // prettier-ignore
    assert.doesNotMatch(searched, /<mark>/);
    pages.world.asker = folakes;
    const { text: theirs } = await browser.post("/search", { words: gone.word }); // prettier-ignore
    assert.ok(theirs.includes(`/children/${jay}`) && !theirs.includes(of));
  });

  test("[security 10, 14] is not read where either child is closed to the reader, whoever they are", async () => {
    for (const [closed, name] of [
      [child, "first"],
      [jay, "second"],
    ] as const) {
      const by = { authority, child: closed, list: [newId()] };
      await restrictedBy(database, by, true);
      assert.equal(await found(governance, places), 0, `${name} restricted`);
      assert.doesNotMatch(await as(governance, places), new RegExp(gone.visit));
      await restrictedBy(database, by, false);
    }
    assert.equal(await found(governance, places), 1);
  });
});
