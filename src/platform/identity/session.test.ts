import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { type Instant, instantOf, millisecondsOf } from "#kernel/london.ts";
import { within } from "../database/transaction.ts";
import { testAuthority, testDatabase } from "../test-database.ts";
import { accountOf, grantRole } from "./account.store.ts";
import { disable, disableIdle, enable } from "./disabling.store.ts";
import { browserWords } from "./session.ts";
import { type Whose, sessionsIn } from "./session.store.ts";
import { testAccount } from "./test-account.store.ts";

const database = await testDatabase();
const authority = await testAuthority(database);
const minute = 60_000;
const day = 24 * 60 * minute;

/** Sessions whose clock is moved by hand. */
function movedByHand() {
  let at: Instant = "2026-07-16T09:00:00Z";
  return {
    sessions: sessionsIn(database, () => at),
    pass: (milliseconds: number) =>
      void (at = instantOf(millisecondsOf(at) + milliseconds)),
  };
}

suite("A session", () => {
  test("[security 27] ends after half an hour unused", async () => {
    const mina = await testAccount(database, authority, "Idle Mina");
    const { sessions, pass } = movedByHand();
    const secret = await sessions.begin(mina, "Firefox");
    pass(29 * minute);
    assert.equal((await sessions.find(secret))?.signedIn?.name, "Idle Mina");
    pass(29 * minute);
    assert.ok(await sessions.find(secret), "it was used 29 minutes ago");
    pass(30 * minute);
    assert.equal(await sessions.find(secret), undefined);
  });

  test("[security 27] ends after twelve hours however much it is used", async () => {
    const mina = await testAccount(database, authority, "Busy Mina");
    const { sessions, pass } = movedByHand();
    const secret = await sessions.begin(mina, "Firefox");
    for (let minutes = 20; minutes < 12 * 60; minutes += 20) {
      pass(20 * minute);
      assert.ok(await sessions.find(secret), `after ${minutes} minutes`);
    }
    pass(20 * minute);
    assert.equal(await sessions.find(secret), undefined);
  });

  test("[security 31] has a secret of 256 bits, of which only the digest is kept", async () => {
    const mina = await testAccount(database, authority, "Secret Mina");
    const sessions = sessionsIn(database);
    const secrets = [
      await sessions.begin(mina, "Firefox"),
      await sessions.begin(mina, "Edge"),
    ];
    assert.notEqual(secrets[0], secrets[1]);
    for (const secret of secrets)
      assert.equal(Buffer.from(secret, "base64url").length, 32);
    const kept = await database.withConnection(({ query }) =>
      query<{ row: string }>(
        "select session::text as row from platform.session",
      ),
    );
    for (const { row } of kept.rows)
      for (const secret of secrets) assert.ok(!row.includes(secret));
    assert.equal(await sessions.find("guess"), undefined);
  });

  test("is proven for ten minutes, under a new secret", async () => {
    const mina = await testAccount(database, authority, "Proven Mina");
    const { sessions, pass } = movedByHand();
    const before = await sessions.begin(mina, "Firefox");
    const session = await sessions.find(before);
    assert.equal(session?.steppedUp, false);
    const after = await sessions.stepUp(session!.id);
    assert.equal(await sessions.find(before), undefined);
    assert.equal((await sessions.find(after))?.steppedUp, true);
    pass(10 * minute);
    assert.equal((await sessions.find(after))?.steppedUp, false);
  });

  test("tells for twelve hours after it ended by itself whose it was, and opens nothing", async () => {
    const mina = await testAccount(database, authority, "Late Mina");
    const { sessions, pass } = movedByHand();
    const secret = await sessions.begin(mina, "Firefox");
    assert.equal(await sessions.lapsed(secret), undefined, "it runs still");
    pass(30 * minute);
    assert.equal(
      (await sessions.lapsed(secret))?.signedIn.account,
      mina.account,
    );
    // Somebody else's sign-in clears away what is forgotten, not this.
    await sessions.begin(undefined, "Edge");
    pass(12 * 60 * minute - 1);
    assert.equal(await sessions.find(secret), undefined);
    assert.equal((await sessions.lapsed(secret))?.signedIn.name, "Late Mina");
    pass(1);
    assert.equal(await sessions.lapsed(secret), undefined);
  });

  test("that was signed out, or whose account is disabled, tells nothing", async () => {
    const mina = await testAccount(database, authority, "Gone Mina");
    const { sessions, pass } = movedByHand();
    const signedOut = await sessions.begin(mina, "Firefox");
    await sessions.end((await sessions.find(signedOut))!.id);
    const lapsed = await sessions.begin(mina, "Firefox");
    pass(30 * minute);
    assert.equal(await sessions.lapsed(signedOut), undefined);
    assert.ok(await sessions.lapsed(lapsed));
    await within(database, { id: "test", authority }, (db) =>
      disable(db, mina, "left"),
    );
    assert.equal(await sessions.lapsed(lapsed), undefined);
  });

  test("is named by its browser", () => {
    assert.equal(
      browserWords("Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Firefox/145.0"),
      "Firefox on Linux",
    );
    assert.equal(
      browserWords(
        "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/142.0 Safari/537.36 Edg/142.0",
      ),
      "Edge on Windows",
    );
    assert.equal(browserWords(undefined), "A browser");
  });
});

suite("An account nobody uses", () => {
  /** An authority with nobody in it but these; `usedDaysAgo` is when each was there last. */
  async function used(accounts: Readonly<Record<string, number>>) {
    const code = await testAuthority(database);
    // The tester manages accounts too: not here.
    await database.withConnection(({ query }) =>
      query("delete from platform.account_role where authority = $1", [code]),
    );
    const at = "2026-07-16T09:00:00Z";
    const whose: Record<string, Whose> = {};
    for (const [name, days] of Object.entries(accounts)) {
      const roles = name.startsWith("admin") ? ["administrator"] : [];
      whose[name] = await testAccount(database, code, name, roles);
      const then = instantOf(millisecondsOf(at) - days * day);
      await database.withConnection(({ query }) =>
        query(
          "update platform.account set created_at = $3, last_used_at = $3 where authority = $1 and id = $2",
          [code, whose[name]?.account, then],
        ),
      );
    }
    const asking = { id: "daily roll", authority: code };
    await within(database, asking, (db) => disableIdle(db, code, at));
    const open = async (name: string) =>
      within(database, asking, async (db) => {
        const account = await accountOf(db, code, whose[name]?.account ?? "");
        return account?.disabled_at === null;
      });
    return { open, whose, asking, at };
  }

  test("[security 29] for thirty days is disabled, and not a day before", async () => {
    const { open } = await used({ "admin today": 0, idle: 31, used: 30 });
    assert.equal(await open("idle"), false);
    assert.equal(await open("used"), true);
  });

  test("[security 29] stays open as the last that manages accounts, however long unused", async () => {
    const { open } = await used({ "admin once": 400, "admin later": 300 });
    assert.equal(await open("admin once"), false);
    assert.equal(await open("admin later"), true);
  });

  test("[security 29] cannot be disabled by hand as the last that manages accounts", async () => {
    const { whose, asking } = await used({ "admin only": 0 });
    const only = whose["admin only"]!;
    await assert.rejects(
      within(database, asking, (db) => disable(db, only, "left")),
      { status: 409 },
    );
    const second = await testAccount(database, asking.authority, "admin two");
    await within(database, asking, async (db) => {
      const role = { role: "administrator", team_id: null };
      await grantRole(
        db,
        asking.authority,
        second.account,
        role,
        "granted",
        "2020-01-01",
      );
      await disable(db, only, "left");
      await enable(db, only);
    });
  });
});
