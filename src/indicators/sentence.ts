import { begun } from "#kernel/begun.ts";
import { countWords, longDayWords, monthWords } from "#kernel/date-words.ts";
import type { Day } from "#kernel/day.ts";
import { coverOfMonth, monthOf } from "#kernel/year.ts";
import { definition } from "./definitions.ts";
import type { Figure } from "./figure.ts";

/** Below this many a percentage says more than is known. */
const enoughForPercent = 20;

/** The figure in a sentence or two: "In March 2024 48 of 66 reviews due were in time (73%). 18 were not: 11 late, 7 missed." */
export function sentence(figure: Figure): string {
  const { dataLoaded } = figure;
  if (dataLoaded !== true) return `${begun(dataLoaded)}.`;
  return [main(figure), rest(figure), leftOut(figure)]
    .filter((part) => part !== "")
    .join(" ");
}

function main(figure: Figure): string {
  const [one, many, were] = definition(figure.key, figure.version).says;
  const { numerator, denominator, value, unit } = figure;
  const when = whenWords(figure);
  const counted = numerator ?? 0;
  const did = counted === 1 ? singular(were) : were;
  if (unit === "count")
    return `${when} ${counted === 0 ? `no ${many}` : countWords(counted, one, many)} ${did}.`;
  if (unit === "rate")
    return value === null
      ? `${when} ${countWords(counted, one, many)} ${did}; ${figure.noValue ?? "no rate can be given"}.`
      : `${when} ${countWords(counted, one, many)} ${did}: ${value.toFixed(1)} for every 10,000 children.`;
  if (!denominator || value === null) return `${when} there were no ${many}.`;
  if (unit === "ratio")
    return `${when} ${value.toFixed(1)} ${many} ${were}: ${counted} in all, ${denominator} workers.`;
  return `${when} ${counted} of ${countWords(denominator, one, many)} ${did}${percentWords(counted, denominator)}.`;
}

/** Never 100% of what is not all, nor 0% of what is not none. */
export function percentWords(numerator: number, denominator: number): string {
  if (denominator < enoughForPercent) return "";
  const rounded = Math.round((100 * numerator) / denominator);
  if (numerator > 0 && numerator < denominator)
    return ` (${Math.min(99, Math.max(1, rounded))}%)`;
  return ` (${rounded}%)`;
}

function rest({ unit, kind, otherwise, numerator, denominator }: Figure) {
  if (unit !== "share" || kind !== "timeliness") return "";
  const not = (denominator ?? 0) - (numerator ?? 0);
  if (not === 0) return "";
  const fates = Object.entries(fateWords)
    .filter(([state]) => otherwise[state])
    .map(([state, words]) => `${otherwise[state]} ${words}`);
  return `${not} ${not === 1 ? "was" : "were"} not: ${fates.join(", ")}.`;
}

const fateWords: Readonly<Record<string, string>> = {
  "met late": "late",
  missed: "missed",
  overdue: "overdue",
  running: "due that day and still open",
};

function leftOut({ excluded }: Figure): string {
  const reasons = Object.entries(excluded).map(
    ([reason, count]) => `${count} ${reason}`,
  );
  return reasons.length === 0 ? "" : `Left out: ${reasons.join(", ")}.`;
}

function whenWords({ kind, from, to, asAt, countedFrom }: Figure): string {
  const last = to < asAt ? to : asAt;
  if (kind === "stock") return `On ${longDayWords(last)}`;
  if (countedFrom < from) return `In the year to ${longDayWords(last)}`;
  return periodWords(from, to);
}

function periodWords(from: Day, to: Day): string {
  const month = coverOfMonth(monthOf(from));
  if (month.from === from && month.to === to) return `In ${monthWords(from)}`;
  return `From ${longDayWords(from)} to ${longDayWords(to)}`;
}

const singular = (were: string) =>
  were.replace(/^were\b/, "was").replace(/^are\b/, "is");
