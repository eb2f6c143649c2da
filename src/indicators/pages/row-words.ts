import { shortDayWords } from "#kernel/date-words.ts";
import { isDay } from "#kernel/day.ts";
import type { Row } from "../row.ts";

/** A row in a few words: `Thu 5 Mar: met late`. */
export function rowWords({ on, leftOut, state, counted, drill }: Row): string {
  const done = drill["met_on"];
  const said = leftOut ?? state ?? (counted ? "counted" : "not counted");
  const when =
    typeof done === "string" && isDay(done)
      ? `, done ${shortDayWords(done)}`
      : "";
  return `${shortDayWords(on)}: ${said}${when}`;
}
