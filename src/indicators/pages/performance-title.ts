import { countWords } from "#kernel/date-words.ts";
import type { Measure } from "./measure.ts";

/** What the whole page says, in a line. */
export function performanceTitle(measures: readonly Measure[]): string {
  const known = measures.filter((each) => each.latest?.dataLoaded === true);
  if (known.length === 0) return "No figures yet: nothing has been loaded";
  const count = (which: "better" | "worse") =>
    known.filter((each) => each.variation === which).length;
  const [better, worse] = [count("better"), count("worse")];
  if (better + worse === 0)
    return `${countWords(known.length, "measure")}, none with a significant change`;
  const parts = [
    worse > 0 && `${countWords(worse, "measure")} getting worse`,
    better > 0 &&
      `${worse > 0 ? better : countWords(better, "measure")} getting better`,
  ];
  return `${parts.filter((part) => part !== false).join(", ")}, of ${known.length}`;
}
