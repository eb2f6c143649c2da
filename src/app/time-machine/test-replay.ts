import { deriveChildren, rollTo } from "#clocks/obligation.store.ts";
import type { Id } from "#kernel/id.ts";
import { type Instant, instantOf, londonDay, millisecondsOf } from "#kernel/london.ts"; // prettier-ignore
import type { Database } from "#platform/database/database.ts";
import { settableClock } from "#platform/database/test-clock.ts";
import { writing } from "#platform/database/transaction.ts";
import type { Asker } from "#platform/web/route.ts";
import type { Keeping } from "#record/keeping.store.ts";
import type { Chance } from "#simulator/chance.ts";
import type { Told } from "#simulator/told.ts";
import { inOrder, recordOne, type Step } from "#simulator/writing/test-recorded.ts"; // prettier-ignore
import { type About, deeds } from "./test-deeds.ts";

/** Whoever is told of what is known at a moment, while nothing later has been done yet. */
type At = (moment: Instant) => Promise<void>;

type Replay = {
  told: readonly Told[];
  asker: Asker;
  chance: Chance;
  /** So many moments to stop at, somewhere between two verbs. */
  stops: number;
  at: At;
};

/**
 * Does every verb of these lives in the order in which they were recorded, with the clock set to when, into an
 * empty database: as the program does it, what is owed following from each. Between them, deeds of the working day.
 * Returns how often each deed was done.
 */
export async function replay(
  database: Database,
  { told, asker, chance, stops, at }: Replay,
): Promise<Map<string, number>> {
  const setClock = await settableClock(database);
  const groups = inOrder(told);
  const nextAfter = (nth: number): Instant =>
    groups[nth + 1]?.[0]?.version.recorded ??
    instantOf(millisecondsOf(groups[nth]![0]!.version.recorded) + 1e7);
  const stopAfter = new Set<number>();
  while (stopAfter.size < stops) {
    const nth = chance.whole(Math.floor(groups.length / 10), groups.length - 1);
    // Two write at one moment now and then. Between them is none: what the second writes is known a microsecond on.
    if (groups[nth]![0]!.version.recorded < nextAfter(nth)) stopAfter.add(nth);
  }
  const done = new Map<string, number>();
  const known = knownSoFar();
  let today = "";

  const write = (
    by: Asker,
    role: "application" | "loader",
    work: (keeping: Keeping) => Promise<unknown>,
  ) =>
    writing(database, by, [deriveChildren], (db, write) => work({ db, asker: by, write }), role); // prettier-ignore

  for (const [nth, steps] of groups.entries()) {
    const { recorded, by } = steps[0]!.version;
    await setClock(recorded);
    const day = londonDay(recorded);
    if (day !== today) await rollTo(database, asker, (today = day));
    await write({ ...asker, id: by ?? asker.id }, "loader", async (keeping) => {
      for (const step of steps) await recordOne(step, keeping);
    });
    known.learn(steps);
    const about = chance.happens(0.4) && known.somebody(day, chance);
    const [early, late] = between(recorded, nextAfter(nth), chance);
    if (about) {
      const [name, deed] = chance.pick(Object.entries(deeds));
      await setClock(early);
      await write(asker, "application", (keeping) => deed(about, keeping));
      if (name === "unsay") known.forget(about.visit);
      done.set(name, (done.get(name) ?? 0) + 1);
    }
    if (!stopAfter.has(nth)) continue;
    await setClock(late);
    await at(late);
  }
  return done;
}

/** Two moments in order, strictly between two others where there is room. */
function between(first: Instant, last: Instant, chance: Chance) {
  const [from, to] = [millisecondsOf(first), millisecondsOf(last)];
  const wide = Math.min(to - from, 6 * 3_600_000);
  return [chance.whole(1, 400), chance.whole(500, 999)].map((share) =>
    instantOf(from + Math.floor((wide * share) / 1000)),
  ) as [Instant, Instant];
}

/** Of whom something can be done: children with a visit that stands, and the workers and people there are. */
function knownSoFar() {
  const visits = new Map<Id, Id>();
  const [workers, people]: [Id[], Id[]] = [[], []];
  return {
    learn(steps: readonly Step[]) {
      for (const { told, version, before } of steps) {
        const child = version.row["child_id"];
        if (told.table === "visit" && version.withdrawn) visits.delete(told.id);
        else if (told.table === "visit" && typeof child === "string" && version.row["source"] === undefined) visits.set(told.id, child); // prettier-ignore
        if (!before && told.table === "practitioner") workers.push(told.id);
        if (!before && told.table === "person") people.push(told.id);
      }
    },
    forget: (visit: Id) => void visits.delete(visit),
    somebody(
      today: About["today"],
      chance: Chance,
    ): Omit<About, never> | undefined {
      if (visits.size === 0 || workers.length === 0 || people.length === 0)
        return undefined;
      const [visit, child] = chance.pick([...visits].slice(-150));
      const of = chance.of("deed", today, visit, visits.size);
      return { visit, child, today, people, worker: chance.pick(workers), chance: of }; // prettier-ignore
    },
  };
}
