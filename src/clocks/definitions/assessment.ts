import type { Fact } from "#record/facts.ts";
import { defineDuty, type Run } from "../clock.ts";
import { deed, inOrder, type Life } from "../life.ts";
import { covered, recorded } from "../source.ts";
import { localStandard, workingTogether } from "./sources.ts";

type Assessment = Fact<"assessment">;

/** The assessment that answers the referral itself. */
const firstOf = (life: Life, referral: string): Assessment | undefined =>
  life
    .of("assessment")
    .find((each) => each.referral === referral && each.ordinal === 1);

/**
 * The referral triggers its first assessment, before and after anybody has begun it; a later one
 * is triggered by the decision to reassess, else its own start. Authorisation is the end; the
 * referral's closing ends what nobody authorised.
 */
function runOf(life: Life, assessment: Assessment): Run {
  const { id, on, ordinal, reassessDecided } = assessment;
  const referral = life.find("referral", assessment.referral);
  const answers = referral && firstOf(life, referral.id)?.id === id;
  const from = ordinal > 1 ? (reassessDecided ?? on) : (referral?.on ?? on);
  return {
    trigger: answers ? referral.id : id,
    from,
    ...(referral?.until && referral.until >= from
      ? { until: referral.until }
      : {}),
    ...(referral ? covered(referral) : {}),
  };
}

/** Referrals accepted for assessment that no assessment has begun to answer. */
const unanswered = (life: Life): Run[] =>
  life
    .of("referral")
    .filter(
      ({ id, outcome, source }) =>
        outcome === "assessment" &&
        source === "record" &&
        !life.of("assessment").some(({ referral }) => referral === id),
    )
    .map(({ id, on, until }) => ({
      trigger: id,
      from: on,
      ...(until ? { until } : {}),
    }));

export const assessmentIn45Days = defineDuty({
  title: "Completing the child and family assessment",
  clocks: [
    {
      key: "cfa-45",
      title: "Child and family assessment complete",
      within: "45 working days",
      answers: "allocated social worker, and the manager who authorises",
      ...workingTogether("chapter 3"),
    },
  ],
  trigger: "the referral, or the decision to reassess, of {day}",
  event: "authorisation",
  runs: (life) => [
    ...unanswered(life),
    ...life.of("assessment").map((assessment) => runOf(life, assessment)),
  ],
  deeds: (life, { trigger }) => {
    const assessment =
      life.find("assessment", trigger) ?? firstOf(life, trigger);
    return assessment?.authorised
      ? [deed(assessment, assessment.authorised)]
      : [];
  },
});

export const assessmentCheckpoint = defineDuty({
  title: "Looking at the assessment before it is late",
  clocks: [
    {
      key: "cfa-day25",
      title: "Day 25 supervision of the assessment",
      within: "25 working days",
      answers: "team manager of referral and assessment",
      ...localStandard("seed"),
    },
  ],
  trigger: "the referral, or the decision to reassess, of {day}",
  event: "entry of supervision",
  runs: (life) =>
    life.of("assessment").flatMap((assessment) => {
      const run = recorded(life, assessment, "oversight");
      const { until: closed, from } = runOf(life, assessment);
      const until = assessment.authorised ?? closed;
      return run
        ? [
            {
              trigger: assessment.id,
              from,
              ...run,
              ...(until ? { until } : {}),
            },
          ]
        : [];
    }),
  deeds: (life, { trigger }) =>
    inOrder(
      life
        .of("oversight")
        .filter(
          ({ oversightKind, about }) =>
            (oversightKind === "assessment checkpoint" &&
              (about === undefined || about === trigger)) ||
            (oversightKind === "supervision" && about === trigger),
        )
        .map((entry) => deed(entry)),
    ),
});
