import { begun } from "#kernel/begun.ts";
import { dayWords } from "#kernel/date-words.ts";
import { isDay } from "#kernel/day.ts";
import { accommodation } from "#record/codes/accommodation.codes.ts";
import { activity } from "#record/codes/activity.codes.ts";
import { categoryOfAbuse } from "#record/codes/category-of-abuse.codes.ts";
import { categoryOfNeed } from "#record/codes/category-of-need.codes.ts";
import { type CodeList, labelOf } from "#record/codes/code.ts";
import { notSeenReason } from "#record/codes/not-seen-reason.codes.ts";
import { reasonEpisodeCeased } from "#record/codes/reason-episode-ceased.codes.ts";
import { referralSource } from "#record/codes/referral-source.codes.ts";
import { reviewParticipation } from "#record/codes/review-participation.codes.ts";
import type { Row } from "../row.ts";

/** Columns that hold codes of a national list, and the list that has their words. */
const lists: Readonly<Record<string, CodeList>> = {
  accommodation,
  activity,
  came_from: referralSource,
  category_of_need: categoryOfNeed,
  end_reason: reasonEpisodeCeased,
  initial_category: categoryOfAbuse,
  latest_category: categoryOfAbuse,
  not_seen_because: notSeenReason,
  participation: reviewParticipation,
};

/** A value of a list behind a figure, as people read it. */
export function drillWords(name: string, row: Pick<Row, "drill">): string {
  const value = row.drill[name];
  if (value === null || value === undefined) return "–";
  if (typeof value === "boolean") return value ? "Yes" : "No";
  if (typeof value === "number") return String(value);
  if (isDay(value)) return dayWords(value);
  const list = lists[name];
  return begun((list && labelOf(list, value)) ?? value);
}
