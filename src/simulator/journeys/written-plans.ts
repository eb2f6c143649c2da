/** The plan as it is written with a family: what has to be different, who does what by when, and how it is at each review. */
import { ageOn } from "#kernel/age.ts";
import { addDays, addMonths, type Day } from "#kernel/day.ts";
import type { Chance } from "../chance.ts";
import { writtenPlanRates as rates } from "../parameters/journeys/written-plans.ts";
import type { Child } from "../people/family.ts";
import { type Household, householdOf } from "../people/household-of.ts";
import type { Theme } from "../texts/plan-outcomes.ts";
import { outcomesOf, type PlanKind, planText } from "../texts/plans.ts";
import type { TeamKey } from "../workforce/workforce.ts";
import { type Book, happened, idOf } from "./book.ts";
import { earliest, workingDayFrom, workingDaysAfter } from "./calendar.ts";
import { type Doing, namesOf } from "./who-does-it.ts";

export type WrittenPlan = {
  name: string;
  kind: PlanKind;
  from: Day;
  until: Day;
  /** Meetings at which it is looked at again. */
  reviews: readonly Day[];
  /** Whose manager signs it off. */
  team: TeamKey;
};

/** What is the same of all that is written of one plan. */
type Writing = {
  book: Book;
  child: Child;
  name: string;
  until: Day;
  /** The day it is first written, and those on which it is reviewed. */
  sittings: readonly [Day, ...Day[]];
  household: Household;
};

export function writtenPlan(book: Book, child: Child, plan: WrittenPlan): void {
  const { name, kind, until } = plan;
  const chance = book.chance.of("written plan", name, child.id);
  const [first, ...later] = sittingsOf(book, plan);
  if (!first || !chance.happens(rates.written.value)) return;
  const household = householdOf(book.family, child.id);
  const writing: Writing = { book, child, name, until, sittings: [first, ...later], household }; // prettier-ignore
  const age = child.born && child.born <= first ? (ageOn(child.born, first) ?? 0) : 0; // prettier-ignore
  const parent = household.grownUps.slice(0, 1).map(({ called }) => called);
  const isAlone = household.isAlone && kind === "looked after";
  const fit = { kind: isAlone ? ("alone" as const) : kind, age, ...(parent.length > 0 ? { parent } : {}) }; // prettier-ignore
  const text = planText(chance.of("text"), fit);
  happened(
    book,
    "plan",
    child,
    [name],
    { on: first, row: { ...text, reviewed_on: first }, ...written(name, first) }, // prettier-ignore
    ...later.map((on) => ({ on, row: { reviewed_on: on }, ...written(name, on) })), // prettier-ignore
    { on: until, row: { ended_on: until }, ...written(name, until) },
  );
  for (const on of [first, ...later])
    signedOff(writing, plan, on, chance.of("signed off", on));
  outcomesOf(chance.of("outcomes"), fit).forEach((theme, place) =>
    outcome(writing, theme, place, chance.of("outcome", place)),
  );
}

/** By the team's manager, once it is in the record: mostly within two weeks, and some never. */
function signedOff(
  { book, child, name, until }: Writing,
  { team }: WrittenPlan,
  written: Day,
  chance: Chance,
): void {
  if (!chance.happens(rates.signedOff.value)) return;
  const on = workingDaysAfter(written, chance.whole(3, 9));
  if (on >= until) return;
  happened(book, "sign_off", child, ["plan", name, written], {
    on,
    row: { about_id: idOf(book, "plan", child, [name]), signed_on: on },
    doers: { signed_by: `manager of ${team}` },
    by: `manager of ${team}`,
    pace: "at once",
  });
}

/** All that is written of a plan on one day is written in one sitting. */
const written = (name: string, on: Day) =>
  ({ by: "accountable", pace: "soon", sitting: `plan ${name} ${on}` }) as const;

/** Its first day, or the first review since plans are kept here, and every review after it. */
function sittingsOf({ setting }: Book, { from, until, reviews }: WrittenPlan) {
  const since = addMonths(setting.until, -rates.keptHere.value);
  return [workingDayFrom(from), ...reviews]
    .filter((day) => day >= since && day < until && day <= setting.until)
    .toSorted();
}

/** How things go: mostly better with time. */
const progress = [["better", 48], ["same", 37], ["worse", 15]] as const; // prettier-ignore

function outcome(
  writing: Writing,
  { different, known, actions }: Theme,
  place: number,
  chance: Chance,
): void {
  const { book, child, name, sittings } = writing;
  const [first, ...later] = sittings;
  const outcome_id = happened(
    book,
    "plan_outcome",
    child,
    [name, place],
    {
      on: first,
      row: {
        plan_id: idOf(book, "plan", child, [name]),
        place,
        different: chance.pick(different),
        how_known: chance.pick(known),
        progress: "too soon",
      },
      ...written(name, first),
    },
    ...later.map((on) => ({ on, row: { progress: chance.weighted(progress) }, ...written(name, on) })), // prettier-ignore
  );
  const todo = chance.shuffled(actions);
  const atFirst = chance.whole(1, 2);
  // A step or two at first, and one more at every other review.
  const agreed = [...todo.slice(0, atFirst).map((what) => ({ what, on: first })), ...todo.slice(atFirst).flatMap((what, nth) => { const on = later[nth * 2]; return on ? [{ what, on }] : []; })]; // prettier-ignore
  agreed.forEach(
    ({ what, on }, nth) =>
    action(writing, outcome_id, { what, on }, [name, place, nth], chance.of("action", nth)), // prettier-ignore
  );
}

function action(
  { book, child, name, until, sittings, household }: Writing,
  arose_from_id: string,
  { what: [who, what], on }: { what: Doing; on: Day },
  called: readonly (string | number)[],
  chance: Chance,
): void {
  const due = workingDayFrom(addDays(on, chance.whole(12, 60)));
  const then = workingDayFrom(addDays(due, chance.whole(-6, 9)));
  const review = sittings.find((day) => day > due);
  const timely = chance.happens(rates.doneByThen.value);
  const ended =
    timely && then > on && then < until
      ? { on: then, outcome: "done" }
      : review
        ? { on: review, outcome: chance.happens(rates.doneAtReview.value) ? "done" : chance.pick(["not done", "changed"]) } // prettier-ignore
        : { on: until, outcome: "changed" };
  const day = earliest(ended.on, until);
  happened(
    book,
    "action",
    child,
    called,
    {
      on,
      row: { arose_from_id, what, ...namesOf(book, household, who), due_on: due }, // prettier-ignore
      ...written(name, on),
    },
    {
      on: day,
      row: { ended_on: day, outcome: ended.outcome },
      ...written(name, day),
    },
  );
}
