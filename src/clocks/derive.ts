/** The engine: from one child's facts to every obligation that follows from them. It knows no statute. */
import { birthday } from "#kernel/age.ts";
import { addDays, type Day } from "#kernel/day.ts";
import { londonDay, millisecondsOf } from "#kernel/london.ts";
import {
  type Due,
  dueAfter,
  type HourSpan,
  hoursAfter,
  lengthOf,
} from "#kernel/span.ts";
import type { Timeline } from "#record/facts.ts";
import {
  type Clock,
  type Deed,
  type Duty,
  type Obligation,
  type Run,
  ruleOn,
} from "./clock.ts";
import { type Life, lifeOf } from "./life.ts";

/**
 * Obligations in order of clock, trigger and due; gaps say in a sentence what could not be counted.
 * From the same facts no more follows before `next`, the first due day at which a chain was left.
 */
export type Derived = { obligations: Obligation[]; gaps: string[]; next?: Day };

/** Chains run up to their first due day after `to`. */
export const derive = (
  duties: readonly Duty[],
  timeline: Timeline,
  to: Day,
): Derived => deriveFrom(duties, lifeOf(timeline), to);

/** What follows from a life; of duties that share no clock, each may be asked by itself. */
export function deriveFrom(
  duties: readonly Duty[],
  life: Life,
  to: Day,
): Derived {
  const derived: Derived = { obligations: [], gaps: [] };
  for (const duty of duties)
    for (const run of duty.runs(life)) follow(duty, run, life, to, derived);
  waive(life, derived.obligations);
  derived.obligations = oneOfEachKey(derived.obligations.sort(byKey));
  return derived;
}

type Step = { clock: Clock; due: Day };

function follow(duty: Duty, run: Run, life: Life, to: Day, derived: Derived) {
  const until = lastDay(duty, run, life);
  if (until !== undefined && until < run.from) return;
  const { deeds, coveredTo } = deedsOf(duty, run, life, until);

  let at = 0;
  let nth = 0;
  let began = run.from;
  const coveredFrom = run.cover?.coveredFrom;
  const beganUnseen = coveredFrom !== undefined && run.from < coveredFrom;
  if (run.opensWithEvent || (beganUnseen && duty.repeats)) {
    const opening = deeds[at++];
    if (!opening) return;
    began = opening.day;
    nth = duty.clocks.length - 1;
  }
  // A deed of the day counts for a run's first obligation and after a missed day, never twice.
  let first = at === 0;
  const counts = ({ day }: Deed) => (first ? day >= began : day > began);
  let step = stepFrom(began, nth);
  if (step && beganUnseen && step.due < coveredFrom) return;

  while (step) {
    const { clock, due } = step;
    const kept: Obligation = {
      clock: clock.key,
      trigger: run.trigger,
      due,
      triggered: run.from,
      began,
    };
    if (run.noted !== undefined) kept.noted = run.noted;
    while (deeds[at] && !counts(deeds[at]!)) at++;
    const done = deeds[at];
    // Beyond `to` nothing is asked yet, so what cannot be counted there is no gap.
    const next: Step | undefined =
      duty.repeats && stepFrom(due, nth + 1, due <= to || !!done);

    if (done && (!next || done.day < next.due)) {
      meet(kept, run, clock, done);
      step = duty.repeats && stepFrom(done.day, nth + 1);
      const sameAgain = step?.due === due && step.clock === clock;
      // Two visits whose intervals end on one day are one promise, and it is still asked.
      if (!sameAgain) derived.obligations.push(kept);
      began = sameAgain ? began : done.day;
      at++;
      first = false;
      nth++;
      continue;
    }

    derived.obligations.push(kept);
    if (due > to && (!derived.next || due < derived.next)) derived.next = due;
    const endSeen = !coveredTo || (until && until <= coveredTo);
    if (!endSeen && due > coveredTo) {
      kept.unknownFrom = addDays(coveredTo, 1);
      return;
    }
    // Overdue when cover ended: nobody can say when it was met, or whether the next was missed.
    const nextUnseen = !endSeen && next && next.due > coveredTo;
    if (until !== undefined && (!next || until < next.due || nextUnseen)) {
      const excused = !run.neverCancelled || until !== run.until;
      kept.closed = excused || until >= due ? until : due;
      return;
    }
    if (!next || due > to || nextUnseen) return;
    kept.closed = next.due;
    began = next.due;
    step = next;
    first = true;
    nth++;
  }

  /** The obligation that counting from a day leads to; none, and a gap, where it cannot be counted. */
  function stepFrom(from: Day, nth: number, asked = true): Step | undefined {
    const clock = duty.choose
      ? duty.choose({ run, from, nth, life })
      : duty.clocks[Math.min(nth, duty.clocks.length - 1)];
    if (!clock || (clock.inForce.until && run.from > clock.inForce.until))
      return undefined;
    const { due, unknown } = run.due ?? dueOf(clock, run, from);
    if (due !== undefined) return { clock, due };
    const gap = `${clock.title}: ${unknown}`;
    if (asked && !derived.gaps.includes(gap)) derived.gaps.push(gap);
    return undefined;
  }
}

function dueOf(clock: Clock, run: Run, from: Day): Due {
  const span = run.every ?? ruleOn(clock, run.from);
  if (!span) throw new Error(`${clock.key} says neither a span nor a due day`);
  const instant = dueInstant(clock, run);
  return instant ? { due: londonDay(instant) } : dueAfter(from, span);
}

function dueInstant(clock: Clock, run: Run) {
  const span = ruleOn(clock, run.from);
  if (!run.at || !span || lengthOf(span).unit !== "hour") return undefined;
  return hoursAfter(run.at, span as HourSpan);
}

function meet(kept: Obligation, run: Run, clock: Clock, done: Deed) {
  kept.met = done.day;
  kept.metBy = done.fact;
  kept.metLate = done.day > kept.due;
  const instant = done.at && dueInstant(clock, run);
  if (done.at && instant)
    kept.metLate = millisecondsOf(done.at) > millisecondsOf(instant);
}

/** The first of: the run's end, the birthday that ends the duty, the child's death. */
function lastDay(duty: Duty, run: Run, { child }: Life): Day | undefined {
  let until = run.until;
  const grown = child.born && birthday(child.born, duty.endsAtAge ?? 18);
  if (grown && (!until || grown < until)) until = grown;
  if (child.died && (!until || child.died < until)) until = child.died;
  return until;
}

/** What counts: within the run and, of what returns tell, within the days they cover. */
function deedsOf(duty: Duty, run: Run, life: Life, until: Day | undefined) {
  const { coveredFrom, coveredTo } = run.cover ?? {};
  const from =
    coveredFrom !== undefined && run.from < coveredFrom && duty.repeats
      ? coveredFrom
      : run.from;
  let livesOn = false;
  const deeds: Deed[] = [];
  for (const done of duty.deeds(life, run)) {
    if (done.day < from || (until !== undefined && done.day > until)) continue;
    if (coveredTo !== undefined && done.day > coveredTo) {
      if (done.source !== "record") continue;
      livesOn = true;
    }
    deeds.push(done);
  }
  // Once the record itself tells of the duty, it is no longer known from returns alone.
  return { deeds, coveredTo: livesOn ? undefined : coveredTo };
}

function waive(life: Life, obligations: Obligation[]) {
  for (const { clock, trigger, due, on } of life.of("waiver"))
    for (const each of obligations)
      if (each.clock === clock && each.due === due && each.trigger === trigger)
        each.waived = on;
}

/** Two runs that come to one key, such as a duty resumed, ask for one thing: what the later says of it. */
const oneOfEachKey = (sorted: Obligation[]) =>
  sorted.filter((each, index) => {
    const next = sorted[index + 1];
    return !next || byKey(each, next) !== 0;
  });

export const byKey = (a: Obligation, b: Obligation) =>
  compare(a.clock, b.clock) ||
  compare(a.trigger, b.trigger) ||
  compare(a.due, b.due);

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
