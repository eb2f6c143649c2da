import { tmpdir } from "node:os";
import { join } from "node:path";
import { deriveChildren } from "#clocks/obligation.store.ts";
import type { Database } from "#platform/database/database.ts";
import { reading, writing } from "#platform/database/transaction.ts";
import { browse } from "#platform/web/test-browser.ts";
import type { Asker } from "#platform/web/route.ts";
import { recordVisit } from "#record/visits/visit.store.ts";
import { begin } from "../src/app/begin.ts";
import type { Setting } from "#simulator/told.ts";
import { type Line, type Where, atLeast, percentile, within } from "./line.ts";

const connections = 16;

/** What people open, as often as one another, and the limit of each at 10 authorities, in milliseconds. */
const reads = {
  "performance overview": 500,
  "indicator page": 150,
  "its rows for one team": 150,
  "list of children": 150,
  "child page": 150,
  "search by part of a name": 150,
} as const;
type Read = keyof typeof reads;
const kinds = Object.keys(reads) as Read[];
const writeLimit = 200;

type Visitor = Awaited<ReturnType<typeof visitorIn>>;

/** Sixteen people at once, each in one of the authorities: nine times of ten somebody looks, the tenth a visit is written. */
export async function mixedPages(
  database: Database,
  settings: readonly Setting[],
  where: Where,
): Promise<Line[]> {
  const { visitors, close } = await visitorsIn(database, settings);
  await Promise.all(visitors.map(async (visitor) => { for (const kind of kinds) await visitor.read(kind, 0); })); // prettier-ignore
  const took: Record<string, number[]> = {};
  await Promise.all(
    visitors.map(async (visitor, place) => {
      for (let turn = 0; turn < 120; turn++) {
        const writes = (turn + place) % 10 === 0;
        const kind = writes ? "visit" : kinds[(turn + place) % kinds.length]!;
        const began = performance.now();
        if (kind === "visit") await visitor.write(turn);
        else await visitor.read(kind, turn);
        (took[kind] ??= []).push(performance.now() - began);
      }
    }),
  );
  await close();
  const times = where.scale > 10 ? 2 : 1;
  const lines = (name: string, kind: string, limit: number) => {
    const all = took[kind] ?? [];
    return [
      within(`${name}, 16 at once, p50`, where, percentile(all, 0.5), null),
      within(`${name}, 16 at once, p95`, where, percentile(all, 0.95), where.scale < 10 ? null : limit * times), // prettier-ignore
    ];
  };
  return [
    ...kinds.flatMap((kind) => lines(kind, kind, reads[kind])),
    ...lines("visit written with what follows", "visit", writeLimit),
  ];
}

/** The same pages and nothing written, as many as one process gives. */
export async function pagesASecond(
  database: Database,
  settings: readonly Setting[],
  where: Where,
): Promise<Line> {
  const { visitors, close } = await visitorsIn(database, settings);
  let pages = 0;
  const until = (milliseconds: number) => {
    const end = performance.now() + milliseconds;
    return Promise.all(
      visitors.map(async (visitor, place) => {
        for (let turn = place; performance.now() < end; turn++) {
          await visitor.read(kinds[turn % kinds.length]!, turn);
          pages++;
        }
      }),
    );
  };
  await until(3000);
  pages = 0;
  await until(15_000);
  await close();
  return atLeast("pages, 16 at once, one process", where, pages / 15, 150);
}

async function visitorsIn(database: Database, settings: readonly Setting[]) {
  const app = await begin(
    { database, beforeCommit: [deriveChildren] },
    {
      demonstration: true,
      way: { by: "personas" },
      uploads: join(tmpdir(), "goldthread-bench-uploads"),
    },
  );
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
  app: Awaited<ReturnType<typeof begin>>,
  { authority, until }: Setting,
  several: boolean,
) {
  const browser = browse(app);
  await browser.get("/sign-in");
  await browser.post("/sign-in", { persona: "osian-hartley", ...(several && { authority }) }); // prettier-ignore
  const known = await knownIn(database, authority);
  const month = `from=2026-08-01&to=2026-08-31`;
  const asker: Asker = { id: "bench", name: "Bench", authority, may: new Set() }; // prettier-ignore
  const pick = <Item>(items: readonly Item[], turn: number) => items[turn % items.length]!; // prettier-ignore
  const pages: Record<Read, (turn: number) => Promise<{ status: number }>> = {
    "performance overview": () => browser.get("/performance"),
    "indicator page": () => browser.get(`/performance/cin-visit-due?${month}`),
    "its rows for one team": (turn) => browser.get(`/performance/cin-visit-due?${month}&by=team&part=${pick(known.teams, turn)}`), // prettier-ignore
    "list of children": () => browser.get("/children?list=in-need"),
    "child page": (turn) => browser.get(`/children/${pick(known.children, turn)}`), // prettier-ignore
    "search by part of a name": (turn) => browser.post("/children/search", { words: pick(known.names, turn) }), // prettier-ignore
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
  return reading(database, { id: "bench", authority }, async (db) => {
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
      .where("team_id", "is not", null)
      .select("team_id")
      .distinct()
      .orderBy("team_id")
      .execute();
    return {
      children: children.map(({ id }) => id),
      names: children.map(({ name }) => (name ?? "smith").slice(0, 4)),
      teams: teams.map(({ team_id }) => team_id),
    };
  }, undefined, "engine"); // prettier-ignore
}
