import { defineForm, fills } from "#platform/web/forms.ts";
import { anyNearDay, nearDay } from "#platform/web/near-day.ts";
import { anyLongText, oneOf } from "#platform/web/questions.ts";
import { anyTime } from "#platform/web/time-question.ts";
import { wordsOf } from "../codes/code.ts";
import { notSeenReason } from "../codes/not-seen-reason.codes.ts";

/** Nobody in: five things, in a minute. Of a child on a protection plan the next try has a day. */
export const attemptForm = (onProtectionPlan: boolean) =>
  defineForm({
    triedOn: fills(
      "visit.visited_on",
      nearDay("When did you try?", {
        missing: "Enter the day you tried",
        notAfterToday: "The day must be today or in the past",
      }),
    ),
    notSeenBecause: fills(
      "visit.not_seen_because",
      oneOf("Why could you not see them?", wordsOf(notSeenReason), {
        missing: "Select why you could not see them",
        label: "s",
      }),
    ),
    did: fills(
      "visit.notes",
      anyLongText("What did you do?", {
        hint: "Called, left a card, asked the school or a neighbour.",
        guide: 40,
        label: "s",
      }),
    ),
    seenAny: fills(
      "visit.observation",
      anyLongText("Did you see or hear any child? (optional)", {
        hint: "Which child, where, and how they seemed. It is no visit: the clock runs on.",
        rows: 2,
        label: "s",
      }),
    ),
    nextTry: fills(
      "visit.next_visit_on",
      onProtectionPlan
        ? nearDay("When will you try again?", {
            missing: "Enter when you will try again",
          })
        : anyNearDay("When will you try again? (optional)"),
    ),
    nextTime: fills(
      "visit.next_visit_at",
      anyTime("At what time? (optional)", { label: "s" }),
    ),
  });
