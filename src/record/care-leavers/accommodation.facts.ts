import { accommodation as homes } from "../codes/accommodation.codes.ts";
import { activity as activities } from "../codes/activity.codes.ts";
import { inTouch as touches } from "../codes/in-touch.codes.ts";
import { defineFacts, flag, text } from "../define-facts.ts";
import { codeWords, sentence } from "../words.ts";

export const accommodationFacts = defineFacts({
  kind: "accommodation and activity",
  from: "accommodation_and_activity fact",
  on: "fact.on_day",
  detail: {
    inTouch: text("fact.in_touch"),
    accommodation: text("fact.accommodation"),
    suitable: flag("fact.suitable"),
    activity: text("fact.activity"),
  },
  words: ({ inTouch, accommodation, suitable, activity, on }) =>
    sentence(
      "As a care leaver on this day",
      codeWords(touches, inTouch, on),
      codeWords(homes, accommodation, on),
      suitable !== undefined &&
        (suitable ? "suitable accommodation" : "unsuitable accommodation"),
      codeWords(activities, activity, on),
    ),
});
