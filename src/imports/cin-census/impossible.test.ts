import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { census, child, element, referral, rowsIn } from "./example-census.ts";

const unknown = "value kept raw, read as unknown";
const bounds = "before 1980, or over 30 years from the reference date";

/** Each row as taken, noted or set aside, with the reasons. */
async function fates(text: string) {
  return (await rowsIn(text)).map(({ table, line, notes, setAside }) => [
    table,
    line,
    ...(setAside
      ? ["set aside", setAside.reason]
      : notes.map(({ reason }) => reason)),
  ]);
}

const assessed = (items: Record<string, string>) =>
  element(
    "Assessments",
    items,
    "<FactorsIdentifiedAtAssessment><AssessmentFactors>1A</AssessmentFactors></FactorsIdentifiedAtAssessment>",
  );

suite("an impossible date", () => {
  test("of birth is noted and read as unknown; the child is taken", async () => {
    // The reference date is 31 March 2026: 30 years before it is 31 March 1996.
    const birth = `impossible birth date (${bounds}): ${unknown}; the rest of the row is taken`;
    for (const [day, ...reasons] of [
      ["1979-12-31", birth],
      ["1996-03-30", birth],
      ["1066-04-13", birth],
      ["1996-03-31"],
      ["2026-04-01", "after the reference date: taken as given"],
      ["2015-02-30", `not a date: ${unknown}`],
    ] as const) {
      const born = `<PersonBirthDate>${day}</PersonBirthDate>`;
      assert.deepEqual(await fates(census(child("", { born }))), [
        ["child", 12, ...reasons],
      ]);
    }
  });

  test("in the key of a referral sets it aside with all its rows, each of which says so", async () => {
    const inside = assessed({ AssessmentActualStartDate: "2025-05-07" });
    for (const day of ["1970-10-06", "yesterday"])
      assert.deepEqual(await fates(census(child(referral(day, inside)))), [
        ["child", 12],
        [
          "referral",
          19,
          "set aside",
          "impossible date in the key of the referral: the referral and its rows are set aside",
        ],
        [
          "assessment",
          21,
          "set aside",
          "set aside with the referral in line 19",
        ],
        ["factor", 23, "set aside", "set aside with the assessment in line 21"],
      ]);
  });

  test("outside the key is noted, and so is an end before its start", async () => {
    const closed = (day: string) =>
      fates(
        census(child(referral("2025-05-06", "", { CINclosureDate: day }))),
      ).then(([, row]) => row?.slice(2));
    assert.deepEqual(await closed("1970-02-27"), [
      `impossible date (${bounds}): ${unknown}`,
    ]);
    assert.deepEqual(await closed("2025-05-05"), [
      `its closure comes before its start: ${unknown}`,
    ]);
    assert.deepEqual(await closed("2025-05-06"), []);
    assert.deepEqual(await closed("2026-04-02"), [
      "after the reference date: taken as given",
    ]);
  });

  test("of an assessment that starts after the reference date and its own authorisation sets it aside", async () => {
    const started = (day: string, authorised: string) =>
      fates(
        census(
          child(
            referral(
              "2025-05-06",
              assessed({
                AssessmentActualStartDate: day,
                AssessmentAuthorisationDate: authorised,
              }),
            ),
          ),
        ),
      ).then((rows) => rows.slice(2));
    assert.deepEqual(await started("2028-04-28", "2025-09-19"), [
      [
        "assessment",
        21,
        "set aside",
        "starts after the reference date and after its own authorisation: the assessment is set aside",
      ],
      ["factor", 24, "set aside", "set aside with the assessment in line 21"],
    ]);
    const [late] = await started("2026-04-28", "2026-05-01");
    assert.equal(late?.[2], "after the reference date: taken as given");
  });

  test("of a key that is missing, and a child without its number, set the row aside", async () => {
    const nobody = census(child(referral("2025-05-06"), { id: "" }));
    assert.deepEqual(await fates(nobody), [
      [
        "child",
        12,
        "set aside",
        "no LAchildID, which is its key: the child and its rows are set aside",
      ],
      ["referral", 19, "set aside", "set aside with the child in line 12"],
    ]);
    const [, undated] = await fates(census(child(element("CINdetails", {}))));
    assert.match(String(undated?.[3]), /^no CINreferralDate/);
  });

  test("foreseen, such as a target, may lie after the reference date", async () => {
    const enquiry = element("Section47", {
      S47ActualStartDate: "2026-03-20",
      InitialCPCtarget: "2026-04-14",
    });
    const rows = await fates(census(child(referral("2026-03-10", enquiry))));
    assert.deepEqual(rows[2], ["section 47 enquiry", 21]);
  });
});
