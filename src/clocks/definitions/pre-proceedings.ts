import { dayWords } from "#kernel/date-words.ts";
import { defineDuty } from "../clock.ts";
import { deed } from "../life.ts";
import { localStandard } from "./sources.ts";

export const letterBeforeProceedings = defineDuty({
  title: "Sending the letter before proceedings",
  clocks: [
    {
      key: "plo-letter",
      title: "Letter before proceedings sent",
      within: "5 working days",
      answers: "allocated social worker, and the service manager",
      ...localStandard("choice"),
    },
  ],
  trigger: "the gateway decision of {day}",
  event: "letter",
  runs: (life) =>
    life.of("pre-proceedings").map(({ id, on, until }) => ({
      trigger: id,
      from: on,
      ...(until ? { until } : {}),
    })),
  deeds: (life, { trigger }) => {
    const outline = life.find("pre-proceedings", trigger);
    return outline?.letter ? [deed(outline, outline.letter)] : [];
  },
});

/** An extension is written beside it and moves nothing: what ends later than 16 weeks was late. */
export const preProceedingsIn16Weeks = defineDuty({
  title: "Bringing pre-proceedings to an end",
  clocks: [
    {
      key: "plo-16",
      title: "Pre-proceedings ended",
      within: "16 weeks",
      source:
        "Public Law Working Group, best practice guidance, March 2021 (national good practice)",
      confidence: "seed",
      inForce: { from: "2021-03-01" },
      answers: "service manager",
    },
  ],
  trigger: "the letter before proceedings of {day}",
  event: "end of pre-proceedings",
  runs: (life) =>
    life.of("pre-proceedings").flatMap(({ id, letter, extendedTo }) =>
      letter
        ? [
            {
              trigger: id,
              from: letter,
              ...(extendedTo
                ? { noted: `extended to ${dayWords(extendedTo)}` }
                : {}),
            },
          ]
        : [],
    ),
  deeds: (life, { trigger }) => {
    const outline = life.find("pre-proceedings", trigger);
    return outline?.until ? [deed(outline, outline.until)] : [];
  },
});
