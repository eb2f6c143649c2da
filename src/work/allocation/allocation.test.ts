import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { type Id, newId } from "#kernel/id.ts";
import { testAccount } from "#platform/identity/test-account.store.ts";
import { bindPractitioner } from "#platform/identity/account.store.ts";
import { within } from "#platform/database/transaction.ts";
import { testDatabase } from "#platform/test-database.ts";
import { permissionsOf } from "#record/access/roles.ts";
import { recordVisit } from "#record/visits/visit.store.ts";
import { setCaseloadCap } from "#record/allocations/caseload-weight.store.ts";
import {
  endAllocation,
  recordAllocation,
  spellsOf,
} from "#record/allocations/allocation.store.ts";
import { openActionsFor } from "#record/actions/action.store.ts";
import { readable } from "#record/children/test-pages.ts";
import {
  recordMembership,
  recordPractitioner,
} from "#record/practitioners/practitioner.store.ts";
import { kept } from "#record/test-world.ts";
import { amara, said } from "../test-practice.ts";
import { conflictWith } from "../test-practice.store.ts";

const database = await testDatabase();

/** Amara's team with Mira, a registered social worker, who carries nobody. */
async function withMira(newly_qualified_until?: "2027-08-31") {
  const practice = await amara();
  const mira = newId();
  await practice.world.write(async (keeping) => {
    const { team_id } = await keeping.db
      .selectFrom("team_membership")
      .select("team_id")
      .where("practitioner_id", "=", practice.other)
      .executeTakeFirstOrThrow();
    kept(await recordPractitioner({ id: mira, name: "Mira Solano", registered: true, newly_qualified_until: newly_qualified_until ?? null }, keeping)); // prettier-ignore
    kept(await recordMembership({ practitioner_id: mira, team_id, started_on: "2026-09-01" }, keeping)); // prettier-ignore
  });
  const place = `/children/${practice.child}/allocation/new`;
  return {
    ...practice,
    mira,
    /** Gives Amara to somebody from today. */
    async give(worker: Id, more: Record<string, string> = {}) {
      const form = await practice.pages.browser.get(place);
      return practice.pages.browser.post(place, { ...said(form.text), worker, withoutHandover: "Folake left at once", ...more }); // prettier-ignore
    },
    /** Ends somebody's time with Amara on 30 September. */
    end: (role: string) =>
      practice.world.write(async (keeping) => {
        const all = await spellsOf(practice.child, keeping.db, keeping.asker);
        for (const spell of all)
          if (spell.role === role)
            await endAllocation(spell, "2026-09-30", keeping);
      }),
    board: async () => (await practice.pages.browser.get("/team")).text,
    spells: async () =>
      (await practice.world.read((db) => spellsOf(practice.child, db, practice.world.asker))) // prettier-ignore
        .filter(({ role }) => role === "accountable")
        .map(({ from, until }) => `${from} ${until}`),
  };
}

/** Ruth at the browser: she manages Amara's team, and has that role and nothing else. */
async function asRuth({
  pages,
  world,
  other,
}: Awaited<ReturnType<typeof withMira>>) {
  // prettier-ignore
  const ruth = newId();
  await world.write(async (keeping) => {
    const { team_id } = await keeping.db
      .selectFrom("team_membership")
      .select("team_id")
      .where("practitioner_id", "=", other)
      .executeTakeFirstOrThrow();
    kept(await recordPractitioner({ id: ruth, name: "Ruth Lindqvist", registered: true }, keeping)); // prettier-ignore
    kept(await recordMembership({ practitioner_id: ruth, team_id, role: "manager", started_on: "2026-09-01" }, keeping)); // prettier-ignore
  });
  const { authority } = world.asker;
  const { account } = await testAccount(database, authority, "Ruth Lindqvist", ["team-manager"]); // prettier-ignore
  await within(database, world.asker, (db) => bindPractitioner(db, authority, account, ruth)); // prettier-ignore
  pages.world.asker = { id: account, name: "Ruth Lindqvist", authority, may: permissionsOf(["team-manager"]), practitioner: ruth }; // prettier-ignore
}

suite("Newly qualified social workers", () => {
  test("carry at most twelve where nothing is set, are marked so on the board, and more needs a reason", async () => {
    const { board, give, mira, world } = await withMira("2027-08-31");
    assert.match(readable(await board()), /Mira Solano ?, newly qualified: at most 12 Children 0/); // prettier-ignore
    await world.write(async (keeping) => {
      kept(await setCaseloadCap({ from: "2026-10-01", most: 0.5 }, keeping));
    });
    const stopped = await give(mira);
    assert.equal(stopped.status, 422);
    assert.match(readable(stopped.text), /Enter why: Mira Solano is newly qualified and would carry 1, more than 0.5/); // prettier-ignore
    const given = await give(mira, { reason: "Mira knows Amara from school" });
    assert.match(readable(given.text), /The child has a worker/);
  });

  test("carry as anybody else after their first year", async () => {
    const { give, mira, world, board } = await withMira();
    await world.write(async (keeping) => {
      kept(await setCaseloadCap({ from: "2026-10-01", most: 0.5 }, keeping));
    });
    assert.doesNotMatch(readable(await board()), /newly qualified/);
    assert.match(readable((await give(mira)).text), /The child has a worker/);
  });
});

suite("A worker who declared that they know the family", () => {
  test("is not offered, is not named, and is not given the child by whoever asks by hand or was quicker", async () => {
    const practice = await withMira();
    const { pages, child, mira, give, world } = practice;
    const place = `/children/${child}/allocation/new`;
    assert.match((await pages.browser.get(place)).text, /Mira Solano/);
    const { account } = await testAccount(database, world.asker.authority, "Mira Solano", ["social-worker"]); // prettier-ignore
    await within(database, world.asker, (db) => bindPractitioner(db, world.asker.authority, account, mira)); // prettier-ignore
    await conflictWith(child, account, world.asker.authority, database);

    const form = (await pages.browser.get(place)).text;
    assert.doesNotMatch(form, /Mira Solano/);
    assert.match(readable(form), /1 worker not shown/);
    assert.doesNotMatch(readable(form), /conflict|declared|knows the family/i);
    const byHand = await give(mira);
    assert.equal(byHand.status, 422);
    assert.doesNotMatch(byHand.text, /Mira Solano/);
    // Not even whoever asks no form.
    const { problems } = await world.write((keeping) => recordAllocation({ child_id: child, practitioner_id: mira, role: "working", started_on: "2026-10-02" }, keeping)); // prettier-ignore
    assert.deepEqual(problems?.map(({ message }) => message), ["Choose somebody else"]); // prettier-ignore
    assert.deepEqual(await practice.spells(), ["2026-09-17 null"]);
  });
});

suite("An allocation just made", () => {
  test("brings the child a card to meet their worker, within five working days", async () => {
    const { give, mira, world, child } = await withMira();
    await give(mira);
    const open = await world.read((db) => openActionsFor(child, db, world.asker)); // prettier-ignore
    // Five working days from Friday 2 October 2026.
    assert.deepEqual(
      open.map(({ what, who, due }) => `${what}: ${who}, ${due}`),
      ["Bring Amara the card “Meet your worker”: Mira Solano, 2026-10-09"],
    );
  });

  test("is undone by who made it: the worker before goes on, and nothing that came with it stays", async () => {
    const { give, mira, board, spells, pages, world, child } = await withMira();
    await give(mira);
    assert.deepEqual((await spells()).toSorted(), ["2026-09-17 2026-10-01", "2026-10-02 null"]); // prettier-ignore
    const page = await board();
    assert.match(readable(page), /You just allocated Amara Obi to Mira Solano Undo/); // prettier-ignore
    const [, action = ""] = /action="([^"]+\/undone)"/.exec(page) ?? [];
    const undone = await pages.browser.post(action);
    assert.match(readable(undone.text), /Undone: Mira Solano was not given Amara Obi/); // prettier-ignore
    assert.deepEqual(await spells(), ["2026-09-17 null"]);
    assert.deepEqual(await world.read((db) => openActionsFor(child, db, world.asker)), []); // prettier-ignore
    assert.doesNotMatch(readable(await board()), /You just allocated|without a handover note/); // prettier-ignore
  });

  test("gives a worker to a child whose last one left, by the manager of the team that answered last and by no other", async () => {
    const practice = await withMira();
    const { give, mira, board, spells, pages, end, child } = practice;
    const { authority } = practice.world.asker;
    await end("working");
    await end("accountable");
    await asRuth(practice);
    assert.match(readable(await board()), /Amara Obi .*Not allocated|Unallocated.* Amara Obi/); // prettier-ignore
    const ruth = pages.world.asker;
    const { account } = await testAccount(database, authority, "Pia Elsewhere", ["team-manager"]); // prettier-ignore
    pages.world.asker = { id: account, name: "Pia Elsewhere", authority, may: permissionsOf(["team-manager"]) }; // prettier-ignore
    assert.equal((await pages.browser.get(`/children/${child}`)).status, 404);
    pages.world.asker = ruth;
    assert.match(readable((await give(mira)).text), /The child has a worker/);
    assert.deepEqual((await spells()).filter((one) => one.endsWith("null")).length, 1); // prettier-ignore
  });

  test("is made and undone by a team manager with nothing but that role, also before the database", async () => {
    const practice = await withMira();
    await asRuth(practice);
    const { give, mira, board, spells, pages, end } = practice;
    await end("working");
    assert.match(readable((await give(mira)).text), /The child has a worker/);
    const [, action = ""] = /action="([^"]+\/undone)"/.exec(await board()) ?? []; // prettier-ignore
    await pages.browser.post(action);
    assert.deepEqual(await spells(), ["2026-09-17 null"]);
  });

  test("stands once something was written of the child", async () => {
    const { give, mira, board, spells, pages, world, child } = await withMira();
    await give(mira);
    const [, action = ""] = /action="([^"]+\/undone)"/.exec(await board()) ?? []; // prettier-ignore
    await world.write(async (keeping) => {
      kept(await recordVisit({ child_id: child, visited_on: "2026-10-02", child_seen: true, practitioner_id: mira }, keeping)); // prettier-ignore
    });
    assert.doesNotMatch(await board(), /You just allocated/);
    assert.equal((await pages.browser.post(action)).status, 409);
    assert.equal((await spells()).length, 2);
  });

  test("is not undone by anybody else", async () => {
    const { give, mira, board, another, spells } = await withMira();
    await give(mira);
    const [, action = ""] = /action="([^"]+\/undone)"/.exec(await board()) ?? []; // prettier-ignore
    const theirs = await another();
    assert.doesNotMatch((await theirs.get("/team")).text, /You just allocated/);
    assert.equal((await theirs.post(action)).status, 409);
    assert.equal((await spells()).length, 2);
  });
});

/** Somebody with this role and nothing else, also before the database. */
async function mara(authority: string) {
  const { account } = await testAccount(database, authority, "Mara Oduya", ["service-manager"]); // prettier-ignore
  return { id: account, name: "Mara Oduya", authority, may: permissionsOf(["service-manager"]) }; // prettier-ignore
}

suite("The weights of a caseload", () => {
  test("are set from a day on by who manages practice, weigh the board at once, and keep all that was set before", async () => {
    const { pages } = await amara();
    const reads = pages.world.asker;
    const sets = await mara(reads.authority);
    const place = "/practice/caseloads";
    const plan = { standing: "on a plan", weight: "1.5", from: "1/10/2026" };
    pages.world.asker = { ...reads, may: new Set(["practice.read"]) };
    assert.equal((await pages.browser.post(`${place}/weight`, plan)).status, 403); // prettier-ignore
    assert.doesNotMatch(
      (await pages.browser.get(place)).text,
      /Set the weight/,
    );

    pages.world.asker = sets;
    const first = readable((await pages.browser.get(place)).text);
    assert.match(first, /On a child protection plan Weight 1 Since not set/);
    const wrong = await pages.browser.post(`${place}/weight`, { ...plan, weight: "0" }); // prettier-ignore
    assert.equal(wrong.status, 422);
    assert.match(readable(wrong.text), /Enter a weight above 0/);
    await pages.browser.post(`${place}/weight`, plan);
    await pages.browser.post(`${place}/weight`, { ...plan, weight: "2" });
    await pages.browser.post(`${place}/weight`, { ...plan, weight: "9", from: "3/10/2026" }); // prettier-ignore
    const page = readable((await pages.browser.get(place)).text);
    assert.match(page, /On a child protection plan Weight 2 Since Thu 1 Oct 2026/); // prettier-ignore
    assert.match(page, /Set to 9 From Sat 3 Oct 2026 By Mara Oduya, .*? From then on/); // prettier-ignore
    assert.match(page, /Set to 2 From Thu 1 Oct 2026 By Mara Oduya, .*? In force/); // prettier-ignore
    assert.match(page, /Set to 1.5 From Thu 1 Oct 2026 By Mara Oduya, .*? Put right/); // prettier-ignore

    pages.world.asker = reads;
    assert.match(readable((await pages.browser.get("/team")).text), /Folake Adeyemi Children 1 Weighted 2 Due/); // prettier-ignore
  });

  test("say how much the newly qualified carry, and who they are", async () => {
    const { pages, folake } = await amara();
    const place = "/practice/caseloads";
    const reads = pages.world.asker;
    pages.world.asker = await mara(reads.authority);
    await pages.browser.post(`${place}/cap`, { most: "10", capFrom: "1/10/2026" }); // prettier-ignore
    await pages.browser.post(`${place}/newly-qualified`, { worker: folake, until: "31/8/2027" }); // prettier-ignore
    const page = readable((await pages.browser.get(place)).text);
    assert.match(page, /carry at most 10 ?\./);
    assert.match(page, /In their first year \(1\) Name Until Folake Adeyemi Until Tue 31 Aug 2027/); // prettier-ignore
    pages.world.asker = reads;
    assert.match(readable((await pages.browser.get("/team")).text), /Folake Adeyemi ?, newly qualified: at most 10/); // prettier-ignore
  });
});
