import { addMonths, type Day } from "#kernel/day.ts";
import type { Setting } from "../told.ts";
import type { TeamKey } from "../workforce/workforce.ts";
import { lastOctober } from "./when.ts";

/** Two workers of this team leave at the end of September. Those who stay put off visits of their own, and hardly cover. */
const story = {
  team: "long-term south",
  months: 2,
  putOff: 0.3,
  covered: 0.1,
} as const satisfies { team: TeamKey } & Record<string, unknown>;

/** Shares of visits put off, and of those covered where nobody is allocated, while the team is short of workers. */
export function shortHanded(
  setting: Setting,
  team: TeamKey,
  day: Day,
): { putOff: number; covered: number } | undefined {
  if (team !== story.team) return undefined;
  const october = lastOctober(setting);
  const isThen = october <= day && day < addMonths(october, story.months);
  return isThen ? story : undefined;
}
