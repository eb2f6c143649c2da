import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { suite, test } from "node:test";
import { figuresOf } from "#indicators/ask.ts";
import { indicators } from "#indicators/definitions.ts";
import { allClocks } from "#clocks/definitions/all-duties.ts";
import { reading } from "#platform/database/transaction.ts";
import { testDatabase } from "#platform/test-database.ts";
import { authority } from "./authority.ts";
import { isUnfinished, loadDemonstration } from "./load.ts";

const page = readFileSync(join(import.meta.dirname, "README.md"), "utf8");

const database = await testDatabase();
await loadDemonstration({ database, beforeCommit: [] });

suite("The demonstration, loaded", () => {
  const all = <Row>(query: string) =>
    database.withConnection(
      async (connection) =>
        (await connection.query<Row>(query, [authority.code])).rows,
    );

  test("has come to its end, and says until when it speaks", async () => {
    assert.equal(await isUnfinished(database), false);
    const rows = await all(
      "select name, data_until from platform.authority where code = $1",
    );
    assert.deepEqual(rows, [{ name: "Harrowmere", data_until: "2026-03-31" }]);
  });

  test("starts every clock there is", async () => {
    const rows = await all<{ clock: string }>(
      "select distinct clock from record.obligation where authority = $1 and not withdrawn",
    );
    const started = new Set(rows.map(({ clock }) => clock));
    const silent = allClocks
      .map(({ key }) => key)
      .filter((key) => !started.has(key));
    assert.deepEqual(silent, []);
  });

  test("starts each clock with the child its README names", async () => {
    const rows = await all<{ clock: string; child: string }>(
      `select distinct obligation.clock, child.la_child_id as child from record.obligation
         join record.child on child.authority = $1 and child.id = obligation.child_id
        where obligation.authority = $1 and not obligation.withdrawn`,
    );
    const started = new Set(
      rows.map(({ clock, child }) => `${clock} ${child}`),
    );
    const named = [...page.matchAll(/^\| `([\w-]+)` +\| (HM\d+)/gm)].map(
      ([, clock, child]) => `${clock} ${child}`,
    );
    assert.deepEqual(
      named.map((each) => each.split(" ")[0]).toSorted(),
      allClocks.map(({ key }) => key).toSorted(),
    );
    assert.deepEqual(
      named.filter((each) => !started.has(each)),
      [],
    );
  });

  test("reads each file whole: read is taken and set aside, and two rows are set aside", async () => {
    type File = {
      read: number;
      taken: number;
      set_aside: number;
      noted: number;
      refused: string | null;
    };
    const files = await all<File>(
      `select file.* from platform.import_file file
         join platform.import on import.id = file.import_id and import.authority = $1`,
    );
    for (const { read, taken, set_aside, refused } of files) {
      assert.equal(read, taken + set_aside);
      assert.equal(refused, null);
    }
    const sum = (each: (file: File) => number) =>
      files.reduce((total, file) => total + each(file), 0);
    assert.equal(
      sum(({ set_aside }) => set_aside),
      2,
    );
    assert.ok(sum(({ noted }) => noted) >= 4);
  });

  test("tells one period, placement and review once, though a return and the record both tell it", async () => {
    const doubles = await all(
      `select 'period' as what, child_id, started_on::text as day from record.looked_after_period where authority = $1 group by 2, 3 having count(*) > 1
       union all
       select 'placement', child_id, started_on::text from record.placement where authority = $1 group by 2, 3 having count(*) > 1
       union all
       select 'review', child_id, kind || held_on from record.review where authority = $1 group by 2, 3 having count(*) > 1
       union all
       select 'referral', child_id, received_on::text from record.referral where authority = $1 group by 2, 3 having count(*) > 1`,
    );
    assert.deepEqual(doubles, []);
    const own = await all(
      "select id from record.looked_after_period where authority = $1 and source <> 'ssda903'",
    );
    assert.deepEqual(own, []);
  });

  test("was recorded over two years, some of it corrected and some withdrawn", async () => {
    const [visits] = await all<{
      days: number;
      corrected: number;
      withdrawn: number;
    }>(
      `select count(distinct recorded_at) as days, count(*) filter (where withdrawn) as withdrawn,
              (select count(*) from history.visit where authority = $1) as corrected
         from record.visit where authority = $1`,
    );
    assert.ok(visits && visits.days > 100);
    assert.ok(visits.corrected > 5);
    assert.ok(visits.withdrawn > 0);
  });

  test("gives every indicator something to count in the last year, and a figure or why not", async () => {
    const asking = { id: "test", authority: authority.code };
    const year = { n: 1, from: "2025-04-01", to: "2026-03-31" } as const;
    const figures = await reading(database, asking, (db) =>
      figuresOf(indicators, [year], {}, db, authority.code),
    );
    const silent = figures
      .filter(({ dataLoaded, value }) => dataLoaded !== true || value === null)
      .map(
        ({ key, dataLoaded, noValue }) => `${key}: ${dataLoaded} ${noValue}`,
      );
    assert.deepEqual(silent, []);
  });

  test("shows visits of Safeguarding South falling in autumn 2025 and rising again", async () => {
    const rows = await all<{ quarter: string; share: number }>(
      `select to_char(due_on, 'YYYY-Q') as quarter,
              avg(case when met_on is not null and not met_late then 1.0 else 0 end)::float as share
         from record.obligation
         join record.child on child.authority = $1 and child.id = obligation.child_id
        where obligation.authority = $1 and clock = 'cp-visit' and not obligation.withdrawn
          and due_on between '2025-07-01' and '2026-03-31' and (closed_on is null or closed_on >= due_on)
          and la_child_id in ('HM2002', 'HM2003', 'HM2004', 'HM2007', 'HM2014', 'HM2016', 'HM2017', 'HM2018')
        group by 1 order by 1`,
    );
    const [summer, autumn, winter] = rows.map(({ share }) => share);
    assert.ok(summer! > 0.8 && autumn! < 0.7 && winter! > 0.8);
  });
});
