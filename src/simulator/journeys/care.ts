/** Coming into care, the legal status there, and how the time in care ends. */
import { ageOn, birthday } from "#kernel/age.ts";
import { addDays, type Day } from "#kernel/day.ts";
import type { Chance } from "../chance.ts";
import { proceedingsLast } from "../parameters/journeys/court.ts";
import {
  endings,
  needOnCare,
  type Route,
  untilHome,
} from "../parameters/journeys/care.ts";
import type { Child } from "../people/family.ts";
import { type Book, happened, needed } from "./book.ts";
import {
  earliest,
  endOfChildhood,
  latest,
  workingDayFrom,
  workingDaysAfter,
} from "./calendar.ts";
import { educated } from "./education.ts";
import { reasonOf } from "./endings.ts";
import { healthy } from "./health.ts";
import { afterCare } from "./leaving-care.ts";
import { missingFrom } from "./missing.ts";
import { placements } from "./placements.ts";
import { reviewedInCare } from "./reviews.ts";
import { writtenPlan } from "./written-plans.ts";

export type Ending = "home" | "guardianship" | "adoption" | "grows up";

export type Care = {
  name: string;
  child: Child;
  from: Day;
  route: Route;
  ending: Ending;
  /** The day it ends; on their 18th birthday at the latest. */
  until: Day;
  /** The final order, where a court makes one. */
  ordered?: Day;
};

/** How a child's time in care will go. */
export function careOf(
  { chance: books }: Book,
  name: string,
  child: Child,
  from: Day,
  route: Route,
): Care {
  const chance = books.of("care", name, child.id);
  const age = child.born ? (ageOn(child.born, from) ?? 0) : 0;
  const mix = route === "court" && age < 5 ? "court, under 5" : route;
  // Nobody can say when a child of unknown birth date grows up.
  const drawn = child.born ? (chance.weighted(endings[mix].shares) as Ending) : "home"; // prettier-ignore
  const ordered =
    route === "court"
      ? workingDayFrom(
          addDays(from, Math.round(chance.along(proceedingsLast.quantiles))),
        )
      : undefined;
  const wished = endOf(drawn, from, ordered, chance);
  const grown = endOfChildhood(child);
  const stays = wished !== undefined && isSettledAtSixteen(child, from, wished);
  const until = latest(
    addDays(from, 1),
    earliest(grown, stays ? undefined : wished),
  );
  return {
    name,
    child,
    from,
    route,
    ending: until === grown ? "grows up" : drawn,
    until,
    ...(ordered && ordered < until ? { ordered } : {}),
  };
}

/** Who has been in care for thirteen weeks at sixteen grows up there: nobody leaves it twice as a young adult. */
function isSettledAtSixteen({ born }: Child, from: Day, wished: Day): boolean {
  const sixteen = born && birthday(born, 16);
  if (!sixteen || wished < sixteen) return false;
  return from < sixteen || wished >= addDays(from, 91);
}

function endOf(
  ending: Ending,
  from: Day,
  ordered: Day | undefined,
  chance: Chance,
): Day | undefined {
  if (ending === "home")
    return addDays(from, Math.round(chance.along(untilHome.quantiles)));
  if (ending === "guardianship")
    return ordered ?? addDays(from, chance.whole(200, 600));
  if (ending === "adoption")
    return workingDaysAfter(ordered ?? from, chance.whole(190, 420));
  return undefined;
}

/** Writes the time in care, and what follows for a young person who grew up in it. */
export function inCare(book: Book, care: Care): void {
  const { name, child, from, until, route, ending } = care;
  const chance = book.chance.of("care", name, child.id);
  const reason = reasonOf(care, chance.of("ending"));
  const need = route === "asylum" ? "N8" : chance.of("need").weighted(needOnCare.shares); // prettier-ignore
  happened(
    book,
    "looked_after_period",
    child,
    [name],
    {
      on: from,
      row: { started_on: from, category_of_need: need, start_known: true },
      by: "accountable",
      pace: "soon",
    },
    {
      on: until,
      row: { ended_on: until, end_reason: reason },
      by: "accountable",
      pace: "usual",
    },
  );
  statusesOf(care, chance.of("status")).forEach(([code, began], index, all) => {
    const ends = all[index + 1]?.[1] ?? until;
    happened(
      book,
      "legal_status",
      child,
      [name, index],
      {
        on: began,
        row: { code, started_on: began },
        by: "accountable",
        pace: "soon",
      },
      { on: ends, row: { ended_on: ends }, by: "accountable", pace: "usual" },
    );
  });
  placements(book, care, reason);
  const reviews = reviewedInCare(book, care);
  writtenPlan(book, child, { name, kind: "looked after", from: workingDaysAfter(from, 8), until, reviews, team: "children in care" }); // prettier-ignore
  healthy(book, care);
  educated(book, care);
  missingFrom(book, child, from, until, true);
  needed(book, [child], {
    team: "reviewing officers",
    role: "reviewing officer",
    from: workingDaysAfter(from, 1),
    until,
  });
  if (ending === "grows up" || isOver(child, until, 16)) afterCare(book, care);
}

const isOver = ({ born }: Child, day: Day, age: number) =>
  born !== undefined && day >= birthday(born, age);

/** Interim order, then the final one or a placement order; or accommodated by agreement. */
function statusesOf(
  { from, route, ordered, ending, until }: Care,
  chance: Chance,
): [string, Day][] {
  if (route === "long") return [["C2", from]];
  if (route !== "court") return [["V2", from]];
  const issued = chance.happens(0.3)
    ? addDays(from, chance.whole(3, 60))
    : from;
  const statuses: [string, Day][] = [
    ...(issued > from && issued < until ? [["V2", from] as [string, Day]] : []),
    ["C1", issued > from && issued < until ? issued : from],
  ];
  if (ordered && ordered > statuses.at(-1)![1])
    statuses.push([ending === "adoption" ? "E1" : "C2", ordered]);
  return statuses;
}
