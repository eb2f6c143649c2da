/** From sixteen in care to twenty-five: status, adviser, and what keeps a young person in mind. */
import { birthday } from "#kernel/age.ts";
import { addDays, type Day } from "#kernel/day.ts";
import { leavingCareRates } from "../parameters/journeys/leaving-care.ts";
import type { Child } from "../people/family.ts";
import { type Book, happened, needed } from "./book.ts";
import { earliest, latest, workingDayFrom } from "./calendar.ts";
import type { Care } from "./care.ts";
import { inTouch } from "./in-touch.ts";
import { livingOnTheirOwn } from "./living.ts";
import { pathwayPlans } from "./pathway.ts";

/** Thirteen weeks in care make an eligible child of a young person of sixteen. */
const thirteenWeeks = 91;

export type Leaver = {
  child: Child;
  /** The day they left care; before it they are eligible. */
  from: Day;
  until: Day;
  accepts: boolean;
};

export function afterCare(book: Book, { child, from, until }: Care): void {
  const { born } = child;
  if (!born) return;
  const eligible = latest(birthday(born, 16), addDays(from, thirteenWeeks));
  const died = child.died ?? child.movedOut;
  if (died && died <= until) return;
  if (eligible >= until) {
    if (until >= birthday(born, 16)) qualifies(book, child, until);
    return;
  }
  status(book, child, "eligible", eligible, until);
  const grown = birthday(born, 18);
  if (until < grown) status(book, child, "relevant", until, grown);
  grownUp(book, child, grown, { eligible, from: until });
}

/** Someone who left care on becoming 18, before this record began: known while still a care leaver on its first day. */
export function leftCareAt(book: Book, child: Child, grown: Day): void {
  if (lastDay(book, child) > book.setting.from)
    grownUp(book, child, grown, { eligible: grown, from: grown });
}

/** Help goes on to 21, and to 25 for those who want it. */
function lastDay({ chance, family }: Book, { id, born, died }: Child): Day {
  const stays =
    family.story !== undefined ||
    chance
      .of("leaving care", id, "stays")
      .happens(leavingCareRates.staysUntil25.value);
  return earliest(birthday(born!, stays ? 25 : 21), died);
}

function grownUp(
  book: Book,
  child: Child,
  grown: Day,
  { eligible, from }: { eligible: Day; from: Day },
): void {
  const chance = book.chance.of("leaving care", child.id);
  const until = lastDay(book, child);
  const accepts =
    book.family.story !== undefined ||
    !chance.happens(leavingCareRates.acceptsNoService.value);
  const leaver: Leaver = { child, from, until, accepts };
  status(book, child, "former relevant", grown, until, accepts);
  needed(book, [child], {
    team: "care leavers",
    role: "personal adviser",
    from: workingDayFrom(addDays(eligible, 60)),
    until,
  });
  pathwayPlans(book, leaver, eligible);
  inTouch(book, leaver);
  livingOnTheirOwn(book, leaver);
  book.followed.push({
    why: "care leaver",
    child,
    from: latest(from, eligible),
    until,
    team: "care leavers",
    name: `leaving care ${child.laChildId}`,
  });
}

/** Left after sixteen without the thirteen weeks: help for the asking. */
function qualifies(book: Book, child: Child, from: Day): void {
  if (child.born) status(book, child, "qualifying", from, birthday(child.born, 21), false); // prettier-ignore
}

function status(
  book: Book,
  child: Child,
  name: string,
  from: Day,
  until: Day,
  accepts_service = true,
): void {
  happened(
    book,
    "care_leaver_status",
    child,
    [name, from],
    {
      on: from,
      row: { status: name, started_on: from, accepts_service },
      by: "personal adviser",
      pace: "usual",
    },
    {
      on: until,
      row: { ended_on: until },
      by: "personal adviser",
      pace: "soon",
    },
  );
}
