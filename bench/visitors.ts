import { deriveChildren } from "#clocks/obligation.store.ts";
import type { Database } from "#platform/database/database.ts";
import { reading, writing } from "#platform/database/transaction.ts";
import { addTester, tester } from "#platform/test-database.ts";
import { browse } from "#platform/web/test-browser.ts";
import type { Asker } from "#platform/web/route.ts";
import { recordVisit } from "#record/visits/visit.store.ts";
import type { Setting } from "#simulator/told.ts";
import { appOver } from "./app.ts";

const connections = 16;

/** What people open, as often as one another, and the limit of each at 10 authorities, in milliseconds. */
export const reads = {
  "performance overview": 500,
  "indicator page": 150,
  "its rows for one team": 150,
  "a team’s work list": 150,
  "child page": 150,
  "search by part of a name": 150,
} as const;
export type Read = keyof typeof reads;
export const kinds = Object.keys(reads) as Read[];
/** Sixteen people, spread over the authorities, each signed in to one. */
export async function visitorsIn(
  database: Database,
  settings: readonly Setting[],
) {
  const app = await appOver(database);
  for (const { authority, name } of settings)
    await database.withConnection((connection) => addTester(connection, authority, name)); // prettier-ignore
  const visitors = await Promise.all(
    Array.from({ length: connections }, (_, place) => {
      const at = Math.floor((place * settings.length) / connections);
      return visitorIn(database, app, settings[at]!, settings.length > 1);
    }),
  );
  return { visitors, close: () => app.close() };
}

async function visitorIn(
  database: Database,
  app: Awaited<ReturnType<typeof appOver>>,
  { authority, until }: Setting,
  several: boolean,
) {
  const browser = browse(app);
  await browser.get("/sign-in");
  await browser.post("/sign-in", { persona: "osian-hartley", ...(several && { authority }) }); // prettier-ignore
  const known = await knownIn(database, authority);
  const month = "from=2026-08-01&to=2026-08-31";
  const rows = (team: string) => browser.get(`/performance/cin-visit-due?${month}&by=team&part=${team}`); // prettier-ignore
  // A team without a visit due in that month is no part of the split.
  const due: string[] = [];
  for (const team of known.teams) if ((await rows(team)).status === 200) due.push(team); // prettier-ignore
  const asker: Asker = { id: tester, name: "Bench", authority, may: new Set() }; // prettier-ignore
  const pick = <Item>(items: readonly Item[], turn: number) => items[turn % items.length]!; // prettier-ignore
  const pages: Record<Read, (turn: number) => Promise<{ status: number }>> = {
    "performance overview": () => browser.get("/performance"),
    "indicator page": () => browser.get(`/performance/cin-visit-due?${month}`),
    "its rows for one team": (turn) => rows(pick(due, turn)),
    "a team’s work list": (turn) => browser.get(`/team?team=${pick(known.teams, turn)}`), // prettier-ignore
    "child page": (turn) => browser.get(`/children/${pick(known.children, turn)}`), // prettier-ignore
    "search by part of a name": (turn) => browser.post("/search", { words: pick(known.names, turn) }), // prettier-ignore
  };
  return {
    async read(kind: Read, turn: number) {
      const { status } = await pages[kind](turn);
      if (status !== 200) throw new Error(`${kind} answered ${status}`);
    },
    write: (turn: number) =>
      writing(database, asker, [deriveChildren], (db, write) =>
        recordVisit(
          { child_id: pick(known.children, turn), visited_on: until, child_seen: true }, // prettier-ignore
          { db, asker, write },
        ),
      ),
  };
}

/** Children with plans, their teams, and three letters of names. */
async function knownIn(database: Database, authority: string) {
  return reading(database, { id: tester, authority }, async (db) => {
    const children = await db
      .selectFrom("child")
      .innerJoin("child_in_need_plan as plan", (join) => join.onRef("plan.authority", "=", "child.authority").onRef("plan.child_id", "=", "child.id")) // prettier-ignore
      .where("child.authority", "=", authority)
      .where("plan.ended_on", "is", null)
      .select(["child.id", "child.family_name as name"])
      .orderBy("child.id")
      .limit(200)
      .execute();
    const teams = await db
      .selectFrom("allocation")
      .where("authority", "=", authority)
      .where("role", "=", "accountable")
      .where("ended_on", "is", null)
      .where("child_id", "in", children.map(({ id }) => id)) // prettier-ignore
      .where("team_id", "is not", null)
      .select("team_id")
      .distinct()
      .orderBy("team_id")
      .execute();
    return {
      children: children.map(({ id }) => id),
      names: children.map(({ name }) => (name ?? "smith").slice(0, 4)),
      teams: teams.flatMap(({ team_id }) => team_id ?? []),
    };
  }, undefined, "engine"); // prettier-ignore
}
