import { day, defineFacts, text } from "../define-facts.ts";
import { onWords, sentence } from "../words.ts";

export const handoverFacts = defineFacts({
  kind: "handover note",
  from: "handover_note fact",
  on: "fact.written_on",
  detail: { by: text("fact.written_by"), childTold: day("fact.child_told_on") },
  narrative: {
    "What matters to the child": "fact.what_matters",
    "Next steps": "fact.next_steps",
    "Who is who": "fact.who_is_who",
    Risks: "fact.risks",
    "What was promised": "fact.promises",
  },
  words: ({ childTold }) =>
    sentence("Handover note", onWords("child told", childTold)),
});
