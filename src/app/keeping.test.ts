import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { suite, test } from "node:test";
import { anchor } from "#platform/trail/anchor.ts";
import { placeIn } from "#platform/documents/kept-file.ts";
import { seal } from "#platform/keeping/envelope.ts";
import { hashOfFile } from "#platform/keeping/files.ts";
import { run } from "#platform/keeping/programs.ts";
import {
  newestReceipt,
  standingOf,
  type Receipt,
} from "#platform/keeping/receipts.ts";
import { backupCommand } from "./commands/backup.ts";
import { drillCommand } from "./commands/drill.ts";
import { restoreCommand } from "./commands/restore.ts";
import { authority, emptyPlace, keptCouncil, runIn } from "./test-kept.ts";

const council = await keptCouncil();
const { backups, receipts, keyFile, recipient } = council;

const newest = async () => {
  const names = (await readdir(backups)).filter((name) => name !== "receipts");
  return join(backups, names.toSorted().at(-1) ?? "");
};

/** A backup of how things are now, beside none before it. */
async function backedUp(): Promise<string> {
  await rm(backups, { recursive: true, force: true });
  await council.run(backupCommand);
  return newest();
}

const drilled = () => council.run(drillCommand, "--key", keyFile);

async function failures(): Promise<string[]> {
  const { ok, json } = await drilled();
  assert.equal(ok, false);
  const { findings } = json as Receipt;
  return findings.filter((each) => !each.ok).map(({ what }) => what);
}

suite("A backup and its drill", () => {
  test("[security R8] the drill is green: everything restored is as it was kept", async () => {
    await council.using((database) =>
      anchor(database, council.heads, new Map()),
    );
    await backedUp();
    const { ok, words, json } = await drilled();
    assert.equal(ok, true, words);
    const { findings } = json as Receipt;
    assert.deepEqual(
      findings.map(({ what }) => what),
      [
        "age of the newest backup",
        "sealed parts",
        "counts and newest rows",
        "files",
        "documents",
        "access trail",
        "references",
        "versions",
        "obligations",
        "rows of returns",
      ],
    );
    assert.match(words, /access trail: 6 rows/);
    assert.equal((await council.run(drillCommand, "--status", "yes")).ok, true);
  });

  test("[security R8] nothing of a backup can be read without its key", async () => {
    const folder = await backedUp();
    const names = ["SHA256SUMS", "database.age", "files.age", "manifest.age"];
    assert.deepEqual((await readdir(folder)).toSorted(), names.toSorted());
    for (const name of names.filter((each) => each.endsWith(".age"))) {
      const sealed = await readFile(join(folder, name));
      assert.equal(sealed.subarray(0, 21).toString(), "age-encryption.org/v1");
      for (const words of ["Dear all", "Minutes", "GET /children/"])
        assert.equal(sealed.includes(words), false);
    }
  });

  test("[security R8] restore brings all of it back into an empty place, and refuses a full one", async () => {
    await backedUp();
    const to = await emptyPlace(join(council.folder, "again"));
    const environment = {
      ...("url" in to
        ? { DATABASE_URL: to.url }
        : { GOLDTHREAD_DATA: to.folder }),
      GOLDTHREAD_BACKUPS: backups,
      GOLDTHREAD_FILES: join(council.folder, "files again"),
    };
    const typed = ["--key", keyFile, "--verify", "yes"];
    const { ok, words } = await runIn(environment, restoreCommand, typed);
    assert.equal(ok, true, words);
    await assert.rejects(runIn(environment, restoreCommand, typed), {
      status: 409,
    });
    assert.equal(
      await readFile(
        join(council.folder, "files again/letters/one.txt"),
        "utf8",
      ),
      "Dear all",
    );
  });

  test("[security R8] the drill is red when a row is not what it must be", async () => {
    const change = (by: number) =>
      council.using((database) =>
        database.withConnection((connection) =>
          connection.run(
            `update record.obligation set due_on = due_on + ${by} where ctid = (select ctid from record.obligation order by child_id, clock, due_on limit 1)`,
          ),
        ),
      );
    await change(1);
    await backedUp();
    assert.deepEqual(await failures(), ["obligations"]);
    await change(-1);
    await council.using((database) =>
      database.withConnection((connection) =>
        connection.run(
          "set session_replication_role = replica; update platform.access_trail set asker = 'nobody' where number = 3; reset session_replication_role",
        ),
      ),
    );
    await backedUp();
    assert.deepEqual(await failures(), ["access trail"]);
  });

  test("[security R8] the drill is red when a file is not what was kept, even sealed anew", async () => {
    const folder = await backedUp();
    await writeFile(join(council.files, "two.txt"), "Other minutes");
    const forged = run("tar", ["-cz", `--directory=${council.files}`, "."]);
    await seal(forged.out, join(folder, "files.age"), recipient);
    const sums = await readFile(join(folder, "SHA256SUMS"), "utf8");
    const sum = await hashOfFile(join(folder, "files.age"));
    await writeFile(
      join(folder, "SHA256SUMS"),
      sums.replace(/\w+(?= {2}files\.age)/, sum),
    );
    assert.deepEqual(await failures(), ["restore"]);
    const receipt = await newestReceipt(receipts, "drill");
    assert.match(receipt?.findings[0]?.words ?? "", /files of this backup/);
  });

  test("[security R8] the drill is red when the file of a document was damaged before it was backed up, or is gone", async () => {
    const sha256 = createHash("sha256").update("A letter").digest("hex");
    const place = placeIn(council.files, { authority, sha256 });
    await mkdir(dirname(place), { recursive: true });
    await writeFile(place, "A letter");
    await council.using((database) =>
      database.withConnection((connection) =>
        connection.query(
          `insert into record.document (authority, id, child_id, title, kind, media_type, bytes, sha256, virus_checked, recorded_at)
           select authority, gen_random_uuid(), id, 'Letter', 'letter', 'application/pdf', 8, $1, false, (select moment from platform.authority where code = authority) from record.child limit 1`,
          [sha256],
        ),
      ),
    );
    await backedUp();
    assert.deepEqual(await failures(), ["access trail"]);
    await writeFile(place, "A lettes");
    await backedUp();
    assert.deepEqual(await failures(), ["documents", "access trail"]);
    await rm(place);
    await backedUp();
    assert.deepEqual(await failures(), ["documents", "access trail"]);
    await writeFile(place, "A letter");
  });

  test("[security R8] the drill is red when a head kept outside is another", async () => {
    const heads = await readFile(council.heads, "utf8");
    await backedUp();
    await writeFile(
      council.heads,
      `${heads}2026-01-01T00:00:00Z ${authority} 2 ${"0".repeat(64)}\n`,
    );
    assert.deepEqual(await failures(), ["access trail"]);
    await writeFile(council.heads, heads);
  });

  test("[security R8] the drill is red when a byte of the backup was changed, or the key is another", async () => {
    const folder = await backedUp();
    const file = join(folder, "database.age");
    const bytes = await readFile(file);
    bytes[bytes.length - 100] = (bytes[bytes.length - 100] ?? 0) ^ 1;
    await writeFile(file, bytes);
    assert.deepEqual(await failures(), ["restore"]);
    await rm(file);
    assert.deepEqual(await failures(), ["restore"]);
    await backedUp();
    const other = join(council.folder, "other key");
    await council.run(backupCommand, "--new-key", other);
    const { ok } = await council.run(drillCommand, "--key", other);
    assert.equal(ok, false);
  });

  test("[security R8] a drill that did not run is red", async () => {
    await rm(receipts, { recursive: true, force: true });
    const never = await council.run(drillCommand, "--status", "yes");
    assert.equal(never.ok, false);
    assert.match(never.words, /No restore drill was ever run/);
    const receipt = (at: string, ok = true): Receipt => ({
      kind: "drill",
      at,
      ok,
      seconds: 1,
      findings: [{ what: "files", ok, words: "" }],
    });
    const at = "2026-03-10T02:00:00Z";
    const standing = (made: string, ok?: boolean) =>
      standingOf("drill", receipt(made, ok), at);
    assert.equal(standing("2026-03-02T02:00:01Z").ok, true);
    assert.match(
      standing("2026-03-02T01:59:59Z").words,
      /8 days ago: it did not run since/,
    );
    assert.match(
      standing("2026-03-09T02:00:00Z", false).words,
      /failed: files/,
    );
  });
});
