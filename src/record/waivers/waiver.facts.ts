import { day, defineFacts, text } from "../define-facts.ts";
import { onWords, sentence } from "../words.ts";

export const waiverFacts = defineFacts({
  kind: "waiver",
  from: "waiver fact",
  on: "fact.waived_on",
  detail: {
    clock: text("fact.clock"),
    trigger: text("fact.trigger_id"),
    due: day("fact.due_on"),
  },
  narrative: { Reason: "fact.reason" },
  words: ({ clock, due }) => sentence("Waived", clock, onWords("due", due)),
});
