import type { Day } from "#kernel/day.ts";
import { type Id, idFrom } from "#kernel/id.ts";
import type { Problem } from "#kernel/problem.ts";
import type { Fields } from "#platform/web/route.ts";
import { factDefinitions } from "#record/fact-definitions.ts";
import type { FactKind } from "#record/facts.ts";
import { dayIn } from "./asked.ts";
import type { Told } from "./timeline.store.ts";

/** Whether somebody found that it matters: chosen for the chronology, or not. */
export type Significance = "chosen" | "not chosen";

/** What of the timeline was asked for; all absent: everything. */
export type Filter = {
  kind?: FactKind;
  /** Who of `peopleIn`, by their key. */
  person?: string;
  significance?: Significance;
  from?: Day;
  to?: Day;
  problems: readonly Problem[];
};

/** What an address says of it: it goes along when the dates or the page change. */
export const filterFields = ["kind", "person", "significance", "from", "to"];

export function filterOf(query: Fields): Filter {
  const { kind = "", person = "", significance = "" } = query;
  const [from, to] = [dayIn(query["from"] ?? ""), dayIn(query["to"] ?? "")];
  const problems = [["from", from] as const, ["to", to] as const].flatMap(
    ([field, day]) =>
      query[field] && day === undefined
        ? [{ field, message: "Enter a real date, like 31/3/2026" }]
        : [],
  );
  return {
    ...(Object.hasOwn(factDefinitions, kind) && { kind: kind as FactKind }),
    ...(person !== "" && { person }),
    ...((significance === "chosen" || significance === "not chosen") && {
      significance,
    }),
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    problems,
  };
}

/** Those asked for. What has no day is within no dates. */
export function filtered(
  told: readonly Told[],
  { kind, person, significance, from, to }: Filter,
  { child, chosen }: { child: Id; chosen: ReadonlySet<Id> },
): Told[] {
  const who = person && peopleIn(told, child).find(({ key }) => key === person)?.name; // prettier-ignore
  return told.filter(
    (each) =>
      (!kind || each.kind === kind) &&
      (!person || (who !== undefined && peopleOf(each).has(who))) &&
      (!significance || chosen.has(each.id) === (significance === "chosen")) &&
      (!from || (each.on !== undefined && each.on >= from)) &&
      (!to || (each.on !== undefined && each.on <= to)),
  );
}

/** Whoever wrote something down, was there or was allocated, by name, each with how often. */
export function peopleIn(
  told: readonly Told[],
  child: Id,
): { key: string; name: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const name of told.flatMap((each) => [...peopleOf(each)]))
    counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts]
    .map(([name, count]) => ({ key: keyOf(child, name), name, count }))
    .toSorted((one, other) => (one.name < other.name ? -1 : 1));
}

/** No name stands in an address: this says who is meant on this child's page, and means nobody on another's. */
const keyOf = (child: Id, name: string) =>
  idFrom(`${child} ${name}`).slice(0, 8);

const peopleOf = ({ source, recordedBy, narrative }: Told): Set<string> =>
  new Set([
    ...(source === "record" ? [recordedBy] : []),
    ...narrative
      .filter(({ under }) => namesUnder.has(under))
      .flatMap(({ words }) => words.split(", ")),
  ]);

const namesUnder = new Set(["Who else was there", "Practitioner"]);
