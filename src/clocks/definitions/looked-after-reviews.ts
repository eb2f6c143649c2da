import { defineDuty } from "../clock.ts";
import { deed } from "../life.ts";
import { covered } from "../source.ts";
import { carePlanning } from "./sources.ts";

const answers = "independent reviewing officer";

/**
 * Where a return does not show how the period began, the chain runs from the first review it
 * shows, as cla-review-n. Periods are never made of short breaks (V3, V4).
 */
export const lookedAfterReviews = defineDuty({
  title: "Reviews of a looked-after child",
  clocks: [
    {
      key: "cla-review-1",
      title: "First looked-after review",
      within: "20 working days",
      answers,
      ...carePlanning("regulation 33(1)"),
    },
    {
      key: "cla-review-2",
      title: "Second looked-after review",
      within: "3 months",
      answers,
      ...carePlanning("regulation 33(2)"),
    },
    {
      key: "cla-review-n",
      title: "Later looked-after review",
      within: "6 months",
      answers,
      ...carePlanning("regulation 33(2)"),
    },
  ],
  repeats: true,
  trigger: "the child became looked after on {day}",
  event: "review",
  runs: (life) =>
    life.of("looked-after period").map((period) => ({
      trigger: period.id,
      from: period.on,
      ...(period.until ? { until: period.until } : {}),
      ...(period.startKnown ? {} : { opensWithEvent: true as const }),
      ...covered(period),
    })),
  // A return holds reviews dated after its last day; they count once a return covers the date.
  deeds: (life) =>
    life
      .of("review")
      .filter(
        ({ reviewKind, countsFrom }) =>
          reviewKind === "looked after" && !countsFrom,
      )
      .map((review) => deed(review)),
});
