import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { suite, test } from "node:test";
import { backUp } from "#platform/keeping/backup.ts";
import { newKey } from "#platform/keeping/envelope.ts";
import { connectionOf } from "#platform/database/connection.ts";
import { within } from "#platform/database/transaction.ts";
import { testAuthority, testDatabase } from "#platform/test-database.ts";
import { keptCouncil } from "./test-kept.ts";

const database = await testDatabase();

suite("Who may make a backup, and who may take one away", () => {
  test("[security R7] the application can neither write on the server's disk nor start a program there", async (t) => {
    const asker = { id: "somebody", authority: await testAuthority(database) };
    const folder = mkdtempSync(join(tmpdir(), "goldthread-off-host-"));
    t.after(() => rmSync(folder, { recursive: true }));
    chmodSync(folder, 0o777);
    const kept = join(folder, "manifest.age");
    writeFileSync(kept, "sealed");
    chmodSync(kept, 0o666);
    const attempts = [
      `copy (select 1) to '${kept}'`,
      `copy (select 1) to program 'rm ${kept}'`,
      `select lo_export(0, '${kept}')`,
      `select pg_read_file('${kept}')`,
    ];
    // The embedded database has no disk of its own to reach: its process is the application's.
    if (database.engine === "PostgreSQL")
      for (const attempt of attempts)
        await assert.rejects(
          within(database, asker, (db) => connectionOf(db).run(attempt)),
          { code: "42501" },
          attempt,
        );
    assert.equal(await readFile(kept, "utf8"), "sealed");
  });

  test("[security R7] the account that serves the pages cannot remove what the account of backups wrote", (t) => {
    // Only who may become another account can show what that account cannot do.
    if (process.getuid?.() !== 0) return;
    const folder = mkdtempSync(join(tmpdir(), "goldthread-backups-"));
    t.after(() => rmSync(folder, { recursive: true }));
    const kept = join(folder, "database.age");
    writeFileSync(kept, "sealed", { mode: 0o640 });
    chmodSync(folder, 0o750);
    const removing = spawnSync("rm", ["-rf", folder], {
      uid: 65534,
      gid: 65534,
      encoding: "utf8",
    });
    assert.match(removing.stderr, /Permission denied|not permitted/);
  });

  test("[security R7] a backup is refused to a role that would see only some of the rows, and made by one that may see all", async () => {
    const council = await keptCouncil();
    if (!("url" in council.place)) return;
    const { recipient } = await newKey();
    await council.using((owned) =>
      owned.withConnection((connection) =>
        connection.run(`
          do $$ begin
            if to_regrole('goldthread_test_backup') is null then
              create role goldthread_test_backup login bypassrls; create role goldthread_test_pages login;
            end if;
          end $$;
          grant pg_read_all_data to goldthread_test_backup, goldthread_test_pages`),
      ),
    );
    const as = (role: string) => {
      const url = new URL("url" in council.place ? council.place.url : "");
      url.username = role;
      return backUp({
        from: { url: url.href },
        files: council.files,
        into: council.backups,
        recipient,
      });
    };
    await assert.rejects(as("goldthread_test_pages"), /does not see every row/);
    const { manifest } = await as("goldthread_test_backup");
    const children = manifest.tables.find(
      ({ table }) => table === "record.child",
    );
    assert.equal(children?.rows, 3);
  });
});
