import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, suite, test } from "node:test";
import { reading } from "#platform/database/transaction.ts";
import { sampleTest } from "#platform/sample-files.ts";
import {
  testAuthority,
  testDatabase,
  tester,
} from "#platform/test-database.ts";
import { startImport } from "../import.ts";
import { cinCensus } from "./cin-census.ts";
import { census, child, element, referral } from "./example-census.ts";

const folder = mkdtempSync(join(tmpdir(), "census-"));
after(() => rmSync(folder, { recursive: true }));

const database = await testDatabase();

async function give(authority: string, text: string) {
  const path = join(folder, `${authority}.xml`);
  writeFileSync(path, text);
  const { files, children } = await startImport({
    paths: [path],
    authority,
    asker: { id: tester },
    database,
    beforeCommit: [],
    returns: [cinCensus],
    replace: true,
  });
  return { file: files[0]!, children };
}

const referralsOf = (authority: string) =>
  reading(database, { id: tester, authority }, (db) =>
    db
      .selectFrom("referral")
      .where("authority", "=", authority)
      .select(["received_on", "outcome", "closed_on", "covered_to"])
      .orderBy("received_on")
      .execute(),
  );

const unchanged = (count: number) => ({ new: 0, changed: 0, unchanged: count });

suite("importing a census", () => {
  test("takes its rows, and given again changes nothing", async () => {
    const authority = await testAuthority(database);
    const text = census(
      child(
        referral("2025-05-06", "", { ReferralNFA: "true" }) +
          referral("1970-05-06"),
      ),
      { authority },
    );
    const first = await give(authority, text);
    const { read, taken, noted, setAside } = first.file;
    assert.deepEqual([read, taken, noted, setAside], [3, 2, 0, 1]);
    assert.deepEqual(first.children, { new: 1, changed: 0, unchanged: 0 });
    assert.deepEqual(await referralsOf(authority), [
      {
        received_on: "2025-05-06",
        outcome: "no further action",
        closed_on: null,
        covered_to: "2026-03-31",
      },
    ]);
    assert.deepEqual((await give(authority, text)).children, unchanged(1));
  });

  test("is corrected by another file of its year, and restored by the first", async () => {
    const authority = await testAuthority(database);
    const told = (closed?: string) =>
      census(
        child(
          referral("2025-05-06", "", closed ? { CINclosureDate: closed } : {}),
        ),
        { authority },
      );
    const closings = async () =>
      (await referralsOf(authority)).map(({ closed_on }) => closed_on);
    await give(authority, told("2025-09-01"));
    const corrected = await give(authority, told("2025-10-01"));
    assert.deepEqual(corrected.children, { new: 0, changed: 1, unchanged: 0 });
    assert.deepEqual(await closings(), ["2025-10-01"]);
    await give(authority, told("2025-09-01"));
    assert.deepEqual(await closings(), ["2025-09-01"]);
  });

  test("of several years comes to the same in any order", async () => {
    const assessed = element("Assessments", {
      AssessmentActualStartDate: "2024-05-07",
    });
    const ends = [];
    for (const order of [
      [2025, 2026],
      [2026, 2025],
    ]) {
      const authority = await testAuthority(database);
      const texts: Record<number, string> = {
        2025: census(child(referral("2024-05-06", assessed)), {
          authority,
          year: 2025,
        }),
        2026: census(
          child(referral("2024-05-06", "", { CINclosureDate: "2025-08-01" })),
          { authority },
        ),
      };
      for (const year of order) await give(authority, texts[year]!);
      ends.push(await referralsOf(authority));
    }
    const once = {
      received_on: "2024-05-06",
      outcome: "assessment",
      closed_on: "2025-08-01",
      covered_to: "2026-03-31",
    };
    assert.deepEqual(ends, [[once], [once]]);
  });

  test("of another authority keeps nothing", async () => {
    const authority = await testAuthority(database);
    const { file } = await give(
      authority,
      census(child(referral("2025-05-06"))),
    );
    assert.match(file.refused ?? "", /^it is the census of authority 999/);
    assert.deepEqual(await referralsOf(authority), []);
  });
});

suite("importing the sector's sample censuses", () => {
  for (const name of [
    "CIN2rows.xml",
    "CIN_Census_2021.xml",
    "CIN_Census_2021_no_assessment_factors.xml",
    "CIN_Census_2024.xml",
    "fake_CIN_data.xml",
    "full-modules.xml",
    "liia_BAR_cin_2022.xml",
  ])
    sampleTest(
      `${name} adds up, and again changes nothing`,
      async (samples) => {
        const authority = await testAuthority(database);
        const text = readFileSync(join(samples, "cin-census", name), "utf8");
        const ours = text.replace(/<LEA>\d+<\/LEA>/, `<LEA>${authority}</LEA>`);
        const { file, children } = await give(authority, ours);
        assert.equal(file.refused, undefined);
        assert.equal(file.read, file.taken + file.setAside);
        assert.ok(file.read > 0 && file.noted <= file.taken);
        const again = await give(authority, ours);
        assert.deepEqual(again.children, unchanged(children.new));
        const { read, taken, noted, setAside } = again.file;
        assert.deepEqual(
          [read, taken, noted, setAside],
          [file.read, file.taken, file.noted, file.setAside],
        );
      },
    );
});
