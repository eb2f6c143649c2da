import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { sql } from "kysely";
import { newId } from "#kernel/id.ts";
import { todayInLondon } from "#kernel/london.ts";
import type { Db } from "#platform/database/connection.ts";
import { within, writing } from "#platform/database/transaction.ts";
import type { Permission } from "#platform/identity/permission.ts";
import { testAuthority, testDatabase } from "#platform/test-database.ts";
import { authorise } from "#record/access/authorise.store.ts";
import { type RoleKey, roles } from "#record/access/roles.ts";
import {
  type Situation,
  situationsIn,
  whys,
} from "#record/access/test-access.store.ts";
import { pagesOver } from "#record/children/test-pages.ts";
import { said, wholeVisit } from "#work/test-practice.ts";
import { routes } from "../modules.ts";
import { deedsDone } from "./test-deeds-done.store.ts";
import {
  allows,
  type Case,
  casesFor,
  elsewhere,
  type Line,
  linesOfTable,
} from "./who-may-what.ts";

const database = await testDatabase();
const authority = await testAuthority(database);
const everyRole = Object.keys(roles) as RoleKey[];
const cases = casesFor(everyRole);
const lines = linesOfTable();
const keyOf = ({ role, stands, what, verb }: Case) =>
  [role, stands, what, verb].join(" / ");

const ways = Object.values(whys).flatMap((each) => Object.entries(each));
const asked = everyRole.flatMap((role) =>
  ways.map(([stands, make]) => ({ role, stands, make })),
);
const situations = new Map<string, Situation>();
{
  const made = await situationsIn(
    database,
    authority,
    asked.map(({ role, make }) => ({ role, stands: make })),
  );
  asked.forEach(({ role, stands }, index) =>
    situations.set(`${role} ${stands}`, made[index]!),
  );
}
const situationOf = ({ role, stands }: Case) =>
  situations.get(`${role} ${stands === "any" ? "none" : stands}`)!;

/** Thrown to take back what was tried. */
class Undo extends Error {}

/** What the database itself lets happen, asked as the application with nothing but the account named; deeds through their pages. */
const happens = new Set([
  ...(await whatHappens()),
  ...(await deedsDone(cases, situationOf, { database, authority, author: situations.get("lead-member none")!.asker.id })).map(keyOf), // prettier-ignore
]);

suite("Who may do what: the table, held against the database", () => {
  test("[security 3] the table has under 150 lines, and makes at least 2,000 cases", () => {
    assert.ok(lines.length > 50 && lines.length < 150);
    assert.ok(cases.length >= 2_000, String(cases.length));
  });

  test("[security 3] every case comes out as the table has it, when the database alone decides, and of deeds their pages", () => {
    assert.deepEqual(wrongOf(lines), []);
  });

  test("[security 3] every case comes out as the table has it, when authorise is asked", async () => {
    const action: Readonly<Record<string, Permission>> = {
      "name find": "child.find",
      "record open": "child.open",
      "record write": "record.write",
      "narrative read": "child.narrative",
      "emergency use": "breakglass.use",
    };
    const differ: string[] = [];
    for (const [it, ofOne] of Map.groupBy(cases, situationOf))
      await within(database, it.asker, async (db) => {
        for (const each of ofOne) {
          const { what, verb } = each;
          if (what === "deed") continue;
          // To find is also to find whom one may open, with no permission to find others.
          if (what === "name" && !it.asker.may.has("child.find")) continue;
          const named = action[`${what} ${verb}`] ?? (verb as Permission);
          const subject = what === "elsewhere" ? undefined : it.child;
          const may = await authorise(it.asker, named, subject, db);
          if (may !== allows(lines, each)) differ.push(keyOf(each));
        }
      });
    assert.deepEqual(differ, []);
  });

  test("[security 3] no line, and no verb of a line, can be taken away or turned round unnoticed", () => {
    const unnoticed: string[] = [];
    for (const [index, line] of lines.entries()) {
      const others = lines
        .toSpliced(index, 1)
        .filter(({ role }) => role === line.role);
      const wrong = (held: readonly Line[]) => wrongOf(held, ofRole);
      const ofRole = cases.filter(({ role }) => role === line.role);
      if (wrong(others).length === 0) unnoticed.push(JSON.stringify(line));
      for (const verb of line.may) {
        const may = line.may.filter((each) => each !== verb);
        if (wrong([...others, { ...line, may }]).length === 0)
          unnoticed.push(`${JSON.stringify(line)} without ${verb}`);
      }
      for (const why of line.why) {
        const fewer = line.why.filter((each) => each !== why);
        if (wrong([...others, { ...line, why: fewer }]).length === 0)
          unnoticed.push(`${JSON.stringify(line)} without ${why}`);
      }
    }
    assert.deepEqual(unnoticed, []);
  });

  test("[security 2] a role that is not in the table may do nothing at all", async () => {
    const nobody = {
      ...situationOf(cases[0]!).asker,
      may: new Set<Permission>(),
    };
    await within(database, nobody, async (db) => {
      for (const each of elsewhere)
        assert.equal(await authorise(nobody, each, undefined, db), false);
    });
  });
});

suite("Who may do what: a part of the cases, through the pages", () => {
  test("[security 3] 300 cases over HTTP", async () => {
    const pages = await pagesOver(routes, {
      database,
      authority,
      today: todayInLondon(),
    });
    const tried = cases.filter(
      ({ what, verb }) =>
        ["name", "narrative", "emergency", "record"].includes(what) ||
        (what === "elsewhere" && verb in ways_in),
    );
    const step = tried.length / 300;
    const sample = Array.from(
      { length: 300 },
      (_, index) => tried[Math.floor(index * step)]!,
    );
    const worker = situations.get("social-worker worker")!;
    pages.world.asker = worker.asker;
    const { text } = await pages.browser.get(`/children/${worker.child}/visits/new`); // prettier-ignore
    const formShown = said(text);
    const differ: string[] = [];
    for (const each of sample) {
      const it = situationOf(each);
      pages.world.asker = it.asker;
      const given = await overHttp(pages.browser, each, it, formShown);
      if (given !== allows(lines, each)) differ.push(keyOf(each));
    }
    assert.deepEqual(differ, []);
  });
});

/** Pages that a permission alone opens. */
const ways_in: Readonly<Record<string, string>> = {
  "figures.read": "/performance",
  "children.list": "/children",
  "imports.write": "/imports",
  "breakglass.review": "/emergencies",
  "restriction.manage": "/restrictions",
  "conflict.declare": "/conflicts",
  "conflict.manage": "/conflicts/all",
  "notices.read": "/notices",
};

type Browser = Awaited<ReturnType<typeof pagesOver>>["browser"];

async function overHttp(
  browser: Browser,
  each: Case,
  it: Situation,
  formShown: Record<string, string>,
) {
  const { what, verb } = each;
  if (what === "elsewhere")
    return (await browser.get(ways_in[verb]!)).status === 200;
  if (what === "name") {
    const found = await browser.post("/search", { words: it.name });
    return found.status === 200 && found.text.includes(`Wren ${it.name}`);
  }
  if (what === "emergency") {
    const reply = await browser.post(`/children/${it.child}/emergency`, {
      category: "urgent enquiry",
      reason: "x",
    });
    // A reason too short is told to whoever may be asked for one; where nothing can be opened, nothing is.
    if (reply.status !== 422) return false;
    return opensInEmergency(it);
  }
  if (verb === "write") return writesOverHttp(browser, it, formShown);
  const told = what === "narrative" ? "/timeline" : "";
  const page = await browser.get(`/children/${it.child}${told}`);
  assert.ok(page.status === 200 || !page.text.includes(it.name));
  return what === "narrative"
    ? page.text.includes(it.words)
    : page.status === 200;
}

/** A visit written through its form, looked for in the record. */
async function writesOverHttp(
  browser: Browser,
  { child, asker }: Situation,
  formShown: Record<string, string>,
) {
  const place = `/children/${child}/visits`;
  // Whoever is shown no form sends the one that somebody else is shown.
  const visitor = asker.practitioner ?? "";
  const own = said((await browser.get(`${place}/new`)).text);
  const sent = { ...formShown, draft: newId(), visitor, ...own, ...wholeVisit };
  const checked = await browser.post(`${place}/new`, sent);
  assert.ok(checked.status !== 422 || !("draft" in own));
  const saved = await browser.post(`${place}/check`, { ...sent, ...said(checked.text) }); // prettier-ignore
  // Where nothing may be written that is said, before and after; it is no fault.
  assert.ok(checked.status < 500 && saved.status < 500);
  const { rows } = await database.withConnection(
    ({ query }) =>
    query("select id from record.visit where authority = $1 and child_id = $2 and child_words = $3", [authority, child, wholeVisit.words]), // prettier-ignore
  );
  return rows.length > 0;
}

/** Would an emergency open this child? Tried, and taken back. */
async function opensInEmergency({ asker, child }: Situation) {
  return within(database, asker, async (db) => {
    const { rows } = await sql<{ may: boolean }>`
      select platform.breaks_glass(${child}) as may`.execute(db);
    return rows[0]?.may ?? false;
  });
}

function wrongOf(held: readonly Line[], tried = cases): string[] {
  return tried
    .filter((each) => happens.has(keyOf(each)) !== allows(held, each))
    .map(keyOf);
}

async function whatHappens(): Promise<ReadonlySet<string>> {
  const done = new Set<string>();
  for (const { role, stands } of asked) {
    const it = situations.get(`${role} ${stands}`)!;
    const mark = (what: string, verb: string, did: boolean) =>
      did && done.add([role, stands, what, verb].join(" / "));
    await writing(database, it.asker, [], async (db) => {
      const { rows } = await sql<Record<"opens" | "reads" | "finds", boolean>>`
        select exists (select from child where id = ${it.child}) as opens,
               exists (select from visit where notes = ${it.words}) as reads,
               exists (select from platform.children_named(array[${it.name}]::text[], true, 0.9::real, 50) found
                        where found.id = ${it.child}) as finds`.execute(db);
      mark("record", "open", rows[0]?.opens ?? false);
      mark("narrative", "read", rows[0]?.reads ?? false);
      mark("name", "find", rows[0]?.finds ?? false);
      const wrote = await holds(
        db,
        sql`update record.visit set place = 'Elsewhere', recorded_at = platform.moment()
             where id = ${it.visit} returning 1`,
      );
      mark("record", "write", wrote);
      const opened = await holds(
        db,
        sql`select from platform.break_glass(${it.child}, 'urgent enquiry', 'As the test has it, at length', '2030-01-01')`,
      );
      mark("emergency", "use", opened);
      throw new Undo();
    }).catch((error: unknown) => {
      if (!(error instanceof Undo)) throw error;
    });
  }
  for (const role of everyRole) {
    const { asker } = situations.get(`${role} none`)!;
    await within(database, asker, async (db) => {
      const { rows } = await sql<{ name: string }>`
        select name from unnest(${elsewhere}::text[]) name where platform.may(name)`.execute(
        db,
      );
      for (const { name } of rows)
        done.add([role, "any", "elsewhere", name].join(" / "));
    });
  }
  return done;
}

async function holds(db: Db, query: ReturnType<typeof sql>): Promise<boolean> {
  const { rows } = await query.execute(db);
  return rows.length > 0;
}
