import type { TeamKey } from "../workforce/workforce.ts";
import type { Parameters } from "./parameter.ts";

/** Who works there. */
export const workforce = {
  turnover: {
    value: 0.128,
    unit: "per year",
    source:
      "assumed near the Department's children's social work workforce, England 2024: 0.14 to 0.17 of posts",
  },
  agencyPosts: {
    value: 0.24,
    unit: "share",
    source:
      "assumed, of posts that only agency workers hold; with those between two holders 0.17 of workers",
  },
  filledByAgency: {
    value: 0.5,
    unit: "share",
    source: "assumed, of vacancies",
  },
  agencyStays: { value: 290, unit: "days", source: "assumed, mean" },
  vacantFor: {
    value: 45,
    unit: "days",
    source: "assumed, mean, where no agency worker comes",
  },
  partTime: { value: 0.2, unit: "share", source: "assumed, at three fifths" },
  ill: {
    value: 0.22,
    unit: "per year",
    source: "assumed, of spells of a week or more",
  },
  leaveAhead: {
    value: 0.4,
    unit: "share",
    source: "assumed, of workers who have booked leave in the next four weeks",
  },
  handedOnByManagers: {
    value: 0.06,
    unit: "per year",
    source: "assumed, of children allocated",
  },
  allocatedAtOnce: { value: 0.78, unit: "share", source: "assumed, of needs" },
} as const satisfies Parameters;

/** Posts per 10,000 residents aged 0 to 17, registered and not, assumed from the children each team follows. */
export const posts: Readonly<
  Record<TeamKey, { registered: number; others?: number }>
> = {
  "front door": { registered: 2 },
  assessment: { registered: 6.5 },
  "long-term north": { registered: 3, others: 0.5 },
  "long-term south": { registered: 3, others: 0.5 },
  "disabled children": { registered: 1.75, others: 0.5 },
  "children in care": { registered: 3.5 },
  "care leavers": { registered: 0, others: 1.5 },
  fostering: { registered: 1.5 },
  "early help": { registered: 0, others: 2.25 },
  "edge of care": { registered: 0, others: 1 },
  "reviewing officers": { registered: 1.75 },
  "quality assurance": { registered: 0.75 },
};
