import type { Day } from "#kernel/day.ts";
import type { Id } from "#kernel/id.ts";
import type { Instant } from "#kernel/london.ts";
import type { GivenHow } from "./circulation/given-how.ts";

/** The days a return speaks of, on facts that only returns tell us; absent when the record itself does. */
export type Cover = { coveredFrom?: Day; coveredTo?: Day };

/** What the record knows happened, in the few shapes that clocks and timelines read. */
export type Facts = {
  contact: { decided?: Day; outcome?: string; cameFrom?: string };
  "early help episode": { outcome?: string };
  referral: Cover & {
    decided?: Day;
    outcome?: string;
    acknowledged?: Day;
    transferIn?: Day;
    closureReason?: string;
  };
  assessment: {
    referral?: Id;
    ordinal: number;
    reassessDecided?: Day;
    completed?: Day;
    authorised?: Day;
    outcome?: string;
  };
  "strategy discussion": {
    referral?: Id;
    initiatedEnquiry: boolean;
    quorate: boolean;
    heldAt?: Instant;
  };
  "actions circulated": { discussion: Id; how: GivenHow };
  "section 47 enquiry": Cover & {
    referral?: Id;
    strategyDiscussion?: Id;
    twoManagers: boolean;
    outcome?: string;
    conferenceNotRequired?: boolean;
    conferenceDecided?: Day;
    initialConference?: Day;
  };
  conference: {
    conferenceKind: "initial" | "review" | "transfer-in";
    plan?: Id;
    enquiry?: Id;
    outcome?: string;
  };
  "child protection plan": Cover & {
    visitEvery?: number;
    initialCategory?: string;
    latestCategory?: string;
  };
  "core group": { plan?: Id };
  "child in need plan": Cover & { visitEvery?: number };
  "pre-proceedings": {
    letter?: Day;
    extendedTo?: Day;
    extendedBecause?: string;
    outcome?: string;
  };
  visit: {
    seen: boolean;
    alone?: boolean;
    /** Of a baby that was seen. */
    awake?: boolean;
    byLeadOrDeputy: boolean;
    notSeenBecause?: string;
    /** When it was to be tried again, or the next was agreed. */
    nextOn?: Day;
    nextAt?: Instant;
  };
  "direct work": Record<never, never>;
  closing: { steppedDown: boolean };
  review: {
    reviewKind: "looked after" | "child in need" | "pathway";
    participation?: string;
    countsFrom?: Day;
  };
  oversight: {
    oversightKind:
      | "supervision"
      | "management oversight"
      | "case direction"
      | "assessment checkpoint"
      | "mid-way review";
    about?: Id;
  };
  "looked-after period": Cover & {
    startKnown: boolean;
    endReason?: string;
    categoryOfNeed?: string;
  };
  "legal status": { code: string };
  placement: {
    type?: string;
    provider?: string;
    intendedToLast: boolean;
    changeReason?: string;
  };
  "health assessment": {
    assessmentKind: "initial" | "review";
    held: boolean;
  };
  "health check": { checkKind: string; score?: number; upToDate?: boolean };
  "outcomes in year": { yearEnded: Day };
  "personal education plan": { completed?: Day };
  "missing episode": {
    missingKind: "missing" | "away without authorisation";
    returnedAt?: Instant;
  };
  "return home interview": {
    episode: Id;
    offered?: Day;
    answer?: "accepted" | "declined";
    answered?: Day;
    held?: Day;
    heldAt?: Instant;
  };
  "care leaver status": Cover & { status: string; acceptsService: boolean };
  "in-touch contact": { twoWay: boolean; way?: string };
  "accommodation and activity": {
    inTouch?: string;
    accommodation?: string;
    suitable?: boolean;
    activity?: string;
  };
  "pathway plan": { agreed?: Day; signed?: Day };
  allocation: { role: string; registered: boolean; practitioner: Id };
  "handover note": { by: Id; childTold?: Day };
  waiver: { clock: string; trigger: Id; due: Day };
  "unaccompanied status": Record<never, never>;
  "EHC plan": Record<never, never>;
  "previous permanence": { arrangement?: string };
  "adoption decision": { ceasedBecause?: string };
  adoption: { matched?: Day };
  "deprivation of liberty": Record<never, never>;
};

export type FactKind = keyof Facts;

export type Source = "record" | "ssda903" | "cin-census";

/** One thing that happened to one child. `on` is its day (a contact's receipt, a plan's start), `until` its last. */
export type Fact<Kind extends FactKind = FactKind> = {
  [Each in Kind]: {
    kind: Each;
    id: Id;
    on: Day;
    until?: Day;
    source: Source;
  } & Facts[Each];
}[Kind];

/** Everything the clocks need to know of one child, facts in order of day, then id. */
export type Timeline = {
  child: { id: Id; born?: Day; expected?: Day; died?: Day };
  facts: readonly Fact[];
};

/** The facts of one kind, in order. */
export function ofKind<Kind extends FactKind>(
  { facts }: Pick<Timeline, "facts">,
  kind: Kind,
): Fact<Kind>[] {
  return facts.filter((fact) => fact.kind === kind) as Fact<Kind>[];
}
