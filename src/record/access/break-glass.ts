import { addDays, type Day } from "#kernel/day.ts";
import { addWorkingDays } from "#kernel/working-days.ts";

/** Working days within which somebody else judges an emergency opening; a restriction is confirmed within one. */
const toReview = 2;
const toConfirm = 1;

// Outside the listed bank holidays weekends alone are certain: a little later than never.
export const reviewDue = (today: Day): Day =>
  addWorkingDays(today, toReview) ?? addDays(today, toReview + 2);

export const confirmationDue = (today: Day): Day =>
  addWorkingDays(today, toConfirm) ?? addDays(today, toConfirm + 2);

/** Why a record may have to be opened without a relationship. */
export const emergencies = {
  "immediate risk": "A child may be at immediate risk",
  "out of hours": "I am covering and the worker cannot be reached",
  "urgent enquiry": "Police, health or a court need an answer now",
  "missing worker": "The worker is away and something cannot wait",
} as const;

export type Emergency = keyof typeof emergencies;

/** The fewest characters that can be a reason. */
export const shortestReason = 15;
