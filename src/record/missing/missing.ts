import type { Problem } from "#kernel/problem.ts";
import type { NewRow } from "../keeping.store.ts";
import { notBefore, wrong } from "../rules.ts";

export const episodeProblems = (
  episode: NewRow<"missing_episode">,
): Problem[] =>
  notBefore(
    episode.started_on,
    episode.returned_on,
    "returned_on",
    "A child cannot return before going missing",
  );

/** Offered, then answered, then held; one that was declined was not held. */
export const interviewProblems = (
  interview: NewRow<"return_home_interview">,
): Problem[] => [
  ...notBefore(
    interview.offered_on,
    interview.answered_on,
    "answered_on",
    "An offer cannot be answered before it is made",
  ),
  ...notBefore(
    interview.offered_on,
    interview.held_on,
    "held_on",
    "An interview cannot be held before it is offered",
  ),
  ...wrong(
    interview.answer === "declined" && Boolean(interview.held_on),
    "answer",
    "An interview that was declined cannot have been held",
  ),
];
