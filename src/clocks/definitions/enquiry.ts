import type { Day } from "#kernel/day.ts";
import { addWorkingDays } from "#kernel/working-days.ts";
import { londonTime } from "#kernel/london.ts";
import type { Fact } from "#record/facts.ts";
import { defineDuty, type Run } from "../clock.ts";
import { deed, inOrder, type Life } from "../life.ts";
import { covered } from "../source.ts";
import { localStandard, workingTogether } from "./sources.ts";

/** One working day is a local reading: guidance gives no number. Police alone are no quorum. */
export const strategyDiscussion = defineDuty({
  title: "Convening a strategy discussion",
  clocks: [
    {
      key: "strategy-discussion",
      title: "Strategy discussion held",
      within: "1 working day",
      answers: "team manager",
      ...localStandard("choice", "Working Together 2023, chapter 3"),
    },
  ],
  trigger: "the referral decision of {day}",
  event: "quorate strategy discussion",
  runs: (life) =>
    life
      .of("referral")
      .flatMap(({ id, decided, outcome, until }) =>
        decided && outcome === "strategy discussion"
          ? [{ trigger: id, from: decided, ...(until ? { until } : {}) }]
          : [],
      ),
  // One of this referral held before its decision was written is in time: it meets it that day.
  deeds: (life, { trigger, from }) =>
    inOrder(
      life
        .of("strategy discussion")
        .filter(
          ({ quorate, referral }) =>
            quorate && (referral === undefined || referral === trigger),
        )
        .map((each) =>
          deed(each, each.referral && each.on < from ? from : each.on),
        ),
    ),
});

/**
 * Clock hours, weekend or not, from when the discussion was held: its record holds no other time.
 * A giving has a day and no hour, so it is late from the day after the hours ran out; from when an enquiry is to be
 * complete it helps nobody any more, and is missed.
 */
export const strategyActions = defineDuty({
  title: "Giving out what a strategy discussion agreed",
  clocks: [
    {
      key: "strategy-actions-24h",
      title: "Strategy discussion’s actions given out",
      within: "24 hours",
      answers: "chair of the discussion, and the team manager",
      ...localStandard("seed"),
    },
  ],
  trigger: "the strategy discussion of {day}",
  event: "giving of its actions",
  runs: (life) =>
    life.of("strategy discussion").map((each) => ({
      ...noLonger(runOf(life, each, enquiryOf(life, each.id)), asLongAsUseful),
      ...(each.heldAt
        ? { at: each.heldAt, noted: `held at ${londonTime(each.heldAt)}` }
        : { noted: "time not recorded" }),
    })),
  deeds: (life, { trigger }) =>
    life
      .of("actions circulated")
      .filter(({ discussion }) => discussion === trigger)
      .map((each) => deed(each)),
});

/** Working days from the discussion to the end of an enquiry (Working Together 2023). */
const asLongAsUseful = 15;

/** The same, ended so many working days after its trigger at the latest. */
function noLonger(run: Run, workingDays: number): Run {
  const end = addWorkingDays(run.from, workingDays);
  return end && (!run.until || end < run.until) ? { ...run, until: end } : run;
}

type Enquiry = Fact<"section 47 enquiry">;

const enquiryOf = (life: Life, trigger: string): Enquiry | undefined =>
  life.find("section 47 enquiry", trigger) ??
  life
    .of("section 47 enquiry")
    .find(({ strategyDiscussion }) => strategyDiscussion === trigger);

/** Both clocks run from the discussion that initiated the enquiry; from a return, from the enquiry's start. */
function enquiries(life: Life): Run[] {
  const discussions = life
    .of("strategy discussion")
    .filter(({ initiatedEnquiry }) => initiatedEnquiry);
  const begun = new Set(discussions.map(({ id }) => id));
  return [
    ...discussions.map((each) => runOf(life, each, enquiryOf(life, each.id))),
    ...life
      .of("section 47 enquiry")
      .filter(({ strategyDiscussion }) => !begun.has(strategyDiscussion ?? ""))
      .map((each) => runOf(life, each, each)),
  ];
}

function runOf(life: Life, trigger: Fact, enquiry: Enquiry | undefined): Run {
  const referral =
    enquiry?.referral ??
    (trigger.kind === "strategy discussion" ? trigger.referral : undefined);
  const closed = life.find("referral", referral)?.until;
  return {
    trigger: trigger.id,
    from: trigger.on,
    ...(closed && closed >= trigger.on ? { until: closed } : {}),
  };
}

/** A return does not say when an enquiry ended. */
export const enquiryComplete = defineDuty({
  title: "Completing a section 47 enquiry",
  clocks: [
    {
      key: "s47-complete",
      title: "Section 47 enquiry complete",
      within: "15 working days",
      answers: "allocated social worker and two managers",
      ...localStandard("own", "Working Together 2023"),
    },
  ],
  trigger: "the strategy discussion of {day} that began the section 47 enquiry",
  event: "outcome agreed by two managers",
  runs: (life) =>
    enquiries(life).filter(
      ({ trigger }) =>
        (enquiryOf(life, trigger)?.source ?? "record") === "record",
    ),
  deeds: (life, { trigger }) => {
    const enquiry = enquiryOf(life, trigger);
    return enquiry?.until && enquiry.twoManagers
      ? [deed(enquiry, enquiry.until)]
      : [];
  },
});

/** A conference not required, or an outcome other than one: decided not to be held. */
const noConference = ({ outcome, conferenceNotRequired }: Enquiry) =>
  conferenceNotRequired ??
  (outcome !== undefined && outcome !== "initial conference");

/** Deciding not to hold one ends the duty that day. A return gives the decision without its day: the duty is not begun from it. */
function owedConference(run: Run, enquiry: Enquiry): Run[] {
  const owed = { ...run, ...covered(enquiry) };
  if (!noConference(enquiry)) return [owed];
  const decided = enquiry.conferenceDecided ?? enquiry.until;
  if (enquiry.source !== "record" || !decided) return [];
  return [{ ...owed, until: earliest(decided, run.until) }];
}

const earliest = (one: Day, other: Day | undefined): Day =>
  other !== undefined && other < one ? other : one;

export const initialConference = defineDuty({
  title: "Holding the initial child protection conference",
  clocks: [
    {
      key: "icpc-15",
      title: "Initial child protection conference",
      within: "15 working days",
      answers: "child protection chair, and the team manager",
      ...workingTogether("chapter 3"),
    },
  ],
  trigger: "the strategy discussion of {day} that began the section 47 enquiry",
  event: "conference",
  runs: (life) =>
    enquiries(life).flatMap((run) => {
      const enquiry = enquiryOf(life, run.trigger);
      if (!enquiry) return [run];
      return owedConference(run, enquiry);
    }),
  deeds: (life, { trigger }) => {
    const enquiry = enquiryOf(life, trigger);
    const held = life
      .of("conference")
      .filter(
        ({ conferenceKind, enquiry: of, source }) =>
          conferenceKind === "initial" &&
          (of === undefined ? source === "record" : of === enquiry?.id),
      )
      .map((conference) => deed(conference));
    const { initialConference: day } = enquiry ?? {};
    return inOrder(day && enquiry ? [...held, deed(enquiry, day)] : held);
  },
});
