import assert from "node:assert/strict";
import { suite, test } from "node:test";
import {
  census,
  child,
  element,
  referral,
} from "#imports/cin-census/example-census.ts";
import { episodes, headers, reviews, writeSet } from "#imports/ssda903/example-set.ts"; // prettier-ignore
import { startImport } from "#imports/import.ts";
import { figuresOf } from "#indicators/ask.ts";
import { indicators } from "#indicators/definitions.ts";
import type { Day } from "#kernel/day.ts";
import { type Month, coverOfMonth } from "#kernel/year.ts";
import { reading } from "#platform/database/transaction.ts";
import { testAuthority, testDatabase, tester } from "#platform/test-database.ts"; // prettier-ignore
import { listeners } from "./modules.ts";

const database = await testDatabase();

/** An authority of its own that knows nothing but what it imports. */
async function council() {
  const authority = await testAuthority(database);
  const asker = { id: tester, authority };
  return {
    authority,
    async take(files: Parameters<typeof writeSet>[0], year: number) {
      const paths = [writeSet(files)];
      const beforeCommit = [...listeners];
      const { files: taken } = await startImport({ paths, authority, asker, database, beforeCommit, year }); // prettier-ignore
      for (const { refused } of taken) assert.equal(refused, undefined);
    },
    /** Every measure over each of these stretches of days. */
    figures: (days: readonly { from: Day; to: Day }[], asAt: Day) =>
      reading(database, asker, (db) =>
        figuresOf(
          indicators,
          days.map((each, index) => ({ n: index + 1, ...each })),
          { asAt },
          db,
          authority,
        ),
      ),
  };
}

type Council = Awaited<ReturnType<typeof council>>;

/** A census in which everything is begun that a census can tell of, and nothing is finished. */
const begun = (authority: string, year: number) => {
  const last = `${year - 1}`;
  const assessment = element("Assessments", {
    AssessmentActualStartDate: `${last}-11-10`,
  });
  const finished = element("Assessments", {
    AssessmentActualStartDate: `${last}-05-10`,
    AssessmentAuthorisationDate: `${last}-06-10`,
  });
  const asked = element("Section47", {
    S47ActualStartDate: `${last}-05-12`,
    ICPCnotRequired: "false",
    DateOfInitialCPC: `${last}-05-20`,
  });
  const enquiry = element("Section47", {
    S47ActualStartDate: `${last}-11-12`,
    ICPCnotRequired: "false",
  });
  const plan = element("ChildProtectionPlans", {
    CPPstartDate: `${last}-12-01`,
    InitialCategoryOfAbuse: "NEG",
    LatestCategoryOfAbuse: "NEG",
    NumberOfPreviousCPP: "0",
  });
  const help = element("CINPlanDates", { CINPlanStartDate: `${last}-07-01` });
  return Buffer.from(
    census(
      child(referral(`${last}-05-06`, finished + asked + help)) +
        child(referral(`${last}-11-06`, assessment + enquiry + plan), {
          id: "A2",
        }),
      { authority, year },
    ),
  );
};

/** What a year of SSDA903 can tell of: a child in care since June, whose first review alone was held. */
const inCare = (year: number) => ({
  "header.csv": headers("A1"),
  "episodes.csv": episodes(["A1", `03/06/${year - 1}`, "S", "C2"]),
  "reviews.csv": reviews(["A1", `20/06/${year - 1}`]),
});

/** Every measure of a month that no return covers: unknown, or of nothing but what is not known. */
async function assertUnknown(
  { figures }: Council,
  months: readonly Month[],
  asAt: Day,
) {
  for (const found of await figures(months.map(coverOfMonth), asAt)) {
    const { key, from, dataLoaded, numerator, denominator } = found;
    if (dataLoaded !== true) continue;
    assert.deepEqual(
      [numerator, denominator ?? 0, found.otherwise],
      [0, 0, {}],
      `${key} from ${from}`,
    );
    assert.ok((found.excluded["not known"] ?? 0) > 0, `${key} from ${from}`);
  }
}

suite("months that returns do not cover", () => {
  for (const year of [2022, 2023, 2024, 2025, 2026])
    test(`are unknown before and after the census of ${year}, whatever is measured`, async () => {
      const here = await council();
      await here.take({ "census.xml": begun(here.authority, year) }, year);
      const before: Month[] = [`${year - 1}-02`, `${year - 1}-03`];
      await assertUnknown(here, before, `${year}-03-31`);
      const after: Month[] = [`${year}-04`, `${year}-05`, `${year}-09`];
      await assertUnknown(here, after, `${year}-09-30`);
    });

  test("are unknown between two censuses when that of the year between was not loaded", async () => {
    const here = await council();
    for (const year of [2022, 2024])
      await here.take({ "census.xml": begun(here.authority, year) }, year);
    const between: Month[] = ["2022-04", "2022-09", "2023-03"];
    await assertUnknown(here, between, "2024-03-31");
    const known = await here.figures(
      ["2021-05" as const, "2023-05" as const].map(coverOfMonth),
      "2024-03-31",
    );
    assert.deepEqual(
      known
        .filter(({ key }) => key === "referrals-n")
        .map(({ dataLoaded, numerator }) => [dataLoaded, numerator]),
      [
        [true, 1],
        [true, 1],
      ],
    );
  });

  test("are unknown before, between and after returns of looked-after children", async () => {
    const here = await council();
    for (const year of [2023, 2025]) await here.take(inCare(year), year);
    const months: Month[] = ["2022-03", "2023-04", "2023-09", "2024-03"];
    await assertUnknown(here, months, "2025-03-31");
    await assertUnknown(here, ["2025-04", "2025-09"], "2025-09-30");
  });

  test("in a covered month what a return does not collect is not in the data, and what it does is counted", async () => {
    const here = await council();
    await here.take({ "census.xml": begun(here.authority, 2026) }, 2026);
    const year = { from: "2025-04-01", to: "2026-03-31" } as const;
    const due = new Map<string, unknown>();
    for (const found of await here.figures([year], year.to)) {
      const { key, kind, dataLoaded, numerator, denominator } = found;
      if (kind !== "timeliness") continue;
      if (dataLoaded === true)
        due.set(key, [numerator, denominator, found.otherwise]);
      else assert.match(dataLoaded, /^not in the data loaded/, key);
    }
    // 45 working days from 6 May 2025 are 10 July, from 6 November 13 January. 15 from 12 May are 3 June, held on 20 May;
    // from 12 November 3 December. The plan of 1 December is to be reviewed by 1 March. Need was found on 10 June: a plan
    // by 24 June, made on 1 July.
    assert.deepEqual(Object.fromEntries(due), {
      "cfa-45-due": [1, 2, { overdue: 1 }],
      "icpc-due": [1, 2, { overdue: 1 }],
      "rcpc-due": [0, 1, { overdue: 1 }],
      "cin-plan-timely": [0, 1, { "met late": 1 }],
    });
  });
});
