import { coverOf } from "#kernel/year.ts";
import type { ProjectedFact } from "../projected-fact.ts";
import type { Context } from "../return.ts";
import { wholeNumber } from "./columns.ts";
import { day, endOf, given, startOf, yes } from "./row.ts";
import type { RowTable } from "./row-kinds.ts";
import { coverOfTold, tellingOf, type Told } from "./told.ts";

/** A referral and everything in it, as facts of the record. */
export function projectReferral(
  referral: Told,
  context: Context,
): ProjectedFact[] {
  const id = context.idOf("referral", referral.key);
  const below = (table: RowTable) =>
    tellingOf(table, referral.below).filter((told) => startIn(table, told));
  const assessments = below("assessment");
  return [
    referralFact(referral, assessments.length > 0),
    ...assessments
      .toSorted(byStart)
      .map((told, before) => assessmentFact(told, id, before + 1)),
    ...below("section 47 enquiry").flatMap((told) =>
      enquiryFacts(told, id, context),
    ),
    ...below("child in need plan").map((told) => planFact(told, id)),
    ...below("child protection plan").flatMap((told) =>
      protectionPlanFacts(told, id, context),
    ),
  ];
}

const text = (told: Told, column: string) => given(told.cells, column) || null;
const dayOf = (told: Told, column: string) =>
  day(told.cells, column, told.year) ?? null;
const startIn = (table: RowTable, told: Told) =>
  startOf(table, told.cells, told.year);
const endIn = (table: RowTable, told: Told) =>
  endOf(table, told.cells, told.year) ?? null;

function referralFact(told: Told, assessed: boolean): ProjectedFact {
  const noFurtherAction = yes(told.cells, "ReferralNFA");
  return {
    table: "referral",
    key: told.key,
    values: {
      received_on: startIn("referral", told)!,
      came_from: text(told, "ReferralSource"),
      primary_need: text(told, "PrimaryNeedCode"),
      outcome: assessed
        ? "assessment"
        : noFurtherAction
          ? "no further action"
          : null,
      closed_on: endIn("referral", told),
      closure_reason: text(told, "ReasonForClosure"),
      transfer_in_conference_on: dayOf(told, "DateOfInitialCPC"),
      ...coverOfTold(told),
    },
    from: told.latest.id,
  };
}

const byStart = (one: Told, other: Told) => {
  const [first, second] = [one, other].map(
    (told) => `${startIn("assessment", told)} ${told.key}`,
  );
  return first! < second! ? -1 : 1;
};

function assessmentFact(
  told: Told,
  referral_id: string,
  ordinal: number,
): ProjectedFact {
  const factors = told.latest.below
    .filter(({ table, occurrence }) => table === "factor" && occurrence === 1)
    .map(({ cells }) => given(cells, "AssessmentFactors"));
  return {
    table: "assessment",
    key: told.key,
    values: {
      referral_id,
      ordinal,
      started_on: startIn("assessment", told)!,
      internal_review_on: dayOf(told, "AssessmentInternalReviewDate"),
      authorised_on: endIn("assessment", told),
      factors: [...new Set(factors)],
    },
    from: told.latest.id,
  };
}

function enquiryFacts(
  told: Told,
  referral_id: string,
  context: Context,
): ProjectedFact[] {
  const held = endIn("section 47 enquiry", told);
  const enquiry: ProjectedFact = {
    table: "section_47_enquiry",
    key: told.key,
    values: {
      referral_id,
      started_on: startIn("section 47 enquiry", told)!,
      conference_target_on: dayOf(told, "InitialCPCtarget"),
      conference_not_required: yes(told.cells, "ICPCnotRequired") ?? null,
      initial_conference_on: held,
      ...coverOfTold(told),
    },
    from: told.latest.id,
  };
  if (!held || held > coverOf(told.year).to) return [enquiry];
  const conference: ProjectedFact = {
    table: "conference",
    key: `initial ${held}`,
    values: {
      kind: "initial",
      held_on: held,
      enquiry_id: context.idOf("section_47_enquiry", told.key),
    },
    from: told.latest.id,
  };
  return [enquiry, conference];
}

const planFact = (told: Told, referral_id: string): ProjectedFact => ({
  table: "child_in_need_plan",
  key: told.key,
  values: {
    referral_id,
    started_on: startIn("child in need plan", told)!,
    ended_on: endIn("child in need plan", told),
    ...coverOfTold(told),
  },
  from: told.latest.id,
});

function protectionPlanFacts(
  told: Told,
  referral_id: string,
  context: Context,
): ProjectedFact[] {
  const table = "child protection plan";
  const plan: ProjectedFact = {
    table: "child_protection_plan",
    key: told.key,
    values: {
      referral_id,
      started_on: startIn(table, told)!,
      ended_on: endIn(table, told),
      initial_category: text(told, "InitialCategoryOfAbuse"),
      latest_category: text(told, "LatestCategoryOfAbuse"),
      previous_plans:
        wholeNumber(given(told.cells, "NumberOfPreviousCPP")) ?? null,
      ...coverOfTold(told),
    },
    from: told.latest.id,
  };
  const plan_id = context.idOf("child_protection_plan", told.key);
  return [plan, ...reviewsOf(told, plan_id)];
}

/** A review dated after its census's 31 March waits for a census that covers its day. */
function reviewsOf(told: Told, plan_id: string): ProjectedFact[] {
  const covered = told.below.filter(({ table, cells, year }) => {
    const held = startOf("review", cells, year);
    return table === "review" && held && held <= coverOf(year).to;
  });
  return tellingOf("review", covered).flatMap(({ cells, year, latest }) => {
    const held_on = startOf("review", cells, year);
    if (!held_on) return [];
    return {
      table: "conference",
      key: `review ${told.key} ${held_on}`,
      values: { kind: "review", held_on, plan_id },
      from: latest.id,
    };
  });
}
