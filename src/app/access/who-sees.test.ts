import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { sql } from "kysely";
import { type Id, newId } from "#kernel/id.ts";
import { within } from "#platform/database/transaction.ts";
import { bindPractitioner } from "#platform/identity/account.store.ts";
import { testAccount } from "#platform/identity/test-account.store.ts";
import { addTester, testDatabase } from "#platform/test-database.ts";
import type { Asker } from "#platform/web/route.ts";
import { authorise } from "#record/access/authorise.store.ts";
import { whoSees } from "#record/access/relationship.store.ts";
import { permissionsOf, type RoleKey } from "#record/access/roles.ts";
import { settingsOf } from "#simulator/boroughs.ts";
import { invent } from "../invented.ts";
import { reasonsInTurn, standUnlike } from "./test-unlike.store.ts";

// The page that says who may see a child, held against what really opens: in a small invented borough, whose
// allocations are then ended, closed, restricted and opened in every way there is.

const database = await testDatabase();
const setting = settingsOf(5, { seed: 7, scale: 0.04, years: 1, until: "2026-03-31" }).at(-1)!; // prettier-ignore
const { authority } = setting;
await invent([setting], database, () => {});
await database.withConnection((connection) => addTester(connection, authority, setting.name)); // prettier-ignore

const { children, practitioners, teams } = await standUnlike(
  database,
  authority,
);

async function account(role: RoleKey, practitioner?: Id, team?: Id) {
  const { account: id } = await testAccount(database, authority, `${role} ${newId()}`, [role]); // prettier-ignore
  await database.withConnection(
    ({ query }) =>
    query("update platform.account_role set team_id = $3 where authority = $1 and account_id = $2", [authority, id, team ?? null]), // prettier-ignore
  );
  if (practitioner)
    await within(database, { id: "test", authority }, (db) =>
      bindPractitioner(db, authority, id, practitioner),
    );
  const asker = { id, name: role, authority, may: permissionsOf([role]) };
  return practitioner ? { ...asker, practitioner } : asker;
}

/** Most as they work; some in roles that open nothing, or only over one team. */
async function everybody(): Promise<Asker[]> {
  const askers: Asker[] = [];
  const odd: RoleKey[] = ["administrator", "lead-member", "inspector", "analyst"]; // prettier-ignore
  for (const [index, { id, manages }] of practitioners.entries())
    askers.push(await account(index % 13 === 0 ? odd[(index / 13) % 4]! : manages ? "team-manager" : "social-worker", id)); // prettier-ignore
  for (const team of teams) askers.push(await account("duty", undefined, team));
  return askers;
}

suite("Who may see a child, as its page says", () => {
  test("[security 3] is who really may: everybody of an invented borough, asked one by one", async () => {
    const askers = await everybody();
    await reasonsInTurn(database, authority, children, askers.map(({ id }) => id)); // prettier-ignore
    const chief = await account("director");
    const opened = new Map<Id, Set<Id>>();
    for (const asker of [...askers, chief])
      await within(database, asker, async (db) => {
        const { rows } = await sql<{ id: Id }>`
          select id from child where id = any(${children}::uuid[])`.execute(db);
        const byPolicy = new Set(rows.map(({ id }) => id));
        opened.set(asker.id, byPolicy);
        for (const child of children)
          assert.equal(
            await authorise(asker, "child.open", child, db),
            asker.may.has("child.open") && byPolicy.has(child),
          );
      });
    const differ: string[] = [];
    const kinds = new Map<string, number>();
    let reasons = 0;
    for (const child of children) {
      // Of a restricted record it is told to those on its list alone.
      const asking = [chief, ...askers].find(({ id }) => opened.get(id)?.has(child)) ?? chief; // prettier-ignore
      const told = await within(database, asking, (db) => whoSees(child, db, asking)); // prettier-ignore
      for (const { kind } of told) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
      const named = new Set(told.map((each) => each.account));
      reasons += named.size;
      for (const asker of askers) {
        const opens = opened.get(asker.id)?.has(child) ?? false;
        // Whose role reaches every child is told of in words, and named only for another reason.
        const wrong = asker.name === "analyst" ? named.has(asker.id) && !opens : named.has(asker.id) !== opens; // prettier-ignore
        if (wrong) differ.push(`${asker.name}, ${child}: ${opens ? "not named" : "named"}`); // prettier-ignore
      }
    }
    assert.deepEqual(differ, []);
    assert.ok(children.length >= 40 && askers.length >= 30, `${children.length} children, ${askers.length} people`); // prettier-ignore
    assert.ok(reasons > children.length, String(reasons));
    for (const kind of ["accountable", "team", "duty", "auditor", "emergency"])
      assert.ok(kinds.get(kind), `nobody has the reason ${kind}`);
  });
});
