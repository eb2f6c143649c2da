import type { Day } from "#kernel/day.ts";
import type { Obligation } from "./clock.ts";

export type State =
  | "running"
  | "met"
  | "met late"
  | "overdue"
  | "missed"
  | "waived"
  | "cancelled"
  | "not known";

/** The state of an obligation as at a day, later events ignored. The database says the same: platform.state. */
export function stateOf(
  { due, met, metLate, closed, waived, unknownFrom }: Obligation,
  asAt: Day,
): State {
  if (met && met <= asAt) return metLate ? "met late" : "met";
  if (waived && waived <= asAt) return "waived";
  if (closed && closed <= asAt) return closed >= due ? "missed" : "cancelled";
  if (unknownFrom && unknownFrom <= asAt) return "not known";
  return due < asAt ? "overdue" : "running";
}
