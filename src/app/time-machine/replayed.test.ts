import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { deflateRawSync, inflateRawSync } from "node:zlib";
import type { Day } from "#kernel/day.ts";
import type { Id } from "#kernel/id.ts";
import { type Instant, londonDay } from "#kernel/london.ts";
import { addTester, ownDatabase, tester } from "#platform/test-database.ts";
import { pagesOver } from "#record/children/test-pages.ts";
import { chanceOf } from "#simulator/chance.ts";
import { workRoutes } from "#work/work.routes.ts";
import { asShown } from "./test-as-shown.ts";
import { deeds } from "./test-deeds.ts";
import { replay } from "./test-replay.ts";
import { childrenAmong, livesOf } from "./test-told-lives.ts";

// What was done to so many children, done again from nothing up to a moment, is what the record says was known at it.

const whole = process.env["GOLDTHREAD_WHOLE"] === "1";
const children = whole ? 200 : 20;
const moments = whole ? 50 : 5;
/** A tenth of the children lives through less, so that it takes a minute. */
const from: Day = whole ? "2023-04-01" : "2025-07-01";
const tabs = ["/timeline", "/plan", "/chronology"];
const seed = Number(process.env["GOLDTHREAD_SEED"] ?? 4);

type Differing = { where: string; known: string; shown: string };

/** The first lines of a page that only the one or the other has. */
function difference({ where, known, shown }: Differing): string {
  const [one, other] = [known, shown].map((page) => page.split("\n"));
  const lacking = (lines: string[] = [], others: string[] = [], sign: string) =>
    lines.filter((line) => !others.includes(line)).slice(0, 3).map((line) => `${sign} ${line}`); // prettier-ignore
  return [where, ...lacking(one, other, "known"), ...lacking(other, one, "shown")].join("\n"); // prettier-ignore
}

type Seen = { child: Id; tab: string; at: Instant; page: Buffer };

suite("The time machine", () => {
  test(`${children} children at ${moments} moments: as known then is what the record was when nothing later had been done`, async () => {
    const database = await ownDatabase();
    const authority = "T0001";
    await database.withConnection(async (connection) => {
      await addTester(connection, authority, "Replayed");
      await connection.query("update platform.account_role set from_on = '2000-01-01'"); // prettier-ignore
    });
    const given = { database, authority, today: "2018-01-01" as Day };
    const { browser, world } = await pagesOver(workRoutes, given);
    const may = new Set(["child.open", "child.narrative"] as const);
    world.asker = { ...world.asker, id: tester, may };

    const told = livesOf(children, { seed, from });
    const asked = childrenAmong(told);
    const seen: Seen[] = [];
    let turn = 0;
    const look = async (at: string) => {
      const { text, status } = await browser.get(at);
      return status === 404 ? "not there" : asShown(text);
    };
    const done = await replay(database, {
      told,
      asker: world.asker,
      chance: chanceOf(seed, "replayed"),
      stops: moments,
      async at(moment) {
        given.today = londonDay(moment);
        for (const child of asked)
          // What the child's page tells, and in turn one of the pages under it.
          for (const tab of ["", tabs[turn++ % tabs.length]!]) {
            const page = await look(`/children/${child}${tab}`);
            seen.push({ child, tab, at: moment, page: deflateRawSync(page) });
          }
      },
    });
    assert.equal(seen.length, asked.length * 2 * moments);
    for (const deed of Object.keys(deeds)) assert.ok(done.get(deed), `nobody did ${deed}`); // prettier-ignore

    let compared = 0;
    const differing: Differing[] = [];
    for (const { child, tab, at, page } of seen) {
      const then = inflateRawSync(page).toString();
      const query = new URLSearchParams({ "known-at": at, "as-at": londonDay(at) }); // prettier-ignore
      const known = await look(`/children/${child}${tab}?${query}`);
      if (then === "not there") assert.match(known, /not in the record then/);
      else if (known !== then) differing.push({ where: `${tab || "overview"} of ${child} as known at ${at}`, known, shown: then }); // prettier-ignore
      compared += then === "not there" ? 0 : 1;
    }
    assert.deepEqual(differing.slice(0, 20).map(difference), [], `${differing.length} pages of ${compared}`); // prettier-ignore
    assert.ok(compared > seen.length / 3, `${compared}`);
  });
});
