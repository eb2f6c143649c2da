import { day, defineFacts } from "../define-facts.ts";
import { onWords, sentence } from "../words.ts";

export const educationPlanFacts = defineFacts({
  kind: "personal education plan",
  from: "personal_education_plan fact",
  on: "fact.initiated_on",
  detail: { completed: day("fact.completed_on") },
  words: ({ completed }) =>
    sentence("Personal education plan begun", onWords("completed", completed)),
});
