import { shortDayWords } from "#kernel/date-words.ts";
import type { Day } from "#kernel/day.ts";
import type { Away } from "#record/practitioners/absence.store.ts";

/** "away until Mon 7 Dec", "away Thu 3 Dec to Fri 4 Dec": as far as it is known; empty where they are there. */
export const awayWords = (away: readonly Away[], today: Day): string =>
  away.length === 0 ? "" : `away ${spellsWords(away, today)}`;

/** The same under a heading that says what it is. */
export const spellsWords = (away: readonly Away[], today: Day): string =>
  away.map((each) => spellWords(each, today)).join(", ");

function spellWords({ from, until }: Away, today: Day): string {
  if (until === null)
    return from <= today ? "till further notice" : `from ${shortDayWords(from)}`; // prettier-ignore
  if (until === today || from === until) return shortDayWords(until);
  return from <= today
    ? `until ${shortDayWords(until)}`
    : `${shortDayWords(from)} to ${shortDayWords(until)}`;
}
