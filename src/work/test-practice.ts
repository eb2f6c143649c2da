import { deriveChildren } from "#clocks/obligation.store.ts";
import { obligationsOf } from "#clocks/obligations.store.ts";
import type { Day } from "#kernel/day.ts";
import { newId } from "#kernel/id.ts";
import type { OverDatabase } from "#platform/over-database.ts";
import type { Route } from "#platform/web/route.ts";
import { within } from "#platform/database/transaction.ts";
import { bindPractitioner } from "#platform/identity/account.store.ts";
import { testAccount } from "#platform/identity/test-account.store.ts";
import { testDatabase } from "#platform/test-database.ts";
import { recordAllocation } from "#record/allocations/allocation.store.ts";
import { recordProtectionPlan } from "#record/child-protection/child-protection.store.ts";
import { recordChild } from "#record/children/child.store.ts";
import { asking, pagesOver } from "#record/children/test-pages.ts";
import {
  recordMembership,
  recordPractitioner,
  recordTeam,
} from "#record/practitioners/practitioner.store.ts";
import { movedRoutes } from "#record/corrections/moved.routes.ts";
import { kept, worldIn } from "#record/test-world.ts";
import { workRoutes } from "./work.routes.ts";
import { visitsRecorded } from "./test-practice.store.ts";

const database = await testDatabase();

const ofPractice: readonly Route<OverDatabase>[] = [
  ...workRoutes,
  ...movedRoutes,
];

/** What the page itself sends: its hidden fields and what is filled in already. */
export function said(markup: string): Record<string, string> {
  const fields: Record<string, string> = {};
  const [, form = ""] = /<main[\s\S]*?<form\b([\s\S]*?)<\/form>/.exec(markup) ?? []; // prettier-ignore
  for (const [input] of form.matchAll(/<input\b[^>]*>/g)) {
    const name = /name="([^"]+)"/.exec(input)?.[1];
    const value = /value="([^"]*)"/.exec(input)?.[1] ?? "";
    const ticked = !/type="(radio|checkbox)"/.test(input) || / checked/.test(input); // prettier-ignore
    if (name !== undefined && ticked) fields[name] = value;
  }
  for (const [, name = "", options = ""] of form.matchAll(/<select\b[^>]*name="([^"]+)"[^>]*>([\s\S]*?)<\/select>/g)) // prettier-ignore
    fields[name] = /value="([^"]*)"\s+selected/.exec(options)?.[1] ?? /value="([^"]*)"/.exec(options)?.[1] ?? ""; // prettier-ignore
  for (const [, name = "", text = ""] of form.matchAll(
    /<textarea\b[^>]*name="([^"]+)"[^>]*>([\s\S]*?)<\/textarea>/g,
  ))
    // prettier-ignore
    fields[name] = text;
  return fields;
}

/**
 * Amara, on a plan from Thursday 17 September 2026: her first visit was due ten working days later, on
 * Thursday 1 October. Today is Friday 2 October. Folake is accountable, Sol works with them.
 */
export async function amara(routes = ofPractice) {
  const world = await worldIn(database, [deriveChildren]);
  const today = "2026-10-02" as Day;
  const started_on = "2026-09-17" as Day;
  const [folake, sol, north] = [newId(), newId(), newId()];
  const child = await world.write(async (keeping) => {
    const id = kept(await recordChild({ la_child_id: `A${newId()}`, given_names: "Amara", family_name: "Obi", born_on: "2017-03-03" }, keeping)); // prettier-ignore
    kept(await recordPractitioner({ id: folake, name: "Folake Adeyemi", registered: true }, keeping)); // prettier-ignore
    kept(await recordPractitioner({ id: sol, name: "Sol Marsh", registered: false }, keeping)); // prettier-ignore
    kept(await recordTeam({ id: north, name: "North" }, keeping));
    for (const practitioner_id of [folake, sol])
      kept(await recordMembership({ practitioner_id, team_id: north, started_on: "2020-01-06" }, keeping)); // prettier-ignore
    kept(await recordAllocation({ child_id: id, practitioner_id: folake, role: "accountable", started_on }, keeping)); // prettier-ignore
    kept(await recordAllocation({ child_id: id, practitioner_id: sol, role: "working", started_on }, keeping)); // prettier-ignore
    kept(await recordProtectionPlan({ child_id: id, started_on, initial_category: "NEG" }, keeping)); // prettier-ignore
    return id;
  });
  const { authority } = world.asker;
  const served = () =>
    pagesOver(routes, {
      database,
      authority,
      today,
      beforeCommit: [deriveChildren],
    });
  const pages = await served();
  const asker = { ...asking(authority), practitioner: folake };
  pages.world.asker = {
    ...asker,
    may: new Set([
      ...asker.may,
      "child.narrative",
      "record.write",
      "team.read",
      "allocation.write",
    ] as const),
  };
  return {
    pages,
    child,
    world,
    folake,
    other: sol,
    /** Sol at a browser of their own. */
    async another() {
      const { account } = await testAccount(database, authority, "Sol Marsh", ["social-worker"]); // prettier-ignore
      await within(database, asker, (db) => bindPractitioner(db, authority, account, sol)); // prettier-ignore
      const theirs = await served();
      theirs.world.asker = { ...pages.world.asker, id: account, name: "Sol Marsh", practitioner: sol }; // prettier-ignore
      return theirs.browser;
    },
    promises: () =>
      world.read(async (db) =>
        (await obligationsOf(child, db, world.asker, today)).filter(
          ({ clock }) => clock === "cp-visit",
        ),
      ),
    visits: () => world.read((db) => visitsRecorded(child, db)),
  };
}

/** A whole visit, as its form asks for it, to be sent with what the page itself sends. */
export const wholeVisit = {
  visitedOn: "2/10/2026",
  place: "home",
  seen: "yes",
  alone: "yes",
  bedroom: "yes",
  words: "Mum got up with me three times",
  "actions-count": "1",
  do: "check",
};

/** A whole plan, likewise. */
export const wholePlan = {
  "outcomes-0-different": "Mornings are calm",
  "outcomes-0-known": "At school by nine on four days of five",
  "outcomes-0-progress": "too soon",
  "actions-0-outcome": "1",
  "actions-0-what": "Six morning visits",
  "actions-0-who": "Dee Rowe",
  "actions-0-role": "family support worker",
  "actions-0-due": "20/12/2026",
  childVersion: "no",
  noChildVersion: "I read it to her on Friday",
  do: "check",
};
