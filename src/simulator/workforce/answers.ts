import { addDays, type Day } from "#kernel/day.ts";
import type { Chance } from "../chance.ts";
import { workforce as rates } from "../parameters/workforce.ts";
import type { Setting } from "../told.ts";
import { caseloads } from "./caseloads.ts";
import { leaversDay } from "./holders.ts";
import { inOrderOfDay } from "./in-order-of-day.ts";
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
