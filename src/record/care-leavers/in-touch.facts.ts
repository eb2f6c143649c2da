import { contactWay } from "../codes/contact-way.codes.ts";
import { defineFacts, flag, text } from "../define-facts.ts";
import { codeWords, sentence } from "../words.ts";

export const inTouchFacts = defineFacts({
  kind: "in-touch contact",
  from: "in_touch_contact fact",
  on: "fact.made_on",
  detail: { twoWay: flag("fact.two_way"), way: text("fact.way") },
  narrative: { Notes: "fact.notes" },
  words: ({ twoWay, way }) =>
    sentence(
      twoWay ? "In touch with the young person" : "Tried to be in touch",
      codeWords(contactWay, way),
    ),
});
