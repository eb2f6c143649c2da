import { defineFacts, text } from "../define-facts.ts";

export const coreGroupFacts = defineFacts({
  kind: "core group",
  from: "core_group fact",
  on: "fact.held_on",
  detail: { plan: text("fact.plan_id") },
  words: () => "Core group met",
});
