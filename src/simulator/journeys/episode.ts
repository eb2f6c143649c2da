/** A referral and everything that follows from it until the family's file is closed. */
import { addDays, type Day } from "#kernel/day.ts";
import type { Id } from "#kernel/id.ts";
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
import { closures, inNeedRates } from "../parameters/journeys/help.ts";
import {
  afterPlan,
  protectionRates,
} from "../parameters/journeys/protection.ts";
import type { Child } from "../people/family.ts";
import type { TeamKey } from "../workforce/workforce.ts";
import { assess, assessmentDays } from "./assessment.ts";
import { type Book, idOf, needed } from "./book.ts";
import {
  earliest,
  endOfChildhood,
  isConcern,
  latest,
  workingDayFrom,
  workingDaysAfter,
} from "./calendar.ts";
import { careOf, inCare } from "./care.ts";
import { earlyHelp } from "./early-help.ts";
import { enquire, type Enquired } from "./enquiry.ts";
import { decidedAfter } from "./front-door.ts";
import { inNeed, inNeedUntil } from "./in-need.ts";
import { longTermTeamOf } from "./teams.ts";
import { plannedEnd, protect } from "./protection.ts";
import { preProceedings } from "./court.ts";
import { type Closing, referral } from "./referral.ts";

export type Referred = {
  number: number;
  day: Day;
  source: string;
  children: readonly Child[];
  /** A story says what its assessment finds: nothing is left to chance then. */
  assessed?: string;
};

/** What is known of a family while its file is open. */
type Open = Referred & {
  name: string;
  decided: Day;
  referrals: ReadonlyMap<Child, Id>;
  team: TeamKey;
  /** Of each child, the last day of what was done and why it ended. */
  ends: Map<Child, Closing>;
  /** Protection plans before this one. */
  plans: number;
  /** The ordinal of the next assessment. */
  assessments: number;
};

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
    if (outcome === "early help") earlyHelp(book, number, decided, children);
    close(open, decided, outcome === "early help" ? "RC9" : "RC8");
  }
  referral(book, { ...open, outcome });
  const closed = latest(
    decided,
    ...[...open.ends.values()].map(({ on }) => on),
  );
  return { closed, plans: open.plans };
}

const close = ({ ends, children }: Open, on: Day, because: string) => {
  for (const child of children) ends.set(child, { on, because });
};

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
  followUp(book, open, outcome, planned ? conference.day : authorised, chance);
}

function followUp(
  book: Book,
  open: Open,
  outcome: string,
  on: Day,
  chance: Chance,
) {
  if (outcome === "strategy discussion") protectedFrom(book, open, on, chance);
  else if (outcome === "child in need plan")
    inNeedFrom(book, open, on, false, chance);
  else if (outcome === "looked after")
    caredFor(book, open, workingDaysAfter(on, 1), "breakdown", chance);
  else {
    const closed = workingDaysAfter(on, chance.whole(8, 60));
    if (outcome === "early help")
      earlyHelp(book, open.number, on, open.children);
    needed(book, open.children, { team: "assessment", role: "accountable", from: on, until: closed }); // prettier-ignore
    close(open, closed, outcome === "early help" ? "RC9" : "RC8");
  }
}

/** A plan for a child in need, which may turn into an enquiry or care on the way. */
function inNeedFrom(
  book: Book,
  open: Open,
  found: Day,
  atOnce: boolean,
  chance: Chance,
) {
  const { name, children, referrals, team } = open;
  const drawn = chance.of("in need", found);
  const planned = open.assessed
    ? addDays(book.setting.until, 1)
    : inNeedUntil(found, team === "disabled children", drawn);
  const share = drawn.share();
  const turn = workingDayFrom(
    addDays(found, Math.round(drawn.whole(20, 90) + drawn.share() * 60)),
  );
  const turns = !open.assessed && turn < planned && turn <= book.setting.until;
  const asks = turns && share < inNeedRates.leadsToEnquiry.value;
  const leaves = turns && !asks && share > 1 - inNeedRates.comesIntoCare.value;
  const enquired: Enquired | undefined = asks
    ? enquire(book, `${name} ${found}`, turn, children, referrals, `manager of ${team}`) // prettier-ignore
    : undefined;
  const steppedUp = enquired?.conference?.plan
    ? enquired.conference.day
    : undefined;
  const until = steppedUp ?? (leaves ? turn : planned);
  inNeed(book, {
    name: `${name} ${found}`,
    found,
    until,
    children,
    referrals,
    team,
    ...(atOnce ? { atOnce: true as const } : {}),
  });
  held(book, open, found, until, drawn);
  updated(book, open, found, until, drawn.of("updated"));
  if (steppedUp) protectedFrom(book, open, steppedUp, drawn);
  else if (leaves) caredFor(book, open, turn, "breakdown", drawn);
  else if (isRenewed(open, until, book, drawn))
    assessedAgain(book, open, until, drawn);
  else {
    const because = drawn.weighted(closures.shares);
    if (because === "RC9") earlyHelp(book, `${open.number} after ${found}`, planned, children); // prettier-ignore
    close(open, planned, because);
  }
}

/** An assessment brought up to date while the plan runs. */
function updated(
  book: Book,
  open: Open,
  from: Day,
  until: Day,
  chance: Chance,
) {
  const decided = workingDaysAfter(from, chance.whole(40, 75));
  const authorised = workingDaysAfter(decided, chance.whole(12, 44));
  if (authorised >= until || open.assessed) return;
  if (!chance.happens(inNeedRates.assessedAgain.value)) return;
  const { name, referrals } = open;
  assess(
    book,
    { name: `${name} ${decided}`, asked: decided, decided, ordinal: open.assessments++, children: open.children.filter((child) => isConcern(child, authorised)), referrals, outcome: "plan continues" }, // prettier-ignore
    { started: workingDaysAfter(decided, 1), authorised },
  );
}

const isRenewed = ({ team }: Open, on: Day, book: Book, chance: Chance) =>
  team === "disabled children" &&
  on <= book.setting.until &&
  chance.happens(inNeedRates.disabledPlanRenewed.value);

/** The year's assessment of a disabled child ends with the next plan. */
function assessedAgain(book: Book, open: Open, on: Day, chance: Chance) {
  const { name, referrals } = open;
  const children = open.children.filter((child) => isConcern(child, on));
  const decided = workingDaysAfter(on, -chance.whole(18, 40));
  const ordinal = open.assessments++;
  assess(
    book,
    { name: `${name} ${on}`, asked: decided, decided, ordinal, children, referrals, outcome: "child in need plan" }, // prettier-ignore
    { started: workingDaysAfter(decided, 1), authorised: on },
  );
  inNeedFrom(book, open, on, true, chance);
}

/** The long-term team answers, some with a family support worker beside. */
function held(book: Book, open: Open, from: Day, until: Day, chance: Chance) {
  const { children, team } = open;
  needed(book, children, { team, role: "accountable", from, until });
  if (chance.happens(inNeedRates.supportWorkerHelps.value))
    needed(book, children, {
      team,
      role: "working",
      from: workingDaysAfter(from, 5),
      until,
    });
}

function protectedFrom(book: Book, open: Open, from: Day, chance: Chance) {
  const { name, children, referrals, team } = open;
  const drawn = chance.of("protected", from);
  const { until: planned, reviews } = plannedEnd(from, drawn);
  const court = drawn.happens(protectionRates.goesToPreProceedings.value);
  const decided = workingDaysAfter(from, drawn.whole(35, 130));
  const outlined =
    court && decided < planned
      ? preProceedings(book, `${name} ${from}`, decided, children, team)
      : undefined;
  const removed = outlined?.court
    ? workingDaysAfter(outlined.ended, drawn.whole(0, 8))
    : drawn.happens(protectionRates.comesIntoCare.value)
      ? workingDaysAfter(from, drawn.whole(3, 120))
      : undefined;
  const leaves = removed !== undefined && removed < planned;
  const until = leaves ? removed : planned;
  const protectedOnes = children.filter((child) => isConcern(child, from));
  const then = leaves ? "looked after" : drawn.weighted(afterPlan.shares);
  const before = drawn.happens(protectionRates.hadPlanBefore.value) ? 1 : 0;
  protect(
    book,
    { name: `${name} ${from}`, from, children: protectedOnes, referrals, team, previous: open.plans + before }, // prettier-ignore
    { until, reviews, then },
  );
  open.plans += 1;
  held(book, open, from, until, drawn);
  updated(book, open, from, until, drawn.of("updated"));
  if (leaves) caredFor(book, open, until, "court", drawn);
  else if (then === "child in need plan")
    inNeedFrom(book, open, until, true, drawn);
  else {
    if (then === "early help") earlyHelp(book, `${open.number} after ${from}`, until, children); // prettier-ignore
    close(open, until, then === "early help" ? "RC9" : "RC7");
  }
}

/** All of the children, or for a breakdown the one who cannot stay at home. */
function caredFor(
  book: Book,
  open: Open,
  from: Day,
  route: "court" | "breakdown",
  chance: Chance,
) {
  const { name, children, team } = open;
  const here = children.filter((child) => isConcern(child, from));
  const oldest = here.toSorted((a, b) => ((a.born ?? "") < (b.born ?? "") ? -1 : 1)).slice(0, 1); // prettier-ignore
  const leaving = (route === "court" ? here : oldest).filter(
    ({ born }) => born !== undefined && born <= from,
  );
  close(open, from, "RC7");
  for (const child of leaving) {
    const care = careOf(book, name, child, from, route);
    inCare(book, care);
    open.ends.set(child, { on: care.until, because: closureOf(care.ending) });
    const handover = workingDayFrom(
      earliest(addDays(from, chance.whole(25, 90)), care.until),
    );
    needed(book, [child], { team, role: "accountable", from, until: handover });
    needed(book, [child], {
      team: "children in care",
      role: "accountable",
      from: handover,
      until: earliest(care.until, endOfChildhood(child)),
    });
  }
}

const closureOf = (ending: string): string =>
  ending === "adoption" ? "RC1" : ending === "guardianship" ? "RC4" : "RC7";
