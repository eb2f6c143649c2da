import assert from "node:assert/strict";
import { after, before, suite, test } from "node:test";
import { permissions } from "#platform/identity/permission.ts";
import type { Asker, Route } from "#platform/web/route.ts";
import type { OverDatabase } from "#platform/over-database.ts";
import { type RoleKey, roles } from "#record/access/roles.ts";
import { movedRoutes } from "#record/corrections/moved.routes.ts";
import { said } from "#work/test-practice.ts";
import { workRoutes } from "#work/work.routes.ts";
import { routeOf } from "../test-crawl.ts";
import { rowsAfter } from "../test-fingerprint.store.ts";
import { allOfChild } from "../test-of-one-child.ts";
import { practised } from "./test-practised.ts";
import { allows, elsewhere, linesOfTable } from "./who-may-what.ts";

const world = await practised();
const { pages, browser, child, database, authority, writer } = world;
const gone = await world.moved();
const lines = linesOfTable();

const practice = [...workRoutes, ...movedRoutes].filter(({ at }) => at.startsWith("GET ")); // prettier-ignore

/** For each page of a child an address that is there: one that another page of the child or the board leads to, else its own. */
async function addresses(): Promise<ReadonlyMap<string, string>> {
  pages.world.asker = { ...writer, may: new Set(Object.keys(permissions) as (keyof typeof permissions)[]), steppedUp: true }; // prettier-ignore
  const found = new Map<string, string>();
  const pagesOf = await allOfChild(browser, child);
  const board = (await browser.get("/team")).text;
  const linked = [...pagesOf.values(), board].flatMap(
    (text) =>
    // Where a form leads back to is no part of what it is of.
    [...text.matchAll(/href="(\/children\/[^"#]*)/g)].map(([, href = ""]) => href.replace(/&amp;cameFrom=[^&]*/, "")), // prettier-ignore
  );
  for (const path of [...pagesOf.keys(), ...linked]) {
    const at = routeOf(path);
    if (at === undefined || !path.includes(child)) continue;
    // One that says of what it is rather than one that does not.
    const says = path.includes("?of=") && !path.includes("&");
    if (says || (!path.includes("?") && !found.has(at))) found.set(at, path);
  }
  return found;
}
world.files.here();
const there = await addresses();
world.files.back();

/** Each in the hands of somebody: their own file, their own search, their own draft. */
async function addressFor({ at, may }: Route<OverDatabase>, asker: Asker) {
  const path = there.get(at) ?? at.slice(4).replace(":childId", child);
  if (at === "GET /children/:childId/moved")
    return there.get("GET /children/:childId/visits/correction/new")?.replace("visits/correction/new", "moved") ?? path; // prettier-ignore
  if (at.endsWith("/check") && asker.may.has(may)) {
    const form = path.replace(/\/check$/, "/new");
    const held = said((await browser.get(there.get(`GET ${at.slice(4).replace(/check$/, "new")}`) ?? form)).text); // prettier-ignore
    await browser.post(path.replace(/check$/, "draft"), held);
    return `${path}?draft=${held["draft"]}`;
  }
  if (at === "GET /search/:searchId")
    return (await browser.post("/search", { words: "Amara" })).location.replace(/\/search$/, "/search/none"); // prettier-ignore
  return path
    .replace(":workerId", asker.practitioner ?? "")
    .replace(":recordId", gone.visit);
}

/** Nobody writes in their own file, and an enquiry that two managers decided on is decided: tests of their own open them. */
const notOpenHere =
  /^GET \/supervision\/:workerId\/|childId\/enquiry(-confirmation)?\//;

/** What the table of docs/who-may-what.md says of a page, for somebody who works with the child or has nothing to do with them. */
function allowed(
  { at, may }: Route<OverDatabase>,
  role: RoleKey,
  why: "works" | "nothing",
) {
  const ask = (what: string, verb: string, of: typeof why | "any" = why) =>
    allows(lines, { role, why: of, stands: "", what, verb });
  const ofChild = at.includes(":childId");
  const permitted = elsewhere.includes(may) ? ask("elsewhere", may, "any") : undefined; // prettier-ignore
  if (permitted === false) return false;
  if (!ofChild) {
    // Whether somebody may write at all: for any child, were it theirs.
    return permitted ?? allows(lines, { role, why: "works", stands: "", what: "record", verb: may === "record.write" ? "write" : "open" }); // prettier-ignore
  }
  if (may === "child.narrative") return ask("record", "open") && ask("narrative", "read"); // prettier-ignore
  if (may === "record.write") return ask("record", "write");
  return ask("record", "open");
}

suite("Every page of the working day, as everybody there is", () => {
  before(world.files.here);
  after(world.files.back);

  test("[security 2] has an address that is there: none is left out of the crawl", () => {
    const missing = practice.map(({ at }) => at).filter((at) => at.includes(":childId") && !there.has(at) && !/(check|new)$/.test(at)); // prettier-ignore
    assert.deepEqual(missing, []);
  });

  for (const why of ["works", "nothing"] as const)
    test(`[security 2, 17] opens to those whose line allows it and to nobody else, with one row of the trail: ${why}`, async () => {
      const wrong: string[] = [];
      let opened = 0;
      let seen = (await rowsAfter(database, authority, 0)).length;
      for (const role of Object.keys(roles) as RoleKey[]) {
        const asker = await world.person(`${why} ${role}`, role, why === "works" ? [child] : []); // prettier-ignore
        pages.world.asker = asker;
        for (const route of practice) {
          const path = await addressFor(route, asker);
          seen += (await rowsAfter(database, authority, seen)).length;
          const { status, text } = await browser.get(path);
          const rows = await rowsAfter(database, authority, seen);
          const shown = status < 400 || (status === 422 && !/id="not-found"/.test(text)); // prettier-ignore
          const may = allowed(route, role, why);
          if (shown !== may && !(may && notOpenHere.test(route.at)))
            wrong.push(`${role} ${route.at} ${status} at ${path}`);
          if (shown) opened++;
          assert.deepEqual(
            rows.map(({ place, result }) => [place, result]),
            [[route.at, shown ? "given" : "refused"]],
            `${role} ${path} ${status}`,
          );
          if (!shown) assert.ok(!text.includes("Amara"), `${role} ${path}`);
        }
      }
      assert.deepEqual(wrong, []);
      assert.ok(opened > 100, String(opened));
    });
});
