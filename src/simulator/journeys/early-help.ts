import { addDays, type Day } from "#kernel/day.ts";
import { earlyHelpLasts } from "../parameters/journeys/front-door.ts";
import type { Child } from "../people/family.ts";
import { type Book, happened, needed } from "./book.ts";
import {
  earliest,
  endOfChildhood,
  isConcern,
  workingDayFrom,
  workingDaysAfter,
} from "./calendar.ts";

/** Its last day, and the children who then need more than it can give. */
export type Helped = { until: Day; steppedUp: readonly Child[] };

/** Help of a family support worker, or of a school or health visitor who leads; what follows another help steps down. */
export function earlyHelp(
  book: Book,
  name: string | number,
  asked: Day,
  children: readonly Child[],
  follows?: "another help",
): Helped {
  const chance = book.chance.of("early help", name);
  const from = workingDaysAfter(asked, chance.whole(2, 12));
  const lasts = Math.round(chance.along(earlyHelpLasts.quantiles));
  const until = workingDayFrom(addDays(from, lasts));
  const lead = chance.weighted([
    ["Family Support Worker", 3],
    ["School", 4],
    ["Health visitor", 3],
  ]);
  const outcome = chance.weighted([
    ["needs met", 6],
    ["family did not want help", 2],
    ["step up to social care", follows ? 0 : 1],
  ]);
  for (const child of children) {
    const ends = earliest(until, endOfChildhood(child));
    if (ends < from) continue;
    happened(
      book,
      "early_help_episode",
      child,
      [name],
      {
        on: from,
        row: { started_on: from, lead },
        by: "manager of early help",
      },
      {
        on: ends,
        row: { ended_on: ends, outcome },
        by: "manager of early help",
        pace: "slow",
      },
    );
  }
  if (lead === "Family Support Worker")
    needed(book, children, {
      team: "early help",
      role: "working",
      from,
      until,
    });
  const isUp = outcome === "step up to social care";
  return { until, steppedUp: isUp ? children.filter((child) => isConcern(child, addDays(until, 30))) : [] }; // prettier-ignore
}
