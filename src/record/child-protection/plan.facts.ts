import { categoryOfAbuse } from "../codes/category-of-abuse.codes.ts";
import { count, cover, defineFacts, text } from "../define-facts.ts";
import { codeWords, onWords, sentence } from "../words.ts";

export const planFacts = defineFacts({
  kind: "child protection plan",
  from: "child_protection_plan fact",
  on: "fact.started_on",
  until: "fact.ended_on",
  detail: {
    visitEvery: count("fact.visit_every"),
    initialCategory: text("fact.initial_category"),
    latestCategory: text("fact.latest_category"),
    ...cover,
  },
  words: ({ latestCategory, initialCategory, until, visitEvery, on }) =>
    sentence(
      "Child protection plan started",
      codeWords(categoryOfAbuse, latestCategory ?? initialCategory, on),
      visitEvery !== undefined && `visits every ${visitEvery} working days`,
      onWords("ended", until),
    ),
});
