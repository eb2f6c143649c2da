import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { census, child, element, referral, rowsIn } from "./example-census.ts";
import type { CensusRow } from "./row.ts";

const everything = referral(
  "2025-05-06",
  [
    element(
      "Assessments",
      { AssessmentActualStartDate: "2025-05-07" },
      "<FactorsIdentifiedAtAssessment><AssessmentFactors>1A</AssessmentFactors><AssessmentFactors>4B</AssessmentFactors></FactorsIdentifiedAtAssessment>",
    ),
    element("CINPlanDates", { CINPlanStartDate: "2025-07-01" }),
    element("Section47", { S47ActualStartDate: "2025-05-09" }),
    element(
      "ChildProtectionPlans",
      { CPPstartDate: "2025-05-23" },
      "<Reviews><CPPreviewDate>2025-08-20</CPPreviewDate></Reviews>",
    ),
  ].join("\n"),
);
const disabled =
  "<Ethnicity>WBRI</Ethnicity><Disabilities><Disability>HEAR</Disability></Disabilities>";

const oddities = (rows: readonly CensusRow[]) =>
  rows.flatMap(({ notes }) =>
    notes.map(({ column, value, reason }) => [column, value, reason]),
  );

/** What is noted where a child holds this. */
const notedOf = async (inside: string, year = 2026) =>
  oddities(await rowsIn(census(child(inside), { year }), year));

const unknown = "value kept raw, read as unknown";

suite("the rows of a census", () => {
  test("are the child, its disabilities, referrals and all below them, each with its line and key", async () => {
    const rows = await rowsIn(
      census(child(everything, { characteristics: disabled })),
    );
    assert.deepEqual(
      rows.map(({ table, key, line }) => [table, key, line]),
      [
        ["child", "", 12],
        ["disability", "HEAR", 18],
        ["referral", "2025-05-06", 19],
        ["assessment", "2025-05-06/2025-05-07", 21],
        ["factor", "2025-05-06/2025-05-07/1A", 23],
        ["factor", "2025-05-06/2025-05-07/4B", 23],
        ["child in need plan", "2025-05-06/2025-07-01", 25],
        ["section 47 enquiry", "2025-05-06/2025-05-09", 29],
        ["child protection plan", "2025-05-06/2025-05-23", 33],
        ["review", "2025-05-06/2025-05-23/2025-08-20", 35],
      ],
    );
    assert.deepEqual(oddities(rows), []);
    assert.ok(rows.every(({ child: id }) => id === "A1"));
  });

  test("know Sex, and GenderCurrent as it was called before 2025", async () => {
    for (const sex of [
      "<Sex>M</Sex>",
      "<GenderCurrent>1</GenderCurrent>",
      "<GenderCurrent>9</GenderCurrent>",
    ])
      assert.deepEqual(oddities(await rowsIn(census(child("", { sex })))), []);
  });

  test("take true, false, 0 and 1 in any case, and note anything else", async () => {
    for (const given of ["true", "FALSE", "False", "0", "1"])
      assert.deepEqual(
        await notedOf(referral("2025-05-06", "", { ReferralNFA: given })),
        [],
      );
    assert.deepEqual(
      await notedOf(referral("2025-05-06", "", { ReferralNFA: "N" })),
      [["ReferralNFA", "N", `neither true nor false, 1 nor 0: ${unknown}`]],
    );
  });

  test("keep a code that is not of the list that year, and note it", async () => {
    const reason = "not a code of the list: kept as given";
    const from = (ReferralSource: string) =>
      referral("2021-05-06", "", { ReferralSource });
    assert.deepEqual(await notedOf(from("5D"), 2023), []);
    assert.deepEqual(await notedOf(from("5D"), 2022), [
      ["ReferralSource", "5D", reason],
    ]);
    assert.deepEqual(await notedOf(from("ZZ")), [
      ["ReferralSource", "ZZ", reason],
    ]);
  });

  test("tolerate stray text, empty wrappers and elements nobody knows, and note each", async () => {
    const rows = await rowsIn(
      census(
        child(
          referral(
            "2025-05-06",
            `<PreProceedingsandFGDM><PPStartDate>2025-06-02</PPStartDate></PreProceedingsandFGDM>
<Colour>blue</Colour>`,
          ),
          {
            born: "UPNunknown\n<PersonBirthDate>2015-06-01</PersonBirthDate>",
            characteristics: "<Ethnicity>WBRI</Ethnicity><Disabilities/>",
          },
        ),
      ),
    );
    const unread = "not an element that is read here: kept raw";
    const module =
      "<PreProceedingsandFGDM><PPStartDate>2025-06-02</PPStartDate></PreProceedingsandFGDM>";
    assert.deepEqual(oddities(rows), [
      ["ChildIdentifiers", "UPNunknown", "stray text: read as nothing"],
      ["Disabilities", "", "empty wrapper"],
      ["PreProceedingsandFGDM", module, unread],
      ["Colour", "blue", unread],
    ]);
    assert.deepEqual(
      rows[0]?.notes.map(({ below = 0 }) => rows[0]!.line + below),
      [15, 19],
    );
    assert.equal(rows[1]?.cells["PreProceedingsandFGDM"], module);
    assert.equal(rows[1]?.cells["Colour"], "<Colour>blue</Colour>");
  });

  test("keep an item that comes twice, reading the first", async () => {
    const twice = `${referral("2025-05-06").replace("</CINdetails>", "")}<ReferralSource>1A</ReferralSource><ReferralSource>1B</ReferralSource></CINdetails>`;
    const [, row] = await rowsIn(census(child(twice)));
    assert.deepEqual(row?.cells["ReferralSource"], ["1A", "1B"]);
    assert.deepEqual(oddities([row!]), [
      ["ReferralSource", "1B", "given more than once: the first is taken"],
    ]);
  });

  test("outside any child are none: they are noted on the next child", async () => {
    const rows = await rowsIn(
      census(`<Adult/>${child()}`).replace(
        "<Header>",
        "<Hint>hi</Hint><Header>",
      ),
    );
    assert.deepEqual(oddities(rows), [
      ["Hint", "hi", "not an element of the census: read as nothing"],
      ["Adult", "", "not an element of the census: read as nothing"],
    ]);
  });
});
