import { tester } from "#platform/test-database.ts";
import { sql } from "kysely";
import { appOver } from "./app.ts";
import { deriveChildren } from "#clocks/obligation.store.ts";
import { figure } from "#indicators/ask.ts";
import { rowsOf } from "#indicators/rows.store.ts";
import type { Db } from "#platform/database/connection.ts";
import { connectionOf } from "#platform/database/connection.ts";
import type { Database } from "#platform/database/database.ts";
import { reading, writing } from "#platform/database/transaction.ts";
import { browse } from "#platform/web/test-browser.ts";
import { addMonths } from "#kernel/day.ts";
import { newId } from "#kernel/id.ts";
import { inYear } from "./files.ts";
import { authority } from "./loading.ts";
import { type Line, type Where, spread, within } from "./line.ts";

const asking = { id: tester, authority };
const month = { from: inYear("10-01"), to: inYear("10-31") };
const measured = "cp-visit-due";

/**
 * Server time of what people open most, as now known and as known before the last great write, beside
 * a plain count of the same rows. First after a write: a visit was recorded since it was last asked,
 * and what is asked as then known is of a moment that nobody asked about before.
 */
export async function pages(database: Database, where: Where): Promise<Line[]> {
  const then = await momentBeforeLast(database);
  const { child, team } = await someoneIn(database);
  const app = await appOver(database);
  const browser = browse(app);
  await browser.get("/sign-in");
  await browser.post("/sign-in", { persona: "osian-hartley" });
  const lines: Line[] = [];
  const everyday = where.scale <= 10 && where.engine === "PostgreSQL";

  async function page(
    name: string,
    path: string,
    times: number,
    limits: { now: number; earlier: number },
    counting: string,
    { anew = false } = {},
  ) {
    for (const [known, limit] of [
      ["now", limits.now],
      ["then", limits.earlier],
    ] as const) {
      const asked = (turn: number) => {
        if (known === "now") return path;
        const query = encodeURIComponent(momentAt(anew ? turn : 0));
        return `${path}${path.includes("?") ? "&" : "?"}knownAt=${query}`;
      };
      const yardstick = await spread(times, () =>
        counted(database, counting, known === "then" ? then : undefined),
      );
      const took = await spread(
        times,
        async (turn) => {
          const { status } = await browser.get(asked(turn));
          if (status !== 200) throw new Error(`${path} answered ${status}`);
        },
        anew ? () => visited(database) : undefined,
      );
      const name_ = `${name}, as ${known} known`;
      lines.push(within(`${name_}, p50`, where, took.p50, null, yardstick.p50));
      lines.push(
        within(
          `${name_}, p95`,
          where,
          took.p95,
          everyday ? limit : null,
          yardstick.p95,
        ),
      );
    }
  }
  /** Moments before the last write but one, each so many microseconds earlier: nobody looked back to them yet. */
  let looked = 0;
  const momentAt = (turn: number) =>
    turn === 0 ? then : earlier(then, ++looked);
  const due = `select count(*) from obligation where authority = '${authority}' and clock = 'cp-visit' and due_on between '${month.from}' and '${month.to}'`;
  const usual = { now: 120, earlier: 300 };
  const twoYears = `select count(*) from obligation where authority = '${authority}' and due_on between '${addMonths(inYear("04-01"), -12)}' and '${inYear("03-31")}'`;
  const overview = { now: 400, earlier: 1500 };
  const address = `/performance/${measured}?from=${month.from}&to=${month.to}`;
  const byTeam = `${address}&by=team`;
  const overviews = ["/performance", 10, overview, twoYears] as const;
  await page("overview, 24 months", ...overviews);
  await page("overview, first after a write", ...overviews, { anew: true });
  for (const [name, path] of [
    ["indicator page", address],
    ["indicator page split by team", byTeam],
  ] as const) {
    await page(name, path, 10, usual, due);
    await page(`${name}, first after a write`, path, 10, usual, due, {
      anew: true,
    });
  }
  await page(
    "child page",
    `/children/${child}`,
    20,
    usual,
    `select count(*) from obligation where authority = '${authority}' and child_id = '${child}'`,
  );

  for (const [known, at, limit] of [
    ["now", undefined, 120],
    ["then", then, 300],
  ] as const) {
    const yardstick = await spread(10, () => counted(database, due, at));
    const one = await spread(10, () =>
      reading(
        database,
        asking,
        (db) => figure(measured, month, db, authority),
        at,
      ),
    );
    const rows = await spread(10, () =>
      reading(
        database,
        asking,
        (db) =>
          rowsOf(measured, { ...month, by: "team", part: team }, db, asking),
        at,
      ),
    );
    lines.push(
      within(
        `one indicator, one month, as ${known} known, p95`,
        where,
        one.p95,
        everyday ? limit : null,
        yardstick.p95,
      ),
    );
    lines.push(
      within(
        `its rows for one team, as ${known} known, p95`,
        where,
        rows.p95,
        everyday ? limit : null,
        yardstick.p95,
      ),
    );
  }
  await app.close();
  return lines;
}

const counted = (database: Database, query: string, at?: string) =>
  reading(database, asking, (db: Db) => connectionOf(db).query(query), at);

/** What somebody writes every few seconds: a visit, and what follows from it. */
let visits = 0;
export const visited = (database: Database) =>
  writing(database, asking, [deriveChildren], async (db, write) => {
    const { rows } = await sql<{ child: string }>`
      select child_id as child from child_protection_plan where authority = ${authority} order by id limit 1 offset ${++visits * 7}`.execute(
      db,
    );
    const child = rows[0]?.child ?? "";
    await sql`insert into record.visit (authority, id, child_id, visited_on, child_seen) values (${authority}, ${newId()}, ${child}, ${inYear("01-15")}, true)`.execute(
      db,
    );
    write.changed(child);
  });

async function someoneIn(database: Database) {
  return database.withConnection(async (connection) => {
    const { rows } = await connection.query<{ child: string; team: string }>(
      `select child_id as child, team_id as team from record.allocation where authority = '${authority}' and team_id is not null order by id limit 1`,
    );
    return rows[0] ?? { child: "", team: "" };
  });
}

export async function momentBeforeLast(database: Database): Promise<string> {
  return database.withConnection(async (connection) => {
    const { rows } = await connection.query<{ at: string }>(
      `select (moment - interval '1 microsecond')::text as at from platform.authority where code = '${authority}'`,
    );
    return rows[0]?.at ?? "";
  });
}

/** A moment so many microseconds before another. */
const earlier = (moment: string, microseconds: number) =>
  moment.replace(/(?:\.(\d+))?(?=[+Z])/, (_, fraction = "") => {
    const had = Number(fraction.padEnd(6, "0"));
    return `.${String(had - microseconds).padStart(6, "0")}`;
  });
