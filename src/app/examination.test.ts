import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { suite, test } from "node:test";
import type { Database } from "#platform/database/database.ts";
import { filesIn } from "#platform/keeping/files.ts";
import { filesAgree } from "#platform/keeping/held-to.ts";
import { headsOf } from "#platform/trail/anchor.ts";
import { examine } from "./invariants.ts";
import { keptCouncil } from "./test-kept.ts";

const council = await keptCouncil();

/** What is done past every trigger and right, how it is put back, and what an examination calls it. */
const corruptions = {
  "1: an obligation's due day moved by one": {
    does: "update record.obligation set due_on = due_on + 1 where ctid = (select ctid from record.obligation order by child_id, clock, due_on limit 1)",
    undo: "",
    finds: "obligations",
  },
  "2: an obligation deleted": {
    does: "delete from record.obligation where ctid = (select ctid from record.obligation order by child_id, clock, due_on limit 1)",
    undo: "",
    finds: "obligations",
  },
  "3: a row of the trail given to another asker": {
    does: "update platform.access_trail set asker = 'nobody' where number = 3",
    undo: "update platform.access_trail set asker = '00000000-0000-4000-8000-00000000c0de' where number = 3",
    finds: "access trail",
  },
  "4: the newest rows of the trail cut off": {
    does: "create table public.cut as select * from platform.access_trail where number > 4; delete from platform.access_trail where number > 4",
    undo: "insert into platform.access_trail select * from public.cut; drop table public.cut",
    finds: "access trail",
  },
  "5: a fact pointed at a child that is not there": {
    does: "create table public.was as select id, child_id from record.looked_after_period limit 1; update record.looked_after_period set child_id = gen_random_uuid() where id = (select id from public.was)",
    undo: "update record.looked_after_period period set child_id = was.child_id from public.was where was.id = period.id; drop table public.was",
    finds: "references",
  },
  "6: a version closed before it began": {
    does: "insert into history.child select recorded_at - interval '1 day', child.* from record.child limit 1",
    undo: "delete from history.child where superseded_at < recorded_at",
    finds: "versions",
  },
  "7: a row of a return in force deleted": {
    does: "create table public.was as select * from record.return_row where set_aside is null limit 1; delete from record.return_row where id = (select id from public.was)",
    undo: "insert into record.return_row select * from public.was; drop table public.was",
    finds: "rows of returns",
  },
} as const;

const past = (database: Database, script: string) =>
  database.withConnection((connection) =>
    connection.run(
      `set session_replication_role = replica; ${script}; set session_replication_role = origin`,
    ),
  );

suite("An examination of the database", () => {
  test("[security R26] finds nothing where nothing is wrong, and each corruption where one is", async () => {
    await council.using(async (database) => {
      const heads = await headsOf(database);
      const faults = async () =>
        (await examine(database, heads))
          .filter(({ ok }) => !ok)
          .map(({ what }) => what);
      assert.deepEqual(await faults(), []);
      for (const [name, { does, undo, finds }] of Object.entries(corruptions)) {
        await past(database, does);
        const found = await faults();
        assert.ok(found.includes(finds), `${name}: ${found.join(", ")}`);
        await past(database, undo === "" ? "select 1" : undo);
        await faults(); // what was derived from the corruption is put right
        assert.deepEqual(await faults(), [], `${name}, put back`);
      }
    });
  });

  test("[security R26] 8: finds a kept file changed by one byte, a lost one and one nobody kept", async () => {
    const kept = await filesIn(council.files);
    const agree = () => filesAgree(council.files, kept);
    assert.equal((await agree()).ok, true);
    await writeFile(join(council.files, "two.txt"), "Minutet");
    assert.match((await agree()).words, /^two\.txt was changed$/);
    const [, ...others] = kept;
    assert.match(
      (await filesAgree(council.files, others)).words,
      /letters\/one\.txt was not kept/,
    );
    const lost = [...kept, { path: "gone.pdf", bytes: 1, sha256: "" }];
    assert.match(
      (await filesAgree(council.files, lost)).words,
      /gone\.pdf is missing/,
    );
  });
});
