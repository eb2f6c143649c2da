import assert from "node:assert/strict";
import { suite, test } from "node:test";
import {
  census,
  child,
  element,
  projected,
  referral,
} from "./example-census.ts";

const assessment = (started: string, authorised?: string) =>
  element("Assessments", {
    AssessmentActualStartDate: started,
    ...(authorised && { AssessmentAuthorisationDate: authorised }),
  });

const plan = (items: Record<string, string> = {}, reviews = "") =>
  element(
    "ChildProtectionPlans",
    { CPPstartDate: "2023-05-23", ...items },
    reviews && `<Reviews>${reviews}</Reviews>`,
  );

const review = (on: string) => `<CPPreviewDate>${on}</CPPreviewDate>`;

const need = (inside = "", items: Record<string, string> = {}) =>
  referral("2023-05-06", inside, items);

type Years = Record<number, string>;

/** The files of these years, each holding the one child with this inside. */
const told = (years: Years) =>
  projected(
    Object.fromEntries(
      Object.entries(years).map(([year, inside]) => [
        year,
        census(child(inside), { year: Number(year) }),
      ]),
    ),
  );

const coverOf = async (years: Years) => {
  const { facts } = await told(years);
  const fact = facts.find(({ table }) => table === "referral");
  const { covered_from, covered_to } =
    fact?.table === "referral" ? fact.values : {};
  return [covered_from, covered_to];
};

const remarksOf = async (years: Years) => {
  const { remarks, rows } = await told(years);
  return remarks.flatMap(({ row, notes = [] }) =>
    notes.map(({ column, reason }) => {
      const about = rows.find(({ id }) => id === row);
      return [about?.year, about?.table, column, reason];
    }),
  );
};

suite("a child in the census of several years", () => {
  test("has one referral, told by the latest and covered by every year that holds it without a gap", async () => {
    const years = { 2024: need(), 2025: need() };
    assert.deepEqual(await coverOf(years), ["2023-04-01", "2025-03-31"]);
    assert.deepEqual(await coverOf({ ...years, 2026: need() }), [
      "2023-04-01",
      "2026-03-31",
    ]);
    assert.deepEqual(await coverOf({ 2024: need(), 2026: need() }), [
      "2025-04-01",
      "2026-03-31",
    ]);
    const { facts } = await told({
      2024: need(),
      2025: need("", { CINclosureDate: "2024-09-01" }),
    });
    assert.deepEqual(
      facts.map((fact) => fact.table === "referral" && fact.values.closed_on),
      ["2024-09-01"],
    );
  });

  test("keeps what only the earlier year tells, and takes the later word on what both do", async () => {
    const { facts } = await told({
      2024: need(assessment("2023-05-07") + assessment("2024-03-20")),
      2025: need(assessment("2024-03-20", "2024-05-01")),
    });
    const assessments = facts.flatMap((fact) =>
      fact.table === "assessment"
        ? [
            [
              fact.values.ordinal,
              fact.values.started_on,
              fact.values.authorised_on,
            ],
          ]
        : [],
    );
    assert.deepEqual(assessments, [
      [1, "2023-05-07", null],
      [2, "2024-03-20", "2024-05-01"],
    ]);
  });

  test("whose open referral is not in the next census is unknown from 1 April, and its row says so", async () => {
    const gone =
      "open on 2024-03-31 and not in the census of 2024 to 2025: unknown from 1 April";
    assert.deepEqual(await remarksOf({ 2024: need(), 2025: "" }), [
      [2024, "referral", "CINclosureDate", gone],
    ]);
    assert.deepEqual(await remarksOf({ 2024: need() }), []);
    assert.deepEqual(
      await remarksOf({
        2024: need("", { CINclosureDate: "2024-01-05" }),
        2025: "",
      }),
      [],
    );
  });

  test("whose plan is not in the next census is unknown in the plan alone", async () => {
    const years = { 2024: need(plan()), 2025: need() };
    assert.deepEqual(await remarksOf(years), [
      [
        2024,
        "child protection plan",
        "CPPendDate",
        "open on 2024-03-31 and not in the census of 2024 to 2025: unknown from 1 April",
      ],
    ]);
    const { facts } = await told(years);
    const covered = facts.flatMap((fact) =>
      fact.table === "child_protection_plan" || fact.table === "referral"
        ? [[fact.table, fact.values.covered_to]]
        : [],
    );
    assert.deepEqual(covered, [
      ["referral", "2025-03-31"],
      ["child_protection_plan", "2024-03-31"],
    ]);
  });

  test("has a review of after the year once the year that covers it holds it", async () => {
    const held = async (years: Years) =>
      (await told(years)).facts.flatMap((fact) =>
        fact.table === "conference" ? [fact.values.held_on] : [],
      );
    const early = need(plan({}, review("2023-08-20") + review("2024-04-10")));
    assert.deepEqual(await held({ 2024: early }), ["2023-08-20"]);
    assert.deepEqual(await held({ 2024: early, 2025: need(plan()) }), [
      "2023-08-20",
    ]);
    assert.deepEqual(
      await held({ 2024: early, 2025: need(plan({}, review("2024-04-10"))) }),
      ["2024-04-10", "2023-08-20"],
    );
  });
});

suite("rows that repeat", () => {
  test("a row in everything, the rows below included, are taken once and say so", async () => {
    const twice = plan({}, review("2023-08-20"));
    const years = { 2024: need(twice + twice) };
    const { facts } = await told(years);
    assert.deepEqual(
      facts.map(({ table }) => table),
      ["referral", "child_protection_plan", "conference"],
    );
    assert.deepEqual(await remarksOf(years), [
      [
        2024,
        "child protection plan",
        "CPPstartDate",
        "repeats line 21: taken once",
      ],
      [2024, "review", "CPPreviewDate", "repeats line 23: taken once"],
    ]);
  });

  test("only a start are taken as well", async () => {
    const years = {
      2024: need(
        assessment("2023-05-07") + assessment("2023-05-07", "2023-06-20"),
      ),
    };
    const { facts } = await told(years);
    assert.equal(facts.filter(({ table }) => table === "assessment").length, 2);
    assert.deepEqual(await remarksOf(years), [
      [
        2024,
        "assessment",
        "AssessmentActualStartDate",
        "has the same key as line 21: taken as well",
      ],
    ]);
  });

  test("the day of a referral are one referral with the rows of both", async () => {
    const years = {
      2024:
        need(assessment("2023-05-07")) +
        need(assessment("2023-07-01"), { CINclosureDate: "2023-09-01" }),
    };
    const { facts } = await told(years);
    const [first, ...rest] = facts;
    assert.equal(
      first?.table === "referral" && first.values.closed_on,
      "2023-09-01",
    );
    assert.deepEqual(
      rest.map((fact) => fact.table === "assessment" && fact.values.ordinal),
      [1, 2],
    );
    assert.deepEqual(await remarksOf(years), [
      [
        2024,
        "referral",
        "CINreferralDate",
        "of the same child and day as line 19: taken as the same referral",
      ],
    ]);
  });

  test("the identifier of a child are the same child", async () => {
    const unsexed = child(referral("2023-05-06"), { sex: "" });
    const text = census(unsexed + child(referral("2023-07-07")), {
      year: 2024,
    });
    const { said, facts, remarks } = await projected({ 2024: text });
    assert.deepEqual(
      said.map(({ sex }) => sex),
      ["F"],
    );
    assert.equal(facts.length, 2);
    assert.deepEqual(
      remarks.flatMap(({ notes = [] }) => notes),
      [
        {
          column: "LAchildID",
          value: "A1",
          reason: "has the same identifier as line 12: taken as the same child",
        },
      ],
    );
  });

  test("a plan without an end in a closed referral is taken as open, and says so", async () => {
    const years = {
      2024: need(plan(), { CINclosureDate: "2023-11-30" }),
    };
    assert.deepEqual(await remarksOf(years), [
      [
        2024,
        "child protection plan",
        "CPPendDate",
        "no end, though its referral was closed on 2023-11-30: taken as open",
      ],
    ]);
  });
});
