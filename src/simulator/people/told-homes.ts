import { addDays, type Day } from "#kernel/day.ts";
import type { Id } from "#kernel/id.ts";
import { type Instant, londonDay, londonInstant } from "#kernel/london.ts";
import type { Setting, Told, Version } from "../told.ts";
import type { Family, Home } from "./family.ts";

type Address = Version<"address">;
type Stay = Pick<Home, "lines" | "postcode" | "elsewhere"> & { from?: Day; until?: Day }; // prettier-ignore

/** Whose homes are told, since when the first is, and since when moves and a second one are: those of somebody followed. */
type Whose = {
  who: Id;
  row: { child_id: Id } | { person_id: Id };
  since: Instant;
  followed?: Instant | undefined;
  movedOut?: Day | undefined;
};

/** The home of the day on which somebody asked; of those who are followed each later one, and a second beside it. */
export function toldHomes(
  { who, row, since, followed, movedOut }: Whose,
  { homes, chance }: Family,
  setting: Setting,
): Told[] {
  const stays = homes.flatMap(
    ({ people, ...home }): Stay[] =>
    people
      .filter((stay) => stay.who === who)
      .map(({ from, until }) => ({ ...home, ...(from && { from }), ...(until && { until }) })), // prettier-ignore
  );
  const asked = londonDay(since);
  const isThere = ({ from, until }: Stay, day: Day) =>
    (!from || from <= day) && (!until || until >= day);
  const learnt = (day: Day) => londonInstant(addDays(day, chance.of("learnt", who, day).whole(1, 6)), "14:30"); // prettier-ignore
  const last = londonInstant(setting.until, "23:00");
  const address = (
    stay: Stay,
    recorded: Instant,
    kind: "home" | "second home",
  ): Told => {
    // prettier-ignore
    const said: Address["row"] = { ...row, lines: stay.lines, postcode: stay.postcode, kind, started_on: stay.from ?? null }; // prettier-ignore
    const left = earlier(stay.until, movedOut);
    const heard = left && learnt(left);
    const ends = followed && heard && heard > recorded && heard <= last;
    const first: Address = { recorded, row: said };
    return {
      table: "address",
      id: chance.id("told", who, kind, stay.from ?? ""),
      versions: ends ? [first, { recorded: heard, row: { ...said, ended_on: left } }] : [first], // prettier-ignore
    };
  };
  const main = stays.filter(({ elsewhere }) => !elsewhere);
  const [own, second] = main.length > 0 ? [main, stays.filter(({ elsewhere }) => elsewhere)] : [stays, []]; // prettier-ignore
  return [
    ...own
      .filter((stay) => isThere(stay, asked))
      .slice(0, 1)
      .map((stay) => address(stay, since, "home")),
    ...own
      .filter(
        ({ from }) =>
          followed &&
          from &&
          from > asked &&
          learnt(from) > followed &&
          learnt(from) <= last &&
          !(movedOut && from >= movedOut),
      ) // prettier-ignore
      .map((stay) => address(stay, learnt(stay.from!), "home")),
    ...(followed
      ? second.filter((stay) => isThere(stay, londonDay(followed))).map((stay) => address(stay, followed, "second home")) // prettier-ignore
      : []),
  ];
}

const earlier = (one: Day | undefined, other: Day | undefined) =>
  one && other ? (one < other ? one : other) : (one ?? other);
