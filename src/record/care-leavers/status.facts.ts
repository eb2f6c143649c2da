import { careLeaverStatus } from "../codes/care-leaver-status.codes.ts";
import { cover, defineFacts, flag, text } from "../define-facts.ts";
import { codeWords, onWords, sentence } from "../words.ts";

export const careLeaverStatusFacts = defineFacts({
  kind: "care leaver status",
  from: "care_leaver_status fact",
  on: "fact.started_on",
  until: "fact.ended_on",
  detail: {
    status: text("fact.status"),
    acceptsService: flag("fact.accepts_service"),
    ...cover,
  },
  words: ({ status, acceptsService, until }) =>
    sentence(
      "Care leaver status",
      codeWords(careLeaverStatus, status),
      !acceptsService && "does not accept a service",
      onWords("ended", until),
    ),
});
