import { birthday } from "#kernel/age.ts";
import { after } from "#kernel/span.ts";
import { type Clock, defineDuty } from "../clock.ts";
import { deed } from "../life.ts";
import { recorded } from "../source.ts";
import { runOf, sinceCareBegan } from "./care.ts";
import { carePlanning } from "./sources.ts";

/** Done when the assessment took place: a refusal meets nothing, and is kept with its reason. */
export const initialHealthAssessment = defineDuty({
  title: "Assessing the health of a child who came into care",
  clocks: [
    {
      key: "iha",
      title: "Initial health assessment",
      within: "20 working days",
      answers: "allocated social worker, and the health provider",
      ...carePlanning("regulation 7(1)", "own"),
    },
  ],
  trigger: "the child became looked after on {day}",
  event: "health assessment",
  runs: (life) =>
    sinceCareBegan(life, "health assessment").map((run) => {
      const refused = life
        .of("health assessment")
        .some(
          ({ held, on, assessmentKind }) =>
            !held &&
            assessmentKind === "initial" &&
            on >= run.from &&
            (!run.until || on <= run.until),
        );
      return refused ? { ...run, noted: "refused" } : run;
    }),
  deeds: (life) =>
    life
      .of("health assessment")
      .filter(
        ({ held, assessmentKind }) => held && assessmentKind === "initial",
      ) // prettier-ignore
      .map((assessment) => deed(assessment)),
});

const underFive: Clock = {
  key: "rha-u5",
  title: "Review health assessment, under 5",
  within: "6 months",
  answers: "allocated social worker, and the nurse",
  ...carePlanning("regulation 7(3)", "verified-secondary"),
};
const fiveOrOver: Clock = {
  key: "rha-5plus",
  title: "Review health assessment, 5 and over",
  within: "12 months",
  answers: "allocated social worker, and the nurse",
  ...carePlanning("regulation 7(3)", "verified-secondary"),
};

/** Six months while the child will then still be four or younger, else twelve. */
export const reviewHealthAssessments = defineDuty({
  title: "Reviewing the health of a looked-after child",
  clocks: [underFive, fiveOrOver],
  repeats: true,
  trigger: "the child became looked after on {day}",
  event: "health assessment",
  runs: (life) =>
    life.of("looked-after period").flatMap((period) => {
      const known = recorded(life, period, "health assessment");
      const opensWithEvent = true as const;
      return known ? [{ ...runOf(period), ...known, opensWithEvent }] : [];
    }),
  deeds: (life) =>
    life
      .of("health assessment")
      .filter(({ held }) => held)
      .map((assessment) => deed(assessment)),
  choose: ({ from, life }) => {
    const { born, expected } = life.child;
    const birth = born ?? expected;
    if (!birth) return fiveOrOver;
    return after(from, "6 months") < birthday(birth, 5)
      ? underFive
      : fiveOrOver;
  },
});
