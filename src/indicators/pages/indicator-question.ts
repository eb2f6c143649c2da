import { type Day, addMonths } from "#kernel/day.ts";
import type { Problem } from "#kernel/problem.ts";
import { coverOfMonth, isMonth } from "#kernel/year.ts";
import type { Fields } from "#platform/web/route.ts";
import { definition, definitions } from "../definitions.ts";
import { type Breakdown, type Indicator, breakdowns } from "../indicator.ts";
import { usualPeriod } from "./months.ts";
import { writtenDay } from "./written-dates.ts";

/** What an address asks of one indicator, beside the two dates. */
export type Asked = {
  from: Day;
  to: Day;
  by?: Breakdown;
  /** One part of the split: a team's id, an age band, a placement type. */
  part?: string;
};

/** A page holds its rows in memory, and a longer period is for the lists of each year. */
const longest = 24;
const earliest = "2000-01-01" as Day;

/** The definition asked for by its version. Throws a Refusal for a key that never was. */
export function definitionAsked(
  key: string,
  query: Fields,
): { indicator: Indicator; version?: number; problems: Problem[] } {
  const latest = definition(key);
  const text = query["definition"] ?? "";
  if (text === "") return { indicator: latest, problems: [] };
  const found = definitions.find(
    (each) => each.key === key && String(each.version) === text,
  );
  if (found) return { indicator: found, version: found.version, problems: [] };
  const message = `There is no version ${text} of this definition`;
  return {
    indicator: latest,
    problems: [{ field: "definition", message }],
  };
}

/** The period and split asked for; of what cannot be read, the usual and a problem. */
export function questionAsked(
  query: Fields,
  indicator: Indicator,
  asAt: Day,
): Asked & { problems: Problem[] } {
  const period = periodAsked(query, indicator, asAt);
  const { by, problems } = splitAsked(query);
  const part = query["part"] ?? "";
  return {
    ...period,
    ...(by !== undefined && { by }),
    ...(by !== undefined && part !== "" && { part }),
    problems: [...period.problems, ...problems],
  };
}

function periodAsked(query: Fields, indicator: Indicator, asAt: Day) {
  const usual = usualPeriod(indicator, asAt);
  const { month = "", from = "", to = "" } = query;
  const problem = (field: string, message: string) => ({
    ...usual,
    problems: [{ field, message }],
  });
  if (month === "" && from === "" && to === "")
    return { ...usual, problems: [] };
  if (month !== "" && !isMonth(month))
    return problem("month", "Choose a month from the list");
  const asked = isMonth(month)
    ? coverOfMonth(month)
    : { from: writtenDay(from), to: writtenDay(to) };
  if (!asked.from || !asked.to)
    return problem(
      asked.from ? "to" : "from",
      "Enter the first and the last day of the period, like 1/3/2026",
    );
  const period = { from: asked.from, to: asked.to };
  if (period.to < period.from)
    return problem("to", "The last day must not be before the first");
  if (period.from > asAt)
    return problem(
      "from",
      "The period must begin on or before the day asked about",
    );
  if (period.from < earliest)
    return problem("from", "The period must begin in 2000 or later");
  if (period.to >= addMonths(period.from, longest))
    return problem("to", "Ask about at most two years at a time");
  return { ...period, problems: [] };
}

function splitAsked(query: Fields): { by?: Breakdown; problems: Problem[] } {
  const text = query["by"] ?? "";
  if (text === "") return { problems: [] };
  const by = breakdowns.find((each) => each === text);
  if (by) return { by, problems: [] };
  const message = `A figure can be split by ${breakdowns.join(", ")}, not by “${text}”`;
  return { problems: [{ field: "by", message }] };
}
