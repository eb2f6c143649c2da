/** A referral and everything that follows from it until the family's file is closed. */
import type { Day } from "#kernel/day.ts";
import type { Chance } from "../chance.ts";
import {
  afterEnquiry,
  assessmentOutcomes,
  assessmentRates,
} from "../parameters/journeys/assessment.ts";
import {
  frontDoorRates,
  referralOutcomes,
} from "../parameters/journeys/front-door.ts";
import { assess, assessmentDays } from "./assessment.ts";
import { type Book, idOf, needed } from "./book.ts";
import { latest, workingDayFrom, workingDaysAfter } from "./calendar.ts";
import { caredFor } from "./care-course.ts";
import { earlyHelp } from "./early-help.ts";
import { enquire } from "./enquiry.ts";
import { decidedAfter } from "./front-door.ts";
import { inNeedFrom } from "./in-need-course.ts";
import { close, type Next, type Open, type Referred } from "./open-file.ts";
import { protectedFrom } from "./protection-course.ts";
import { referral } from "./referral.ts";
import { longTermTeamOf } from "./teams.ts";

/** Writes it, and says when the file was closed: the last child's day. */
export function episode(book: Book, referred: Referred, plansBefore: number) {
  const { number, day, children } = referred;
  const chance = book.chance.of("episode", number);
  const decided = decidedAfter(day, frontDoorRates.referralSlow.value, chance);
  const outcome = referred.assessed
    ? "assessment"
    : chance.weighted(referralOutcomes.shares);
  const open: Open = {
    ...referred,
    name: `referral ${number}`,
    decided,
    referrals: new Map(
      children.map((child) => [child, idOf(book, "referral", child, [number])]),
    ),
    team: longTermTeamOf(book, children),
    ends: new Map(),
    plans: plansBefore,
    assessments: 2,
  };
  if (outcome === "assessment" || outcome === "strategy discussion")
    worked(book, open, outcome === "strategy discussion", chance);
  else {
    if (outcome === "early help")
      earlyHelp(book, number, decided, children, "another help");
    close(open, decided, outcome === "early help" ? "RC9" : "RC8");
  }
  referral(book, { ...open, outcome });
  const closed = latest(
    decided,
    ...[...open.ends.values()].map(({ on }) => on),
  );
  return { closed, plans: open.plans };
}

/** Assessed; with an enquiry first, on the way, or none. */
function worked(book: Book, open: Open, enquiryFirst: boolean, chance: Chance) {
  const { name, day, decided, children, referrals } = open;
  const days = assessmentDays(day, decided, chance.of("assessment"));
  const during =
    !open.assessed && chance.happens(assessmentRates.leadsToEnquiry.value);
  const asked = enquiryFirst
    ? decided
    : during && workingDaysAfter(days.started, chance.whole(2, 15));
  const enquired =
    asked && asked < days.authorised
      ? enquire(book, name, asked, children, referrals, "manager of assessment")
      : undefined;
  const conference = enquired?.conference;
  const planned = conference?.plan === true;
  const mix = enquired ? afterEnquiry : assessmentOutcomes;
  const disabled = open.team === "disabled children";
  const drawn = disabled && chance.happens(0.75) ? "child in need plan" : chance.weighted(mix.shares); // prettier-ignore
  const found = conference ? "child in need plan" : (open.assessed ?? drawn);
  const outcome = planned ? "strategy discussion" : found;
  const authorised = planned
    ? days.authorised
    : latest(days.authorised, ...(conference ? [conference.day] : []));
  assess(
    book,
    { name, asked: day, decided, ordinal: 1, children, referrals, outcome },
    { ...days, authorised },
  );
  const handover = planned ? conference.day : authorised;
  needed(book, children, {
    team: "assessment",
    role: "accountable",
    from: workingDaysAfter(workingDayFrom(decided), chance.happens(0.12) ? 1 : 0), // prettier-ignore
    until: handover,
  });
  follow(book, open, firstStep(book, open, outcome, planned ? conference.day : authorised, chance)); // prettier-ignore
}

const steps: Record<
  Next["to"],
  (book: Book, open: Open, next: Next) => Next | undefined
> = {
  "in need": inNeedFrom,
  protected: protectedFrom,
  "care from court": caredFor,
  "care after a breakdown": caredFor,
};

/** Step after step, until the file is closed. */
function follow(book: Book, open: Open, first: Next | undefined) {
  for (let next = first; next;) next = steps[next.to](book, open, next);
}

function firstStep(
  book: Book,
  open: Open,
  outcome: string,
  on: Day,
  chance: Chance,
): Next | undefined {
  if (outcome === "strategy discussion") return { to: "protected", on, chance };
  if (outcome === "child in need plan") return { to: "in need", on, chance };
  if (outcome === "looked after")
    return {
      to: "care after a breakdown",
      on: workingDaysAfter(on, 1),
      chance,
    };
  const closed = workingDaysAfter(on, chance.whole(8, 60));
  if (outcome === "early help")
    earlyHelp(book, open.number, on, open.children, "another help");
  needed(book, open.children, { team: "assessment", role: "accountable", from: on, until: closed }); // prettier-ignore
  close(open, closed, outcome === "early help" ? "RC9" : "RC8");
  return undefined;
}
