import { ageBands } from "#kernel/age.ts";
import type { Db } from "#platform/database/connection.ts";
import { countsFrom } from "./assemble.ts";
import type { Tally } from "./counts.store.ts";
import type { Part } from "./figure.ts";
import type { Breakdown, Indicator } from "./indicator.ts";
import { hasAny } from "./parts.store.ts";

/** A figure's parts: ages in order, teams and placements by their names, what is not known last. */
export function partsFrom(
  indicator: Indicator,
  tallies: readonly Tally[],
  by: Breakdown,
  labels: ReadonlyMap<string, string>,
): Part[] {
  const parts = Map.groupBy(tallies, ({ part }) => part ?? "");
  return [...parts]
    .map(([part, own]) => ({
      part,
      label: labels.get(part) ?? part,
      ...countsFrom(indicator, own),
    }))
    .toSorted((one, other) => {
      const [first, second] = [one, other].map((each) => place(by, each));
      return first! < second! ? -1 : first! > second! ? 1 : 0;
    });
}

const place = (by: Breakdown, { part, label }: Part) =>
  /^not? /.test(part)
    ? `2 ${part}`
    : by === "age band"
      ? `1 ${String([...ageBands].findIndex((band) => band === part) + 1).padStart(2)}`
      : `1 ${label}`;

/** Why an indicator cannot be split so, or nothing when it can. */
export async function whyNot(
  { breakdowns, unit, title }: Indicator,
  by: Breakdown,
  db: Db,
  authority: string,
): Promise<string | undefined> {
  if (unit === "rate")
    return "A rate is of all children living in the area, who belong to no team, age or placement of ours. Split the count instead.";
  if (!breakdowns.includes(by)) return `“${title}” cannot be given by ${by}.`;
  if (by === "team" && !(await hasAny(db, authority, "allocation")))
    return "A team cannot come from a return, and no allocations are in the data loaded.";
  if (by === "placement type" && !(await hasAny(db, authority, "placement")))
    return "No placements are in the data loaded.";
  return undefined;
}
