import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { sql } from "kysely";
import { testDatabase } from "#platform/test-database.ts";
import { readable } from "#record/children/test-pages.ts";
import { recordOversight } from "#record/oversight/oversight.store.ts";
import { recordVisit } from "#record/visits/visit.store.ts";
import { kept } from "#record/test-world.ts";
import { siblings } from "../household/test-siblings.ts";
import { said, wholeVisit } from "../test-practice.ts";
import { searched } from "./searched.ts";

const database = await testDatabase();

/** Amara's family; Folake and Sol signed in with a social worker's rights and no more. */
async function searching() {
  const family = await siblings();
  const { pages, world, folake, sol } = family;
  const [folakes, sols] = [
    await family.worker("Folake Adeyemi", folake),
    await family.worker("Sol Marsh", sol),
  ];
  const searchAs = async (asker: typeof sols, words: string) => {
    pages.world.asker = asker;
    await pages.browser.get("/children");
    return pages.browser.post("/search", { words });
  };
  const visit = (child_id: string, rest: Record<string, string>) =>
    world.write(async (keeping) =>
      kept(
        await recordVisit({ child_id, visited_on: "2026-09-21", child_seen: true, ...rest }, keeping), // prettier-ignore
      ),
    );
  return { ...family, folakes, sols, searchAs, visit };
}

suite("Searching the record", () => {
  test("[J1] a child’s words are found right after the visit is saved, marked, with a way to the child", async () => {
    const { pages, child, folakes, searchAs } = await searching();
    pages.world.asker = folakes;
    const place = `/children/${child}/visits`;
    const form = await pages.browser.get(`${place}/new`);
    const checked = await pages.browser.post(`${place}/new`, { ...said(form.text), ...wholeVisit, words: "I hide in the <b>wardröbe</b> when they shout" }); // prettier-ignore
    await pages.browser.post(`${place}/check`, said(checked.text));

    const found = await searchAs(folakes, "wardrobes shouting");
    assert.match(found.location, /^\/search\/[0-9a-f-]{36}$/);
    assert.match(readable(found.text), /1 note found/);
    assert.match(
      readable(found.text),
      /2 Oct 2026 Amara Obi , visit “I hide in the/,
    );
    assert.match(found.text, /&lt;b&gt;<mark>wardröbe<\/mark>&lt;\/b&gt;/);
    assert.match(found.text, /<mark>shout<\/mark>/);
    assert.match(found.text, new RegExp(`href="/children/${child}/visits"`));
    assert.ok(!found.text.includes("<b>"));
    assert.deepEqual(pages.trail.at(-1)?.shows, [child]);
  });

  test("every word must be there; the newest comes first", async () => {
    const { child, jay, folakes, searchAs, visit } = await searching();
    await visit(child, { visited_on: "2026-09-18", notes: "Talked about the trampoline" }); // prettier-ignore
    await visit(jay, { visited_on: "2026-09-25", notes: "The trampoline was broken" }); // prettier-ignore
    const both = readable((await searchAs(folakes, "trampoline")).text);
    assert.match(both, /2 notes found.*25 Sep.*Jay.*18 Sep.*Amara/);
    assert.match(readable((await searchAs(folakes, "trampoline broken")).text), /1 note found.*Jay/); // prettier-ignore
    assert.match(readable((await searchAs(folakes, "trampoline hospital")).text), /Nothing found/); // prettier-ignore
  });

  test("a misspelt word is forgiven, and the page says so; of a word only others may read it says nothing", async () => {
    const { child, dee, folakes, sols, searchAs, visit } = await searching();
    await visit(child, { notes: "Grandmother cooks on Sundays" });
    await visit(dee, { notes: "The grandmotter clock frightens her" });
    const found = readable((await searchAs(folakes, "granmother")).text);
    assert.match(found, /1 note found/);
    assert.match(found, /No note you may see has “granmother” as you spelt it. These have words like it: Grandmother\./); // prettier-ignore
    assert.doesNotMatch(found, /grandmotter/);
    assert.match(readable((await searchAs(sols, "grandmotter")).text), /1 note found.*Dee/); // prettier-ignore
  });

  test("[security 10] nothing of a child they do not work with is told, counted or ranked", async () => {
    const { child, jay, folakes, sols, searchAs, visit } = await searching();
    for (let day = 10; day < 70; day++)
      await visit(jay, { visited_on: `2026-0${day < 40 ? 8 : 9}-${(day % 20) + 10}`, notes: "zebedee" }); // prettier-ignore
    await visit(child, { visited_on: "2020-01-01", notes: "zebedee" });
    // Sixty newer notes of Jay's push nothing of Amara's out of sight.
    const sol = readable((await searchAs(sols, "zebedee")).text);
    assert.match(sol, /1 note found.*Amara/);
    assert.doesNotMatch(sol, /Jay/);
    assert.match(readable((await searchAs(folakes, "zebedee")).text), /50 notes found.*Only the 50 newest/); // prettier-ignore
  });

  test("a draft is in no search", async () => {
    const { pages, child, folakes, searchAs } = await searching();
    pages.world.asker = folakes;
    const place = `/children/${child}/visits/new`;
    const form = await pages.browser.get(place);
    await pages.browser.post(place, { ...said(form.text), ...wholeVisit, words: "quixotic", seen: "" }); // prettier-ignore
    assert.match(readable((await searchAs(folakes, "quixotic")).text), /Nothing found/); // prettier-ignore
  });

  test("how a worker is, as said in supervision, is in no search, not even the worker’s own", async () => {
    const { folake, sol, folakes, searchAs, world } = await searching();
    const { authority } = world.asker;
    await database.withConnection(({ query }) =>
      query(
        `insert into record.worker_supervision (authority, id, practitioner_id, supervised_by, supervised_on, how, recorded_at)
         values ($1, gen_random_uuid(), $2, $3, '2026-09-30', 'overwhelmed', now())`,
        [authority, folake, sol],
      ),
    );
    assert.match(readable((await searchAs(folakes, "overwhelmed")).text), /Nothing found/); // prettier-ignore
  });

  test("what was moved to the right child is found there and no longer at the wrong one", async () => {
    const { child, dee, folakes, sols, searchAs, visit, world } = await searching(); // prettier-ignore
    const id = await visit(child, { notes: "marmalade" });
    const { authority } = world.asker;
    await database.withConnection(({ query }) =>
      query(
        `insert into record.moved (authority, id, child_id, direction, about_id, what, recorded_at)
         values ($1, gen_random_uuid(), $2, 'away', $3, 'visit', now())`,
        [authority, child, id],
      ),
    );
    await visit(dee, { notes: "marmalade" });
    assert.match(readable((await searchAs(folakes, "marmalade")).text), /Nothing found/); // prettier-ignore
    assert.match(readable((await searchAs(sols, "marmalade")).text), /1 note found.*Dee/); // prettier-ignore
  });

  test("a restricted child and a restricted part are found by nobody who is not on their lists", async () => {
    const { child, jay, folakes, searchAs, visit, world } = await searching();
    const { authority } = world.asker;
    const restrict = (of: string, kind: string, section: string | null) =>
      database.withConnection(({ query }) =>
        query(
          `insert into record.restriction (authority, id, child_id, kind, section, reason, list, set_by, set_on, recorded_at)
           values ($1, gen_random_uuid(), $2, $3, $4, 'A reason', array[gen_random_uuid()], $5, '2026-10-01', now())`,
          [authority, of, kind, section, folakes.id],
        ),
      );
    await visit(jay, { notes: "periwinkle" });
    await world.write(async ({ db, asker }) => {
      await sql`insert into record.strategy_discussion (authority, id, child_id, held_on, information)
          values (${asker.authority}, gen_random_uuid(), ${child}, '2026-09-20', 'periwinkle')`.execute(
        db,
      );
    });
    // A document of a closed section is shut out by a policy of its own.
    await database.withConnection(({ query }) =>
      query(
        `insert into record.document (authority, id, child_id, title, kind, media_type, bytes, sha256, virus_checked, recorded_at)
         values ($1, gen_random_uuid(), $2, 'Periwinkle letter', 'enquiry', 'application/pdf', 1, repeat('0', 64), false, now())`,
        [authority, child],
      ),
    );
    assert.match(readable((await searchAs(folakes, "periwinkle")).text), /3 notes found/); // prettier-ignore
    await restrict(jay, "record", null);
    await restrict(child, "section", "enquiry");
    assert.match(readable((await searchAs(folakes, "periwinkle")).text), /Nothing found/); // prettier-ignore
  });

  test("a role that does not read what people write finds children and says so", async () => {
    const { child, folakes, searchAs, visit } = await searching();
    await visit(child, { notes: "Amara laughed" });
    const may = new Set([...folakes.may].filter((each) => each !== "child.narrative")); // prettier-ignore
    const found = readable((await searchAs({ ...folakes, may }, "Amara")).text);
    assert.match(found, /1 child.*Notes are not searched/);
  });

  test("oversight is found by its stems, a person by a misspelt name, a colleague with the team", async () => {
    const { child, folakes, sols, searchAs, world } = await searching();
    await world.write(
      async (keeping) =>
      kept(await recordOversight({ child_id: child, kind: "management oversight", entered_on: "2026-09-22", decision: "Arrange mediations" }, keeping)), // prettier-ignore
    );
    assert.match(readable((await searchAs(folakes, "mediation")).text), /Amara Obi , oversight Decision: Arrange mediations/); // prettier-ignore
    const rick = readable((await searchAs(folakes, "Rik Vanse")).text);
    assert.match(
      rick,
      /1 person found.*Rick Vance Relation parent Child Bo Obi/,
    );
    assert.doesNotMatch(readable((await searchAs(sols, "Rick Vance")).text), /Bo Obi|parent/); // prettier-ignore
    assert.match(readable((await searchAs(sols, "adeyemi")).text), /Folake Adeyemi Team North Registered social worker Yes/); // prettier-ignore
  });

  test("what finds nothing says what to try; another’s search is not given away", async () => {
    const { pages, folakes, sols, searchAs } = await searching();
    const { text, location } = await searchAs(folakes, "<i>Zzyzx</i> !!");
    assert.match(readable(text), /Nothing you may see matches.*Try fewer words/); // prettier-ignore
    assert.match(text, /value="&lt;i&gt;Zzyzx&lt;\/i&gt; !!"/);
    const empty = await searchAs(folakes, "  ");
    assert.equal(empty.location, "/search");
    assert.match(readable(empty.text), /You find what you may see/);
    pages.world.asker = sols;
    assert.equal((await pages.browser.get(location)).status, 404);
  });

  test("every column people write in that a search reads has its words here", async () => {
    const { rows } = await database.withConnection(({ query }) =>
      query<{ place: string }>(
        `select table_name || '.' || column_name as place from platform.narrative
           join platform.searched using (table_name)`,
      ),
    );
    const named = Object.entries(searched).flatMap(([table, { under }]) =>
      Object.keys(under).map((column) => `${table}.${column}`),
    );
    assert.deepEqual(
      rows.map(({ place }) => place).toSorted(),
      named.toSorted(),
    );
  });
});
