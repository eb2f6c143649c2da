import assert from "node:assert/strict";
import { suite, test } from "node:test";
import {
  census,
  child,
  element,
  projected,
  referral,
} from "./example-census.ts";
import type { ProjectedFact, ProjectedTable } from "../projected-fact.ts";

const valuesOf = (
  { facts }: { facts: readonly ProjectedFact[] },
  table: ProjectedTable,
) => facts.filter((fact) => fact.table === table).map(({ values }) => values);

const assessment = (
  started: string,
  authorised?: string,
  factors: string[] = [],
) =>
  element(
    "Assessments",
    {
      AssessmentActualStartDate: started,
      ...(authorised && { AssessmentAuthorisationDate: authorised }),
    },
    `<FactorsIdentifiedAtAssessment>${factors.map((code) => `<AssessmentFactors>${code}</AssessmentFactors>`).join("")}</FactorsIdentifiedAtAssessment>`,
  );

const inYear = (inside: string) => projected({ 2026: census(child(inside)) });

const cover2026 = { covered_from: "2025-04-01", covered_to: "2026-03-31" };

suite("what a census tells the record", () => {
  test("is the child as the year says", async () => {
    const { said } = await projected({
      2024: census(
        child("", {
          born: "<UPN>A1</UPN><PersonBirthDate>2015-06-01</PersonBirthDate><PersonDeathDate>2024-01-02</PersonDeathDate>",
          sex: "<GenderCurrent>2</GenderCurrent>",
        }),
        { year: 2024 },
      ),
    });
    assert.deepEqual(
      said.map(({ from: _row, ...rest }) => rest),
      [
        {
          year: 2024,
          coveredTo: "2024-03-31",
          bornOn: "2015-06-01",
          diedOn: "2024-01-02",
          sex: "F",
          ethnicity: "WBRI",
          upn: "A1",
        },
      ],
    );
  });

  test("forgets the day a birth was expected once a later year knows the birth", async () => {
    const unborn = child("", {
      born: "<ExpectedPersonBirthDate>2025-06-01</ExpectedPersonBirthDate>",
      sex: "<Sex>U</Sex>",
    });
    const born = child("", {
      born: "<PersonBirthDate>2025-05-28</PersonBirthDate>",
    });
    const before = await projected({ 2025: census(unborn, { year: 2025 }) });
    assert.equal(before.said[0]?.expectedOn, "2025-06-01");
    const after = await projected({
      2025: census(unborn, { year: 2025 }),
      2026: census(born),
    });
    assert.deepEqual(
      after.said.map(({ bornOn, expectedOn, sex }) => [
        bornOn,
        expectedOn,
        sex,
      ]),
      [
        [undefined, undefined, "U"],
        ["2025-05-28", undefined, "F"],
      ],
    );
  });

  test("is a referral, whose outcome is assessment when it has one, else no further action when it says so", async () => {
    const outcomes = async (inside: string, ReferralNFA: string) =>
      valuesOf(
        await inYear(referral("2025-05-06", inside, { ReferralNFA })),
        "referral",
      ).map((values) => "outcome" in values && values.outcome);
    const assessed = assessment("2025-05-07");
    assert.deepEqual(await outcomes(assessed, "false"), ["assessment"]);
    assert.deepEqual(await outcomes(assessed, "1"), ["assessment"]);
    assert.deepEqual(await outcomes("", "True"), ["no further action"]);
    assert.deepEqual(await outcomes("", "0"), [null]);
  });

  test("keeps the conference of a child who moved in apart from that of an enquiry", async () => {
    const enquiry = element("Section47", {
      S47ActualStartDate: "2025-05-09",
      InitialCPCtarget: "2025-05-30",
      DateOfInitialCPC: "2025-05-23",
      ICPCnotRequired: "false",
    });
    const told = await inYear(
      referral("2025-05-06", enquiry, { DateOfInitialCPC: "2025-05-12" }),
    );
    assert.deepEqual(valuesOf(told, "referral"), [
      {
        received_on: "2025-05-06",
        came_from: null,
        primary_need: null,
        outcome: null,
        closed_on: null,
        closure_reason: null,
        transfer_in_conference_on: "2025-05-12",
        ...cover2026,
      },
    ]);
    assert.deepEqual(valuesOf(told, "section_47_enquiry"), [
      {
        referral_id: "referral 2025-05-06",
        started_on: "2025-05-09",
        conference_target_on: "2025-05-30",
        conference_not_required: false,
        initial_conference_on: "2025-05-23",
        ...cover2026,
      },
    ]);
    assert.deepEqual(valuesOf(told, "conference"), [
      {
        kind: "initial",
        held_on: "2025-05-23",
        enquiry_id: "section_47_enquiry 2025-05-06/2025-05-09",
      },
    ]);
  });

  test("puts the assessments of a referral in order of their start", async () => {
    const told = await inYear(
      referral(
        "2025-05-06",
        assessment("2025-09-01") +
          assessment("2025-05-07", "2025-06-20", ["1A", "4B"]),
      ),
    );
    const shared = {
      referral_id: "referral 2025-05-06",
      internal_review_on: null,
    };
    assert.deepEqual(valuesOf(told, "assessment"), [
      {
        ...shared,
        ordinal: 1,
        started_on: "2025-05-07",
        authorised_on: "2025-06-20",
        factors: ["1A", "4B"],
      },
      {
        ...shared,
        ordinal: 2,
        started_on: "2025-09-01",
        authorised_on: null,
        factors: [],
      },
    ]);
  });

  test("is plans of both kinds, and review conferences of a protection plan", async () => {
    const told = await inYear(
      referral(
        "2025-05-06",
        element("CINPlanDates", {
          CINPlanStartDate: "2025-05-12",
          CINPlanEndDate: "2025-05-23",
        }) +
          element(
            "ChildProtectionPlans",
            {
              CPPstartDate: "2025-05-23",
              InitialCategoryOfAbuse: "NEG",
              LatestCategoryOfAbuse: "EMO",
              NumberOfPreviousCPP: "1",
            },
            "<Reviews><CPPreviewDate>2025-08-20</CPPreviewDate><CPPreviewDate>2026-04-01</CPPreviewDate></Reviews>",
          ),
      ),
    );
    assert.deepEqual(valuesOf(told, "child_in_need_plan"), [
      {
        referral_id: "referral 2025-05-06",
        started_on: "2025-05-12",
        ended_on: "2025-05-23",
        ...cover2026,
      },
    ]);
    assert.deepEqual(valuesOf(told, "child_protection_plan"), [
      {
        referral_id: "referral 2025-05-06",
        started_on: "2025-05-23",
        ended_on: null,
        initial_category: "NEG",
        latest_category: "EMO",
        previous_plans: 1,
        ...cover2026,
      },
    ]);
    // That of 1 April 2026 is not in the days this census covers.
    assert.deepEqual(valuesOf(told, "conference"), [
      {
        kind: "review",
        held_on: "2025-08-20",
        plan_id: "child_protection_plan 2025-05-06/2025-05-23",
      },
    ]);
  });

  test("reads an impossible value outside a key as unknown", async () => {
    const told = await inYear(
      referral("2025-05-06", "", {
        CINclosureDate: "2025-05-05",
        DateOfInitialCPC: "1970-12-06",
        ReferralNFA: "maybe",
      }),
    );
    const [values] = valuesOf(told, "referral");
    assert.deepEqual(
      { ...values },
      {
        received_on: "2025-05-06",
        came_from: null,
        primary_need: null,
        outcome: null,
        closed_on: null,
        closure_reason: null,
        transfer_in_conference_on: null,
        ...cover2026,
      },
    );
  });

  test("is nothing of a child whose own row was set aside", async () => {
    const nobody = census(child(referral("2025-05-06"), { id: "" }));
    const told = await projected({ 2026: nobody });
    assert.deepEqual([told.said, told.facts], [[], []]);
  });
});
