import { addDays, type Day } from "#kernel/day.ts";
import type { Chance } from "../chance.ts";
import { workforce as rates } from "../parameters/workforce.ts";
import type { Setting } from "../told.ts";
import { leaversDay } from "./holders.ts";
import { inOrderOfDay } from "./in-order-of-day.ts";
import { isEmployed } from "./workforce-of.ts";
import type { Answer, Need, Worker, Workforce } from "./workforce.ts";

/** A need from a day on for which somebody is to be found, and why. */
type Asked = {
  need: Need;
  from: Day;
  reason: string;
  turn: number;
  /** Whoever hands it on. */
  before?: Worker;
};

/**
 * Who answers each need: day after day, whoever of the team has the fewest children, brothers and sisters with the
 * same worker. Who leaves hands on; some children wait, most of all where two have gone at once.
 */
export function answerNeeds(
  workforce: Workforce,
  needs: readonly Need[],
  setting: Setting,
  chance: Chance,
): ReadonlyMap<Need, readonly Answer[]> {
  const answers = new Map<Need, Answer[]>(needs.map((need) => [need, []]));
  const waiting = inOrderOfDay<Asked>();
  const met = new Set<number>();
  for (const need of needs) waiting.add(need.from, { need, from: need.from, reason: "", turn: 0 }); // prettier-ignore
  const cases = caseloads(workforce, setting);
  for (let asked = waiting.next(); asked; asked = waiting.next()) {
    const { need, turn } = asked;
    const draw = chance.of(need.family, need.team, need.role, need.from, turn);
    const from = turn === 0 ? addDays(asked.from, waits(draw)) : asked.from;
    if (need.until && from >= need.until) continue;
    const worker = cases.choose(need, from, asked.before);
    if (!worker) {
      const later = addDays(from, 7);
      if (later < setting.until) waiting.add(later, { ...asked, from: later, turn: turn + 1 }); // prettier-ignore
      continue;
    }
    const reason = asked.reason || (met.has(need.family) ? "TSPROC" : "FCONTA");
    met.add(need.family);
    const moved = addDays(from, 40 + Math.round(-Math.log(1 - draw.share()) * (365 / rates.handedOnByManagers.value))); // prettier-ignore
    const until = earliest(need.until, worker.until, moved);
    const ends =
      until !== undefined && until <= setting.until ? until : undefined;
    answers.get(need)!.push({ worker, from, reason, ...(ends && { until: ends }) }); // prettier-ignore
    cases.take(worker, need, ends);
    if (!ends || ends === need.until) continue;
    const left = ends === worker.until;
    const next = left ? addDays(ends, unallocated(need, ends, setting, draw)) : ends; // prettier-ignore
    waiting.add(next, { need, from: next, reason: left ? "LEFTRL" : "MANAGE", turn: turn + 1, before: worker }); // prettier-ignore
  }
  return answers;
}

const earliest = (...days: (Day | undefined)[]): Day | undefined =>
  days.filter((day) => day !== undefined).toSorted()[0];

/** Days until a need that has come is first allocated. */
const waits = (chance: Chance) =>
  chance.happens(rates.allocatedAtOnce.value) ? 0 : chance.whole(1, 6);

/** Days for which nobody is allocated after a worker has left: none mostly, weeks where two left at once. */
function unallocated(
  { team }: Need,
  left: Day,
  setting: Setting,
  chance: Chance,
): number {
  if (team === "long-term south" && left === leaversDay(setting))
    return chance.whole(14, 70);
  return chance.happens(0.6) ? 1 : chance.whole(2, 16);
}

/** What each worker holds at a day: ends of cases, with how many children. Days only go on. */
function caseloads({ workers }: Workforce, setting: Setting) {
  const held = new Map<Worker, { until: Day; children: number }[]>();
  const ofFamily = new Map<string, Worker>();
  const pools = new Map<string, Worker[]>();
  const load = (worker: Worker, day: Day) => {
    const open = (held.get(worker) ?? []).filter(({ until }) => until > day);
    held.set(worker, open);
    return open.reduce((sum, { children }) => sum + children, 0) / worker.share;
  };
  const pool = ({ team, role }: Need) => {
    const key = `${team} ${role}`;
    let found = pools.get(key);
    if (!found) pools.set(key, (found = workers.filter((each) => each.team === team && each.role === "worker" && mayBe(role, each)))); // prettier-ignore
    return found;
  };
  const family = ({ family: number, team, role }: Need) => `${number} ${team} ${role}`; // prettier-ignore
  return {
    choose(need: Need, day: Day, not?: Worker): Worker | undefined {
      const theirs = ofFamily.get(family(need));
      if (theirs && theirs !== not && isThere(theirs, day)) return theirs;
      let best: { worker: Worker; load: number } | undefined;
      for (const worker of pool(need)) {
        if (worker === not || !isThere(worker, day)) continue;
        const now = load(worker, day);
        if (!best || now < best.load) best = { worker, load: now };
      }
      return best?.worker;
    },
    take(worker: Worker, need: Need, until: Day | undefined) {
      ofFamily.set(family(need), worker);
      const cases = held.get(worker) ?? [];
      cases.push({ until: until ?? addDays(setting.until, 1), children: need.children.length }); // prettier-ignore
      held.set(worker, cases);
    },
  };
}

/** Nobody is given a child in their last three weeks. */
const isThere = (worker: Worker, day: Day) =>
  isEmployed(worker, day) &&
  (!worker.until || addDays(day, 21) <= worker.until);

/** Only registered social workers are accountable; whoever works beside them is not. */
const mayBe = (role: Need["role"], { registration }: Worker) =>
  role === "accountable" || role === "chair" || role === "reviewing officer"
    ? registration !== undefined
    : registration === undefined;
