/** The courses a life usually takes, so that a life's table says only where it departs from them. */
import { addDays, addMonths, type Day } from "#kernel/day.ts";
import { addWorkingDays, isWorkingDay } from "#kernel/working-days.ts";
import type { InNeedPlan, Need, Protection } from "./life.ts";

/** The last day anything is told of. */
export const lastDay: Day = "2026-03-31";

export function workingDaysAfter(day: Day, count: number): Day {
  const found = addWorkingDays(day, count);
  if (!found) throw new RangeError(`No bank holidays known about ${day}`);
  return found;
}

export const onWorkingDay = (day: Day): Day =>
  isWorkingDay(day) ? day : workingDaysAfter(day, 1);

const told = (day: Day) => day <= lastDay;

/** What is known of the beginning: who told us, the primary need, what about. */
export type Beginning = Pick<Need, "source" | "code" | "reason"> & {
  factors: readonly string[];
};

/** From one line: `source | primary need | what about | factors`. */
export function because(line: string): Beginning {
  const [source = "", code = "", reason = "", factors] = line.split(" | ");
  return { source, code, reason, factors: factors?.split(" ") ?? [] };
}

/** How the front door and the assessment went. */
export type Course = {
  /** Working days from the referral to the manager's authorisation. */
  took?: number;
  /** Working days from the referral to its decision. */
  decidedAfter?: number;
  acknowledged?: false;
};

export function noFurtherAction(
  referred: Day,
  { source, code, reason }: Beginning,
  { decidedAfter = 1 }: Course = {},
): Need {
  const decided = workingDaysAfter(referred, decidedAfter);
  return {
    referred,
    source,
    code,
    reason,
    decided,
    outcome: "no further action",
    closed: {
      on: decided,
      because: "RC8",
    },
  };
}

function begun(
  referred: Day,
  { source, code, reason, factors }: Beginning,
  { took = 38, decidedAfter = 1, ...course }: Course,
  outcome: string,
) {
  const decided = workingDaysAfter(referred, decidedAfter);
  const authorised = workingDaysAfter(referred, took);
  const assessment = {
    started: workingDaysAfter(referred, decidedAfter + 1),
    ...(told(authorised) && { authorised, outcome }),
    factors,
  };
  const acknowledged = course.acknowledged ?? decided;
  return {
    need: {
      referred,
      source,
      code,
      reason,
      decided,
      acknowledged,
      assessments: [assessment],
    },
    authorised,
  };
}

/** Assessed, and closed with advice. */
export function assessedOnly(
  referred: Day,
  beginning: Beginning,
  course: Course = {},
): Need {
  const { need, authorised } = begun(
    referred,
    beginning,
    course,
    "no further action",
  );
  if (!told(authorised)) return need;
  return { ...need, closed: { on: authorised, because: "RC8" } };
}

/** Reviews of a child in need plan: at six weeks, then every three months, each a few days early. */
export function planReviews({ from, to = lastDay }: InNeedPlan): Day[] {
  const reviews: Day[] = [];
  for (
    let review = addDays(from, 40);
    review < to;
    review = addDays(addMonths(review, 3), -4)
  )
    reviews.push(review);
  return reviews;
}

/** Assessed, then a child in need plan until `until`, or still. */
export function inNeed(
  referred: Day,
  beginning: Beginning,
  course: Course & {
    until?: Day;
    planAfter?: number;
    closure?: string;
    reviews?: readonly Day[];
    /** In need, yet no plan was ever written. */
    noPlan?: true;
  } = {},
): Need {
  const { until, planAfter = 7, closure = "RC7" } = course;
  const { need, authorised } = begun(
    referred,
    beginning,
    course,
    "child in need plan",
  );
  const from = workingDaysAfter(authorised, planAfter);
  const plan = { from, ...(until && { to: until }) };
  return {
    ...need,
    ...(told(from) &&
      !course.noPlan && {
        plans: [{ ...plan, reviews: course.reviews ?? planReviews(plan) }],
      }),
    ...(until && { closed: { on: until, because: closure } }),
  };
}

/** Review conferences: before three months, then before every sixth month. */
export function conferences({
  from,
  to = lastDay,
}: Pick<Protection, "from" | "to">): Day[] {
  const held: Day[] = [];
  let next = addDays(addMonths(from, 3), -6);
  while (next <= to) {
    held.push(onWorkingDay(next));
    next = addDays(addMonths(next, 6), -9);
  }
  return held;
}

/** Referred, a strategy discussion, an enquiry, a conference and a protection plan until `until`, or still. */
export function protectedBy(
  referred: Day,
  beginning: Beginning,
  course: Course & {
    category: Protection["category"];
    until?: Day;
    discussedAfter?: number;
    /** Working days from the strategy discussion to the conference. */
    conferenceAfter?: number;
    plan?: Partial<Protection>;
    /** The child in need plan that followed. */
    afterwards?: InNeedPlan;
    closed?: Need["closed"];
  },
): Need {
  const {
    until,
    discussedAfter = 1,
    conferenceAfter = 13,
    afterwards,
  } = course;
  const { need } = begun(referred, beginning, course, "strategy discussion");
  const discussed = workingDaysAfter(need.decided, discussedAfter);
  const conference = workingDaysAfter(discussed, conferenceAfter);
  const plan: Protection = {
    from: conference,
    ...(until && { to: until }),
    category: course.category,
    ...(until && {
      outcome: afterwards ? "child in need plan" : "no further action",
    }),
    reviews: conferences({ from: conference, ...(until && { to: until }) }),
    ...course.plan,
  };
  return {
    ...need,
    enquiries: [
      {
        started: discussed,
        completed: workingDaysAfter(
          discussed,
          Math.min(conferenceAfter - 2, 11),
        ),
        outcome: "initial conference",
        conference,
      },
    ],
    protection: [plan],
    ...(afterwards && {
      plans: [
        {
          ...afterwards,
          reviews: afterwards.reviews ?? planReviews(afterwards),
        },
      ],
    }),
    ...(course.closed && { closed: course.closed }),
  };
}

/** Looked-after reviews: within 20 working days, three months and every six; `codes` in turn, the last for the rest. */
export function careReviews(
  from: Day,
  codes: readonly string[],
  { to = lastDay, first = 18 }: { to?: Day; first?: number } = {},
): (readonly [Day, string])[] {
  const held: (readonly [Day, string])[] = [];
  let next = workingDaysAfter(from, first);
  while (next < to) {
    held.push([next, codes[held.length] ?? codes.at(-1) ?? "PN7"]);
    const months = held.length === 1 ? 3 : 6;
    next = onWorkingDay(addDays(addMonths(next, months), -8));
  }
  return held;
}
