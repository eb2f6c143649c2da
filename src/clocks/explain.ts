/** Every obligation explains itself: what began it, the rule, how it was counted, who answers, what met it. */
import { dayWords } from "#kernel/date-words.ts";
import type { Day } from "#kernel/day.ts";
import { spanWords } from "#kernel/span.ts";
import {
  changeOn,
  type Clock,
  type Duty,
  type LocalChoice,
  type Obligation,
  ruleOn,
  withChoices,
} from "./clock.ts";
import { clockOf } from "./definitions/all-duties.ts";
import { stateOf } from "./state.ts";

/** One or two sentences, as things stand on the day; what the council chose for itself is said to be its own. */
export function explain(
  obligation: Obligation,
  asAt: Day,
  choices: readonly LocalChoice[] = [],
): string {
  const found = clockOf(obligation.clock);
  if (!found) return `Due ${dayWords(obligation.due)}.`;
  const { duty } = found;
  const clock = withChoices(found.clock, choices);
  const sentences = [
    `Due ${dayWords(obligation.due)}: ${counted(obligation, clock, duty)} (${rule(obligation, clock)}).`,
    `Answered by: ${clock.answers}.`,
    fate(obligation, duty, asAt),
  ];
  if (obligation.noted) sentences.push(`Noted: ${obligation.noted}.`);
  return sentences.filter(Boolean).join(" ");
}

/** `15 working days after the strategy discussion of Mon 1 Jun 2026 that began the section 47 enquiry`. */
function counted(each: Obligation, clock: Clock, duty: Duty): string {
  const { began, due, triggered } = each;
  if (began === due && began > triggered)
    return `the one before it was still unmet when its interval ended that day, and this one took its place`;
  const span = clock.within
    ? spanWithin(each, clock)
    : "10 working days past half-way to the conference due";
  return began === triggered
    ? `${span} after ${duty.trigger.replace("{day}", dayWords(triggered))}`
    : `${span} after the ${duty.event} of ${dayWords(began)}`;
}

const ownInterval = /set by the plan: (.+?)(?:;|$)/;

function spanWithin({ noted, triggered }: Obligation, clock: Clock): string {
  const own = noted && ownInterval.exec(noted)?.[1];
  if (own) return own;
  const span = ruleOn(clock, triggered);
  const change = changeOn(clock, triggered);
  return [
    span && spanWords(span),
    change?.own &&
      `(the council’s own interval since ${dayWords(change.from)})`,
  ]
    .filter(Boolean)
    .join(" ");
}

const rule = ({ began, due }: Obligation, { source }: Clock) =>
  began < due ? `the day itself is day 0; ${source}` : source;

function fate(each: Obligation, duty: Duty, asAt: Day): string {
  const { met, closed, waived, unknownFrom } = each;
  switch (stateOf(each, asAt)) {
    case "met":
      return `Met in time by the ${duty.event} of ${dayWords(met!)}.`;
    case "met late":
      return `Met late by the ${duty.event} of ${dayWords(met!)}.`;
    case "waived":
      return `Waived on ${dayWords(waived!)}.`;
    case "missed":
      return `Missed: no ${duty.event} by ${dayWords(closed!)}.`;
    case "cancelled":
      return `No longer asked: the duty ended on ${dayWords(closed!)}.`;
    case "not known":
      return `Not known: the returns say nothing from ${dayWords(unknownFrom!)}.`;
    case "overdue":
      return `No ${duty.event} yet: overdue.`;
    case "running":
      return "";
  }
}
