import { defineFacts, oneOf, text } from "../define-facts.ts";
import { givenHow } from "./given-how.ts";

/** What a strategy discussion agreed was given to somebody: a clock asks for it. Of other papers none does. */
export const circulationFacts = defineFacts({
  kind: "actions circulated",
  from: `circulation fact
    join strategy_discussion discussion on discussion.authority = fact.authority
     and discussion.child_id = fact.child_id and discussion.id = fact.paper_id`,
  beside: ["discussion"],
  on: "fact.given_on",
  detail: { discussion: text("fact.paper_id"), how: oneOf("fact.how") },
  narrative: { To: "fact.given_to" },
  words: ({ how }) =>
    `The strategy discussion and its actions were given to somebody, ${givenHow[how]}`,
});
