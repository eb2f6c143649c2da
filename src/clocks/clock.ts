/**
 * What law and practice ask, as tables: a duty and the clocks it runs. No statute is known
 * here; a definition is data, with predicates of a line where a fact must be looked at.
 */
import type { Day } from "#kernel/day.ts";
import type { Instant } from "#kernel/london.ts";
import type { Due, Span } from "#kernel/span.ts";
import type { Id } from "#kernel/id.ts";
import type { Cover, Source } from "#record/facts.ts";
import type { Life } from "./life.ts";

/** Where the rule was seen: the law itself, a summary of it, an inspection's paper, our own knowledge, or a council's choice. */
export type Confidence =
  "verified-law" | "verified-secondary" | "seed" | "own" | "choice";

/** One deadline by its lasting key. The key is never used again for anything else. */
export type Clock = {
  key: string;
  title: string;
  /** Counted from the trigger's day (day 0). Absent where the run itself knows the due day. */
  within?: Span;
  /** Later wordings of the rule, oldest first: a duty is judged by the one in force when it was triggered. */
  changes?: readonly Change[];
  /** Regulation or guidance and its paragraph, or "local practice standard". */
  source: string;
  confidence: Confidence;
  /** Triggers before `from` are judged by the first rule known; those after `until` start nothing. */
  inForce: { from: Day; until?: Day };
  /** Whose deed meets it, in the words of the job. */
  answers: string;
};

/** A later wording: the law's, or the council's own. */
export type Change = { from: Day; within: Span; own?: true };

/** One time a duty was owed to one child. */
export type Run = {
  trigger: Id;
  /** The day of the trigger: day 0, and the day whose rules judge. */
  from: Day;
  /** The last day on which the duty was owed; events of that day still count. */
  until?: Day;
  /** The time of the trigger, for hours. */
  at?: Instant;
  /** The days spoken of, when only returns tell of this duty. */
  cover?: Cover;
  /** The duty's first obligation begins with the first event: its beginning is not known, or is one. */
  opensWithEvent?: true;
  /** The interval that the plan itself sets. */
  every?: Span;
  /** The due day, where it is no span after the trigger. */
  due?: Due;
  /** The first day on which the deed counts, where that is not the trigger's. */
  opensOn?: Day;
  /** Its end before the due day does not excuse: it is missed on the due day. */
  neverCancelled?: true;
  /** Short words kept with the obligation: what its sentence or a denominator needs. */
  noted?: string;
};

/** Something done that may meet an obligation. */
export type Deed = { day: Day; fact: Id; at?: Instant; source: Source };

/** A duty owed while something lasts, and the clocks that run in it, one after the other. */
export type Duty = {
  title: string;
  clocks: readonly [Clock, ...Clock[]];
  /** The last clock starts again with every event. */
  repeats?: true;
  /** After "15 working days after": `the placement that began on {day}`. */
  trigger: string;
  /** What meets it: `visit`, `review`. */
  event: string;
  /** The birthday that ends it: 18 unless said. */
  endsAtAge?: number;
  runs(life: Life): readonly Run[];
  /** What was done during a run, in order of day. */
  deeds(life: Life, run: Run): readonly Deed[];
  /** Which clock counts from this day; by default the first, the second and so on to the last. */
  choose?(place: {
    run: Run;
    from: Day;
    nth: number;
    life: Life;
  }): Clock | undefined;
};

/** One promise to one child. Its key: child, clock, trigger, due. */
export type Obligation = {
  clock: string;
  trigger: Id;
  due: Day;
  triggered: Day;
  /** The day it came to be: the trigger's, or that of the event or missed day before it. */
  began: Day;
  met?: Day;
  metBy?: Id;
  metLate?: boolean;
  /** The day it stopped being asked, unmet. */
  closed?: Day;
  waived?: Day;
  /** The day after the last that returns speak of. */
  unknownFrom?: Day;
  noted?: string;
};

/** A council's own interval from a day on, for duties triggered from then. */
export type LocalChoice = { clock: string; from: Day; within: Span };

export const defineDuty = <Definition extends Duty>(duty: Definition): Duty =>
  duty;

/** The last change of the rule before or on the day. */
export const changeOn = ({ changes }: Clock, day: Day): Change | undefined =>
  changes?.findLast((change) => change.from <= day);

/** The rule in force on the day. */
export function ruleOn(clock: Clock, day: Day): Span | undefined {
  return (
    changeOn(clock, day)?.within ?? clock.within ?? clock.changes?.[0]?.within
  );
}

/** The clock as one council has it. */
export function withChoices(
  clock: Clock,
  choices: readonly LocalChoice[],
): Clock {
  const own = choices
    .filter((choice) => choice.clock === clock.key)
    .map(({ from, within }) => ({ from, within, own: true as const }));
  if (own.length === 0) return clock;
  const changes = [...(clock.changes ?? []), ...own];
  return {
    ...clock,
    changes: changes.toSorted((a, b) => (a.from < b.from ? -1 : 1)),
  };
}

/** The duties as one council has them. */
export function withLocalChoices(
  duties: readonly Duty[],
  choices: readonly LocalChoice[],
): readonly Duty[] {
  if (choices.length === 0) return duties;
  const chosen = (clock: Clock) => withChoices(clock, choices);
  return duties.map((duty) => {
    const [first, ...later] = duty.clocks;
    return { ...duty, clocks: [chosen(first), ...later.map(chosen)] };
  });
}
