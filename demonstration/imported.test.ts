import assert from "node:assert/strict";
import { join } from "node:path";
import { suite, test } from "node:test";
import { deriveChildren, rebuild } from "#clocks/obligation.store.ts";
import { startImport } from "#imports/import.ts";
import { testDatabase } from "#platform/test-database.ts";
import { authority } from "./authority.ts";
import { folder } from "./write.ts";

const database = await testDatabase();
const asker = { id: "tester", authority };

suite("The demonstration's files, imported as anyone's", () => {
  const all = <Row>(query: string) =>
    database.withConnection(
      async (connection) =>
        (await connection.query<Row>(query, [authority])).rows,
    );

  test("are read whole: of every file as many rows are taken or set aside as there are, and two are set aside", async () => {
    await all(
      "insert into platform.authority (code, name, derived_to) values ($1, 'Harrowmere', '2026-03-31')",
    );
    let setAside = 0;
    let noted = 0;
    for (const name of [
      "ssda903-2025",
      "ssda903-2026",
      "cin-census-2026.xml",
    ]) {
      const { files } = await startImport({
        paths: [join(folder, name)],
        authority,
        asker,
        database,
        beforeCommit: [deriveChildren],
      });
      for (const file of files) {
        assert.equal(file.refused, undefined, file.path);
        assert.equal(file.read, file.taken + file.setAside, file.path);
        setAside += file.setAside;
        noted += file.noted;
      }
    }
    assert.equal(setAside, 2);
    assert.ok(noted >= 4, `${noted} noted`);
  });

  test("tell one period, placement, review and referral once, and one child in both returns once", async () => {
    const doubles = await all(
      `select 'period', child_id, started_on::text from record.looked_after_period where authority = $1 group by 2, 3 having count(*) > 1
       union all
       select 'placement', child_id, started_on::text from record.placement where authority = $1 group by 2, 3 having count(*) > 1
       union all
       select 'review', child_id, kind || held_on from record.review where authority = $1 group by 2, 3 having count(*) > 1
       union all
       select 'referral', child_id, received_on::text from record.referral where authority = $1 group by 2, 3 having count(*) > 1`,
    );
    assert.deepEqual(doubles, []);
    const inBoth = await all(
      `select distinct child_id from record.looked_after_period where authority = $1 and source = 'ssda903'
       intersect select child_id from record.referral where authority = $1 and source = 'cin-census'`,
    );
    assert.ok(inBoth.length > 0);
  });

  test("owe what a rebuild derives", async () => {
    const { obligations, changed } = await rebuild(database, asker);
    assert.ok(obligations > 100);
    assert.equal(changed, 0);
  });
});
