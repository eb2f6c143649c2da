import { interviewAnswer } from "../codes/interview-answer.codes.ts";
import { day, defineFacts, instant, oneOf, text } from "../define-facts.ts";
import type { Facts } from "../facts.ts";
import { codeWords, onWords, sentence } from "../words.ts";

export const missingEpisodeFacts = defineFacts({
  kind: "missing episode",
  from: "missing_episode fact",
  on: "fact.started_on",
  until: "fact.returned_on",
  detail: {
    missingKind: oneOf<Facts["missing episode"]["missingKind"]>("fact.kind"),
    returnedAt: instant("fact.returned_at"),
  },
  words: ({ missingKind, until }) =>
    sentence(
      missingKind === "missing"
        ? "Went missing"
        : "Away from placement without authorisation",
      until ? onWords("returned", until) : "not returned",
    ),
});

export const interviewFacts = defineFacts({
  kind: "return home interview",
  from: "return_home_interview fact",
  on: "coalesce(fact.held_on, fact.answered_on, fact.offered_on)",
  detail: {
    episode: text("fact.episode_id"),
    offered: day("fact.offered_on"),
    answer: oneOf<"accepted" | "declined">("fact.answer"),
    answered: day("fact.answered_on"),
    held: day("fact.held_on"),
    heldAt: instant("fact.held_at"),
  },
  words: ({ offered, answer, answered, held, on }) =>
    sentence(
      held ? "Return home interview held" : "Return home interview",
      onWords("offered", offered),
      codeWords(interviewAnswer, answer, on),
      answered !== held && onWords("answered", answered),
    ),
});
