import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { eighteenth } from "./days.ts";

/** One line of a CSV file by its columns; these files hold no quotation marks. */
type Line = Record<string, string> & { year: number };

/** A period of being looked after, as the plain reading of the returns has it. */
export type Care = {
  from: string;
  to: string | undefined;
  /** Its beginning is seen: S, on a covered day. */
  known: boolean;
  coveredFrom: string;
  coveredTo: string;
};

export type Child = {
  born: string;
  care: Care[];
  episodes: {
    from: string;
    to: string | undefined;
    rne: string;
    status: string;
    place: string;
  }[];
  /** Days of reviews that a return covering them holds. */
  reviews: Set<string>;
};

const iso = (british: string | undefined) =>
  (british ?? "").replace(/^(\d\d)\/(\d\d)\/(\d{4})$/, "$3-$2-$1");
const yearOf = (day: string) =>
  Number(day.slice(0, 4)) + (day.slice(5) > "03-31" ? 1 : 0);

/** Every child of an SSDA903 set; `files` gives the collection year of a file by its name. */
export function childrenOf(
  folder: string,
  collectionYear: (file: string) => number,
): Map<string, Child> {
  const tables = new Map<string, Line[]>();
  for (const file of readdirSync(folder).filter((each) =>
    /(header|episodes|reviews|oc2|oc3|uasc|missing|previous_permanence)\.csv$/.test(
      each,
    ),
  )) {
    const [head = "", ...lines] = readFileSync(join(folder, file), "utf8")
      .trim()
      .split(/\r?\n/);
    const columns = head.split(",");
    const table =
      /([a-z_0-9]+)\.csv$/.exec(file.replace(/^\d{4}-/, ""))?.[1] ?? "";
    const rows = lines.map((line) => {
      const cells = line.split(",");
      const row = Object.fromEntries(
        columns.map((column, place) => [column, cells[place]?.trim() ?? ""]),
      );
      return { ...row, year: collectionYear(file) } as Line;
    });
    tables.set(table, [...(tables.get(table) ?? []), ...rows]);
  }
  const held = new Map<string, Set<number>>();
  for (const row of [...tables.values()].flat())
    held.set(
      row["CHILD"] ?? "",
      (held.get(row["CHILD"] ?? "") ?? new Set()).add(row.year),
    );
  const by = (table: string) =>
    Map.groupBy(tables.get(table) ?? [], (row) => row["CHILD"] ?? "");
  const [episodes, reviews] = [by("episodes"), by("reviews")];
  return new Map(
    [...by("header")].map(([child, rows]) => {
      const years = held.get(child) ?? new Set();
      const latest = rows.toSorted((a, b) => a.year - b.year).at(-1);
      const told = latestByDay(episodes.get(child) ?? []);
      return [
        child,
        {
          born: iso(latest?.["DOB"]),
          care: careOf(told, years),
          episodes: told,
          reviews: new Set(
            (reviews.get(child) ?? [])
              .filter((row) => yearOf(iso(row["REVIEW"])) <= row.year)
              .map((row) => iso(row["REVIEW"])),
          ),
        },
      ];
    }),
  );
}

type Episode = Child["episodes"][number] & {
  year: number;
  ceased: string;
};

/** Of the episodes that begin on one day, that of the latest return. One still open ends when a later one begins. */
function latestByDay(rows: readonly Line[]): Episode[] {
  const latest = new Map<string, Line>();
  for (const row of rows.toSorted((a, b) => a.year - b.year))
    latest.set(iso(row["DECOM"]), row);
  const episodes = [...latest]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([from, row]) => {
      const end = iso(row["DEC"]);
      const to = end && end >= from ? end : undefined;
      return {
        from,
        to,
        rne: row["RNE"] ?? "",
        status: row["LS"] ?? "",
        place: row["PLACE"] ?? "",
        year: row.year,
        ceased: to ? (row["REC"] ?? "") : "",
      };
    });
  return episodes.map((episode, at) => {
    const later = episodes[at + 1];
    return episode.to || !later
      ? episode
      : { ...episode, to: later.from, ceased: "X1" };
  });
}

function careOf(
  episodes: readonly Episode[],
  years: ReadonlySet<number>,
): Care[] {
  const chains: Episode[][] = [];
  let end: Episode | undefined;
  for (const episode of episodes) {
    if (["V3", "V4"].includes(episode.status)) continue;
    const chain = chains.at(-1);
    const touches =
      chain &&
      end?.to !== undefined &&
      (episode.from < end.to ||
        (episode.from === end.to && end.ceased === "X1"));
    if (touches || (chain && end && end.to === undefined)) chain.push(episode);
    else {
      chains.push([episode]);
      end = undefined;
    }
    if (!end || !episode.to || (end.to && episode.to >= end.to)) end = episode;
  }
  return chains.map((chain) => {
    const told = Math.max(...chain.map(({ year }) => year));
    let first = told;
    while (years.has(first - 1)) first--;
    const coveredFrom = `${first - 1}-04-01`;
    const [{ from, rne }] = chain as [Episode];
    const ends = chain.map(({ to }) => to);
    const to = ends.includes(undefined) ? undefined : ends.toSorted().at(-1);
    return {
      from,
      to,
      known: rne === "S" && from >= coveredFrom,
      coveredFrom,
      coveredTo: `${told}-03-31`,
    };
  });
}

/** The last day a looked-after clock runs. */
export const lastDay = ({ to }: Care, born: string): string =>
  [to ?? "2999", eighteenth(born)].toSorted()[0] ?? "";
