import { londonDay } from "#kernel/london.ts";
import type { Fact } from "#record/facts.ts";
import { type Clock, defineDuty, type Duty, type Run } from "../clock.ts";
import { deed, inOrder, type Life } from "../life.ts";
import { recorded } from "../source.ts";
import { localStandard } from "./sources.ts";

const interviewsOf = (life: Life, episode: Run["trigger"]) =>
  life
    .of("return home interview")
    .filter((interview) => interview.episode === episode);

const untimed = "; time not recorded";

/** `accepted`, `declined`, `offered` or `not offered`: the denominators that are shown beside all episodes. */
function answerWords(interviews: Fact<"return home interview">[]): string {
  const answers = interviews.map(({ answer }) => answer);
  if (answers.includes("accepted") || interviews.some(({ held }) => held))
    return "accepted";
  if (answers.includes("declined")) return "declined";
  return interviews.some(({ offered }) => offered) ? "offered" : "not offered";
}

/** A child who declines is asked no longer, but no interview was held: missed, and counted among all episodes. */
function runOf(life: Life, episode: Fact<"missing episode">): Run[] {
  const { id, until: returned, returnedAt } = episode;
  const known = recorded(life, episode, "return home interview");
  if (!returned || !known) return [];
  const interviews = interviewsOf(life, id);
  const words = answerWords(interviews);
  const declined = interviews.find(({ answer }) => answer === "declined");
  const held = interviews.find((interview) => interview.held);
  const at = returnedAt && londonDay(returnedAt) === returned && returnedAt;
  const timed = at && (!held || held.heldAt);
  return [
    {
      trigger: id,
      from: returned,
      ...(at ? { at } : {}),
      ...(words === "declined" && declined
        ? { until: declined.answered ?? declined.on, neverCancelled: true }
        : {}),
      ...known,
      noted: timed ? words : `${words}${untimed}`,
    },
  ];
}

/** Days need no hours. */
function byDays(run: Run): Run {
  const days = { ...run, noted: run.noted?.replace(untimed, "") ?? "" };
  delete days.at;
  return days;
}

const returnInterview = (
  clock: Clock,
  timed: (run: Run) => Run = (run) => run,
): Duty =>
  defineDuty({
    title: "Speaking with a child who was missing",
    clocks: [clock],
    trigger: "the child returned on {day}",
    event: "return home interview",
    runs: (life) =>
      life
        .of("missing episode")
        .filter(({ missingKind }) => missingKind === "missing")
        .flatMap((episode) => runOf(life, episode).map(timed)),
    deeds: (life, { trigger }) =>
      inOrder(
        interviewsOf(life, trigger).flatMap((interview) =>
          interview.held
            ? [
                {
                  ...deed(interview, interview.held),
                  ...(interview.heldAt ? { at: interview.heldAt } : {}),
                },
              ]
            : [],
        ),
      ),
  });

export const interviewIn72Hours = returnInterview({
  key: "rhi-72",
  title: "Return home interview within 72 hours",
  within: "72 hours",
  source:
    "Statutory guidance on children who run away or go missing from home or care, January 2014",
  confidence: "verified-secondary",
  inForce: { from: "2014-01-01" },
  answers: "return home interviewer",
});

export const interviewIn3WorkingDays = returnInterview(
  {
    key: "rhi-3wd",
    title: "Return home interview within three working days",
    within: "3 working days",
    answers: "return home interviewer",
    ...localStandard("seed"),
  },
  byDays,
);
