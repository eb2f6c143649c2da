import { longDayWords } from "#kernel/date-words.ts";
import { type Day, addMonths } from "#kernel/day.ts";
import { type Instant, millisecondsOf } from "#kernel/london.ts";
import type { Problem } from "#kernel/problem.ts";
import type { Fields } from "#platform/web/route.ts";
import { writtenDay, writtenMoment } from "./written-dates.ts";

/** The two dates of every question on a page, and which of them somebody chose. */
export type Standing = {
  asAt: Day;
  /** The day asked about when nobody says another. */
  usual: Day;
  today: Day;
  /** The moment whose knowledge the figures show. */
  known: Instant;
  /** The moment asked for; absent, now. */
  knownAsked?: Instant;
};

/** Figures look back two years, so nothing is asked about before this. */
const earliest = "2000-01-01" as Day;

/** What the address says of known-at. What cannot be read is a problem, and now is meant. */
export function knownAtAsked(
  query: Fields,
  name = "knownAt",
): { knownAt?: Instant; problems: Problem[] } {
  const text = query[name]?.trim() ?? "";
  if (text === "") return { problems: [] };
  const knownAt = writtenMoment(text);
  if (knownAt && knownAt.slice(0, 10) >= earliest)
    return { knownAt, problems: [] };
  const message =
    "Enter when it was known as a day, like 31/3/2026, or a day and time, like 31/3/2026 14:30";
  return { problems: [{ field: name, message }] };
}

/** What the address says of as-at, within the days that there are figures for. */
export function asAtAsked(
  query: Fields,
  usual: Day,
): { asAt: Day; problems: Problem[] } {
  const text = query["asAt"]?.trim() ?? "";
  if (text === "") return { asAt: usual, problems: [] };
  const asAt = writtenDay(text);
  const problem = (message: string) => ({
    asAt: usual,
    problems: [{ field: "asAt", message }],
  });
  if (!asAt || asAt < addMonths(earliest, 24))
    return problem("Enter the day asked about like 31/3/2026, from 2002 on");
  if (asAt > usual)
    return problem(
      `The day asked about must be ${longDayWords(usual)} or earlier: nothing is known of later days`,
    );
  return { asAt, problems: [] };
}

/** Whether the page shows anything but the newest knowledge of the newest day. */
export const isPast = ({ asAt, usual, known, knownAsked }: Standing): boolean =>
  asAt < usual || (knownAsked !== undefined && !isLater(knownAsked, known));

/** The same two dates as a child's page is asked for them; nothing where they are the usual ones. */
export function childQuery({
  asAt,
  usual,
  known,
  knownAsked,
}: Pick<Standing, "asAt" | "usual" | "known" | "knownAsked">): string {
  const query = new URLSearchParams({
    ...(asAt < usual && { "as-at": asAt }),
    ...(knownAsked !== undefined &&
      !isLater(knownAsked, known) && { "known-at": known }),
  }).toString();
  return query === "" ? "" : `?${query}`;
}

const isLater = (one: Instant, other: Instant) =>
  millisecondsOf(one) > millisecondsOf(other);
