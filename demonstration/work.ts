/** Who works with each child, when nothing else is said: by area and by how far the journey has come. */
import type { Day } from "#kernel/day.ts";
import { pick, share } from "./chance.ts";
import { isShortBreak, periodOf } from "./care.ts";
import { lastDay, onWorkingDay, workingDaysAfter } from "./journeys.ts";
import type { Life, Need, Work } from "./life.ts";
import { staff } from "./staff.ts";

type Phase = { from: Day; to?: Day; pool: readonly string[] };

const pools = {
  assessment: ["carew", "mistry", "wójcik"],
  north: ["adeyemi", "tregear", "novak"],
  south: ["blythe", "dasgupta", "fenwick"],
  care: ["abara", "kowalska", "silva"],
  leaving: ["whitlock", "rahimi"],
  assurance: ["iqbal", "thorne"],
} as const;

export function workOf(life: Life): readonly Work[] {
  return [
    ...(life.work ?? accountable(life)),
    ...advised(life),
    ...chaired(life),
  ];
}

function accountable(life: Life): Work[] {
  const phases = [
    ...(life.needs ?? []).flatMap((need) => phasesOf(need, life)),
    ...(life.care ?? [])
      .filter((care) => !isShortBreak(care))
      .map((care): Phase => {
        const { from, to } = periodOf(care);
        return {
          from: workingDaysAfter(from, 1),
          ...(to && { to }),
          pool: pools.care,
        };
      }),
  ].toSorted((one, other) => (one.from < other.from ? -1 : 1));
  return phases.flatMap((phase, index) => {
    const next = phases[index + 1]?.from;
    const to = next && (!phase.to || next < phase.to) ? next : phase.to;
    return staffed(life, { ...phase, ...(to && { to }) });
  });
}

/** The assessment's worker, then the area's from the first plan on. */
function phasesOf(need: Need, { id, area }: Life): Phase[] {
  if (!need.assessments && !need.enquiries) return [];
  const decided = need.decided ?? need.referred;
  const late = share(`${id} allocated ${need.referred}`) < 0.2 ? 4 : 1;
  const from = workingDaysAfter(
    decided,
    need.referred < "2025-01-01" ? late : 1,
  );
  const authorised = need.assessments?.[0]?.authorised;
  const stays =
    need.assessments?.[0]?.outcome === "child in need plan"
      ? authorised
      : undefined;
  const handover = [need.protection?.[0]?.from, need.plans?.[0]?.from, stays]
    .filter((day) => day !== undefined)
    .toSorted()[0];
  const closed = need.closed?.on;
  const first: Phase = { from, pool: pools.assessment };
  const end = handover ?? closed;
  if (end) first.to = onWorkingDay(end);
  if (!handover) return [first];
  return [
    first,
    {
      from: onWorkingDay(handover),
      ...(closed && { to: closed }),
      pool: pools[area],
    },
  ];
}

/** Whoever leaves is replaced: at once in most teams, after weeks or only in January in Safeguarding South. */
function staffed({ id }: Life, { from, to, pool }: Phase): Work[] {
  const there = pool.filter((who) => {
    const worker = staff[who];
    return worker && worker.from <= from && from <= (worker.to ?? lastDay);
  });
  const who = pick(
    there.length > 0 ? there : pool.slice(0, 1),
    `${id} ${from}`,
  );
  const leaves = staff[who]?.to;
  const work = { who, role: "accountable", from };
  if (!leaves || (to && to <= leaves)) return [{ ...work, ...(to && { to }) }];
  const soon = share(`${id} soon`) < 0.5;
  const next: Work = {
    who: soon ? "blythe" : "marlowe",
    role: "accountable",
    from: soon ? "2025-10-27" : "2026-01-05",
    reason: "Took over after the worker left",
  };
  const left = { ...work, to: leaves, reason: "Left the authority" };
  if (to && to <= next.from) return [left];
  return [left, { ...next, ...(to && { to }) }];
}

function advised({ id, leaving }: Life): Work[] {
  const first = leaving?.status[0];
  if (!first) return [];
  const who = pick(pools.leaving, id);
  return [{ who, role: "personal adviser", from: onWorkingDay(first.from) }];
}

function chaired({ id, needs, care }: Life): Work[] {
  const who = pick(pools.assurance, id);
  const plans = (needs ?? []).flatMap(({ protection }) => protection ?? []);
  return [
    ...plans.map(({ from, to }) => ({
      who,
      role: "chair",
      from,
      ...(to && { to }),
    })),
    ...(care ?? [])
      .filter((each) => !isShortBreak(each))
      .map((each) => ({ who, role: "reviewing officer", ...periodOf(each) })),
  ];
}
