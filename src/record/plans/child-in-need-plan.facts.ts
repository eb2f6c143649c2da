import { count, cover, defineFacts } from "../define-facts.ts";
import { onWords, sentence } from "../words.ts";

export const childInNeedPlanFacts = defineFacts({
  kind: "child in need plan",
  from: "child_in_need_plan fact",
  on: "fact.started_on",
  until: "fact.ended_on",
  detail: { visitEvery: count("fact.visit_every"), ...cover },
  words: ({ visitEvery, until }) =>
    sentence(
      "Child in need plan started",
      visitEvery !== undefined && `visits every ${visitEvery} working days`,
      onWords("ended", until),
    ),
});
