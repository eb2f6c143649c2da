import { readFileSync } from "node:fs";
import { daysBetween, eighteenth, workingDaysAfter } from "./days.ts";
import type { Care } from "./looked-after.ts";
import type { Counted } from "./looked-after-figures.ts";
import { type Owed, reviewConferences, reviewsOwed } from "./reviews.ts";

// One census, read by cutting its text at the names of its elements.
const cover = { coveredFrom: "2025-04-01", coveredTo: "2026-03-31" };
const { coveredFrom: from, coveredTo: to } = cover;

const cut = (text: string, element: string) =>
  [...text.matchAll(new RegExp(`<${element}>([^]*?)</${element}>`, "g"))].map(
    ([, inner = ""]) => inner,
  );
const item = (text: string, element: string) => cut(text, element)[0] ?? "";
/** An item of the element itself, not of one inside it. */
const without = (text: string, ...elements: string[]) =>
  elements.reduce(
    (left, element) =>
      left.replaceAll(new RegExp(`<${element}>[^]*?</${element}>`, "g"), ""),
    text,
  );

const isIn = (day: string) => from <= day && day <= to;
const openOnLastDay = (start: string, end: string) =>
  start !== "" && start <= to && (end === "" || end > to);

/** The figures of the census's year, counted child by child. */
export function figuresOfCensus(path: string): Record<string, Counted> {
  const conferences: Owed[] = [];
  const assessments: Owed[] = [];
  const reviews: Owed[] = [];
  const figures = {
    referrals: 0,
    repeats: 0,
    enquiries: 0,
    plans: 0,
    started: 0,
    again: 0,
    inNeed: 0,
  };
  for (const child of cut(readFileSync(path, "utf8"), "Child")) {
    const born = item(child, "PersonBirthDate") || "2020-01-01";
    // Nothing is owed to a child who had died before it began, however contradictory that is.
    const died = item(child, "PersonDeathDate");
    const lifeEnds = [eighteenth(born), died || "2999"].toSorted()[0] ?? "";
    const referrals = cut(child, "CINdetails");
    const received = referrals.map((referral) =>
      item(referral, "CINreferralDate"),
    );
    figures.referrals += received.filter(isIn).length;
    figures.repeats += received.filter(
      (day) =>
        isIn(day) &&
        received.some((other) => other < day && daysBetween(other, day) <= 365),
    ).length;
    let isOpen = false;
    let plansBefore = 0;
    for (const referral of referrals) {
      const own = without(
        referral,
        "Assessments",
        "Section47",
        "ChildProtectionPlans",
        "CINPlanDates",
      );
      const [start, closed] = [
        item(own, "CINreferralDate"),
        item(own, "CINclosureDate"),
      ];
      const assessed = cut(referral, "Assessments").toSorted((a, b) =>
        item(a, "AssessmentActualStartDate") <
        item(b, "AssessmentActualStartDate")
          ? -1
          : 1,
      );
      isOpen ||=
        openOnLastDay(start, closed) &&
        (assessed.length > 0 || item(own, "ReferralNFA") !== "true");
      for (const [place, assessment] of assessed.entries()) {
        const since =
          place === 0 ? start : item(assessment, "AssessmentActualStartDate");
        assessments.push(
          ...owedOnce(
            since,
            45,
            item(assessment, "AssessmentAuthorisationDate"),
            closed,
            lifeEnds,
          ),
        );
      }
      for (const enquiry of cut(referral, "Section47")) {
        const began = item(enquiry, "S47ActualStartDate");
        if (isIn(began)) figures.enquiries++;
        if (item(enquiry, "ICPCnotRequired") !== "true")
          conferences.push(
            ...owedOnce(
              began,
              15,
              item(enquiry, "DateOfInitialCPC"),
              "",
              lifeEnds,
            ),
          );
      }
      for (const plan of cut(referral, "ChildProtectionPlans")) {
        const [began, ended] = [
          item(plan, "CPPstartDate"),
          item(plan, "CPPendDate"),
        ];
        const care: Care = {
          ...cover,
          from: began,
          to: [ended || "2999", lifeEnds].toSorted()[0],
          known: began >= from,
        };
        const held = new Set(
          cut(plan, "CPPreviewDate")
            .flatMap((each) => cut(each, "CPPreviewDate").concat(each.trim()))
            .filter((day) => day <= to),
        );
        reviews.push(
          ...reviewsOwed(reviewConferences, care, { born, reviews: held }, to),
        );
        if (openOnLastDay(began, ended)) figures.plans++;
        if (isIn(began)) figures.started++;
        if (
          isIn(began) &&
          (Number(item(plan, "NumberOfPreviousCPP")) > 0 || plansBefore > 0)
        )
          figures.again++;
        plansBefore++;
        isOpen ||= openOnLastDay(began, ended);
      }
      for (const plan of cut(referral, "CINPlanDates"))
        isOpen ||= openOnLastDay(
          item(plan, "CINPlanStartDate"),
          item(plan, "CINPlanEndDate"),
        );
    }
    if (isOpen) figures.inNeed++;
  }
  const alone = (numerator: number): Counted => ({
    numerator,
    denominator: null,
  });
  return {
    "referrals-n": alone(figures.referrals),
    "re-referral": {
      numerator: figures.repeats,
      denominator: figures.referrals,
    },
    "s47-n": alone(figures.enquiries),
    "cp-n": alone(figures.plans),
    "cp-starts": alone(figures.started),
    "cp-repeat": { numerator: figures.again, denominator: figures.started },
    "cin-n-dfe": alone(figures.inNeed),
    "icpc-due": ofDue(conferences),
    "icpc-15": ofMet(conferences),
    "cfa-45-due": ofDue(assessments),
    "cfa-45-completed": ofMet(assessments),
    "rcpc-due": ofDue(reviews),
  };
}

/** A duty owed once: met by its event, ended by the first of what ends it. Due before cover, it is not asked. */
function owedOnce(
  since: string,
  workingDays: number,
  done: string,
  closed: string,
  lifeEnds: string,
): Owed[] {
  const due = workingDaysAfter(since, workingDays);
  if (lifeEnds < since) return [];
  const end = closed >= since && closed < lifeEnds ? closed : lifeEnds;
  const owed = { clock: "", trigger: since, due, met: null };
  if (since < from && due < from) return [];
  if (done && done >= since && done <= end && done <= to)
    return [{ ...owed, met: done, state: done > due ? "met late" : "met" }];
  if (end <= to)
    return [{ ...owed, state: end < due ? "cancelled" : "missed" }];
  return [{ ...owed, state: due > to ? "running" : "overdue" }];
}

function ofDue(owed: readonly Owed[]): Counted {
  const due = owed.filter(
    ({ due, state }) =>
      isIn(due) && ["met", "met late", "missed", "overdue"].includes(state),
  );
  return {
    numerator: due.filter(({ state }) => state === "met").length,
    denominator: due.length,
  };
}

function ofMet(owed: readonly Owed[]): Counted {
  const met = owed.filter(({ met }) => met !== null && isIn(met));
  return {
    numerator: met.filter(({ state }) => state === "met").length,
    denominator: met.length,
  };
}
