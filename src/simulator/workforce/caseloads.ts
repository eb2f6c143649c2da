import { addDays, type Day } from "#kernel/day.ts";
import type { Setting } from "../told.ts";
import { isEmployed } from "./workforce-of.ts";
import type { Need, Worker, Workforce } from "./workforce.ts";

/** What each worker holds at a day: ends of cases, with how many children. Days only go on. */
export function caseloads({ workers }: Workforce, setting: Setting) {
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
