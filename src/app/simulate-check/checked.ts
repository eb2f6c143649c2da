import type { Told } from "#simulator/told.ts";
import type { Borough } from "#simulator/borough.ts";
import type { Within } from "./invented-figures.ts";
import {
  agencyShare,
  assessmentDays,
  conferenceDays,
  openWithEhcPlan,
  perMonth,
  rateOf,
  turnover,
} from "./told-figures.ts";

/** A figure of the invented borough and what it is held against. */
export type Checked = {
  title: string;
  unit: "share" | "rate" | "count" | "working days";
  expected: number;
  /** The publication, or "assumed" and why. */
  source: string;
} & (
  | { indicator: string; per?: "month" }
  | {
      told: (rows: readonly Told[], borough: Borough, within: Within) => number;
    }
);

const census = "Children in need census 2024, South East";
const england = "Children in need census 2024, England";
const council = "One council’s self-evaluation, 2024";
const care = "Children looked after in England, 2024";
const workforce = "assumed, after Children’s social work workforce 2024, England"; // prettier-ignore

export const checkedFigures: readonly Checked[] = [
  { title: "Contacts a month", unit: "count", expected: 1047, source: `${council}: 23-24, about as many residents`, told: perMonth }, // prettier-ignore
  { title: "Contacts that became referrals", unit: "share", expected: 0.199, source: council, indicator: "contact-conversion" }, // prettier-ignore
  { title: "Referrals a year per 10,000", unit: "rate", expected: 609.5, source: census, indicator: "referral-rate" }, // prettier-ignore
  { title: "Referrals within a year of an earlier one", unit: "share", expected: 0.266, source: census, indicator: "re-referral" }, // prettier-ignore
  { title: "Referrals ending in no further action", unit: "share", expected: 0.074, source: census, indicator: "referral-nfa" }, // prettier-ignore
  { title: "Assessments a year per 10,000", unit: "rate", expected: 601.3, source: census, indicator: "cfa-rate" }, // prettier-ignore
  { title: "Assessments within 45 working days", unit: "share", expected: 0.864, source: census, indicator: "cfa-45-completed" }, // prettier-ignore
  { title: "Assessment, lower quartile", unit: "working days", expected: 19, source: census, told: assessmentDays(0.25) }, // prettier-ignore
  { title: "Assessment, median", unit: "working days", expected: 34, source: census, told: assessmentDays(0.5) }, // prettier-ignore
  { title: "Assessment, upper quartile", unit: "working days", expected: 44, source: census, told: assessmentDays(0.75) }, // prettier-ignore
  { title: "Section 47 enquiries a year per 10,000", unit: "rate", expected: 203.5, source: census, indicator: "s47-rate" }, // prettier-ignore
  { title: "Initial conferences a year per 10,000", unit: "rate", expected: 53.9, source: census, told: rateOf("conference", "held_on", ({ kind }) => kind === "initial") }, // prettier-ignore
  { title: "Initial conferences within 15 working days", unit: "share", expected: 0.793, source: census, indicator: "icpc-15" }, // prettier-ignore
  { title: "To the initial conference, lower quartile", unit: "working days", expected: 13, source: census, told: conferenceDays(0.25) }, // prettier-ignore
  { title: "To the initial conference, median", unit: "working days", expected: 14, source: census, told: conferenceDays(0.5) }, // prettier-ignore
  { title: "To the initial conference, upper quartile", unit: "working days", expected: 15, source: census, told: conferenceDays(0.75) }, // prettier-ignore
  { title: "Protection plans begun a year per 10,000", unit: "rate", expected: 45.5, source: `${census}: 9,050 plans`, told: rateOf("child_protection_plan", "started_on") }, // prettier-ignore
  { title: "Plans that are a second or later one", unit: "share", expected: 0.253, source: census, indicator: "cp-repeat" }, // prettier-ignore
  { title: "Plans with every review in time", unit: "share", expected: 0.895, source: census, indicator: "cp-reviewed" }, // prettier-ignore
  { title: "Children in need per 10,000", unit: "rate", expected: 332.9, source: england, indicator: "cin-rate-dfe" }, // prettier-ignore
  { title: "Children on a protection plan per 10,000", unit: "rate", expected: 36.7, source: "assumed: England 41.6, the South East starts 12% fewer plans", indicator: "cp-rate" }, // prettier-ignore
  { title: "Children with an open file and an EHC plan", unit: "count", expected: 139, source: `${council}: EHC plans of children known to social care, about as many residents`, told: openWithEhcPlan }, // prettier-ignore
  { title: "Children looked after per 10,000", unit: "rate", expected: 54, source: "assumed, after the South East of 2024", indicator: "cic-rate" }, // prettier-ignore
  { title: "Looked-after reviews in time", unit: "share", expected: 0.95, source: "assumed", indicator: "cic-reviews-q" }, // prettier-ignore
  { title: "Initial health assessments in time", unit: "share", expected: 0.85, source: council, indicator: "iha-timely" }, // prettier-ignore
  { title: "Three placements or more in a year", unit: "share", expected: 0.1, source: `assumed, after ${care}`, indicator: "stability-3" }, // prettier-ignore
  { title: "Missing episodes from care a year per 10,000", unit: "rate", expected: 36, source: "assumed: 11% of looked-after children, six times each", indicator: "miss-care" }, // prettier-ignore
  { title: "Return interviews accepted, of those offered", unit: "share", expected: 0.62, source: "assumed", indicator: "rhi-accepted" }, // prettier-ignore
  { title: "Care leavers in touch, of those accepting a service", unit: "share", expected: 0.98, source: `${council}, by its own count`, indicator: "cl-touch-accepting" }, // prettier-ignore
  { title: "Care leavers in a suitable home", unit: "share", expected: 0.96, source: council, indicator: "cl-suitable" }, // prettier-ignore
  { title: "Children for each accountable worker", unit: "count", expected: 16, source: workforce, indicator: "caseload" }, // prettier-ignore
  { title: "Leavers a year among registered workers", unit: "share", expected: 0.138, source: workforce, told: turnover }, // prettier-ignore
  { title: "Agency share of registered workers", unit: "share", expected: 0.162, source: workforce, told: agencyShare }, // prettier-ignore
];
