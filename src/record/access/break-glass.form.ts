import { defineForm, type Question } from "#platform/web/forms.ts";
import { anyText, longText, oneOf } from "#platform/web/questions.ts";
import { emergencies, shortestReason } from "./break-glass.ts";

/** Why a record has to be opened without a relationship to the child. */
export const emergencyForm = defineForm({
  category: oneOf("Why do you need this record now?", emergencies, {
    missing: "Select why you need this record now",
  }),
  reason: longEnough(
    longText("What has happened?", {
      missing: "Enter what has happened",
      hint: "Whoever reviews this reads what you write. Do not name the child.",
    }),
  ),
});

/** How an emergency opening is judged by somebody else. */
export const reviewForm = defineForm({
  judged: oneOf(
    "Was it right to open this record?",
    { appropriate: "Yes", inappropriate: "No" },
    { missing: "Select whether it was right to open this record" },
  ),
  words: anyText("What do you base that on? (optional)"),
});

function longEnough(question: Question<string>): Question<string> {
  return {
    ...question,
    read(name, sent, today) {
      const read = question.read(name, sent, today);
      if ("problem" in read || read.answer.length >= shortestReason)
        return read;
      return {
        problem: `What has happened must be ${shortestReason} characters or more`,
      };
    },
  };
}
