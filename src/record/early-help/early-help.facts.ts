import { defineFacts, text } from "../define-facts.ts";
import { onWords, sentence } from "../words.ts";

export const earlyHelpFacts = defineFacts({
  kind: "early help episode",
  from: "early_help_episode fact",
  on: "fact.started_on",
  until: "fact.ended_on",
  detail: { outcome: text("fact.outcome") },
  narrative: { Lead: "fact.lead" },
  words: ({ until, outcome }) =>
    sentence("Early help started", onWords("ended", until), outcome),
});
