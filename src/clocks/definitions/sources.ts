/** The documents that definitions cite more than once, and from when their rules are in force. */
import type { Clock } from "../clock.ts";

type Cited = Pick<Clock, "source" | "confidence" | "inForce">;

/** In force from 1 April 2011. */
export const carePlanning = (
  regulation: string,
  confidence: Clock["confidence"] = "verified-law",
): Cited => ({
  source: `Care Planning, Placement and Case Review (England) Regulations 2010, ${regulation}`,
  confidence,
  inForce: { from: "2011-04-01" },
});

/** The spans cited here have stood in each edition since that of 2013. */
export const workingTogether = (
  part: string,
  confidence: Clock["confidence"] = "verified-secondary",
): Cited => ({
  source: `Working Together to Safeguard Children 2023, ${part}`,
  confidence,
  inForce: { from: "2013-04-15" },
});

/** A number no statute gives: each council may set its own. */
export const localStandard = (
  confidence: Clock["confidence"],
  restingOn?: string,
): Cited => ({
  source: restingOn
    ? `local practice standard, resting on ${restingOn}`
    : "local practice standard",
  confidence,
  inForce: { from: "2010-01-01" },
});
