import { defineForm, fills, onlyIf } from "#platform/web/forms.ts";
import { anyNearDay, nearDay } from "#platform/web/near-day.ts";
import {
  anyLongText,
  anyText,
  chosen,
  oneOf,
  several,
  yes,
} from "#platform/web/questions.ts";
import { anyTime } from "#platform/web/time-question.ts";
import { actionRows } from "../actions/action.form.ts";
import { notSeenReason } from "../codes/not-seen-reason.codes.ts";
import { visitPlace } from "../codes/visit-place.codes.ts";
import { wordsOf } from "../codes/code.ts";
import type { Outcome } from "../plans/plan.store.ts";
import { workedOn } from "../plans/worked-on.form.ts";

/** What the form needs to know: whose name to ask by, who may have visited, who may have been there. */
export type VisitAsked = {
  /** What the child is called. */
  child: string;
  /** Of a child on a protection plan the bedroom is asked for. */
  onProtectionPlan: boolean;
  visitors: readonly { id: string; name: string }[];
  network: readonly { id: string; name: string }[];
  /** What the child's plan wants to be different. */
  outcomes: readonly Pick<Outcome, "id" | "different">[];
};

const yesOrNo = { yes: "Yes", no: "No" } as const;

/** A visit as practitioners record it: short, the child first, what was agreed at the end. */
export const visitForm = ({
  child,
  onProtectionPlan,
  visitors,
  network,
  outcomes,
}: VisitAsked) =>
  defineForm({
    visitedOn: fills(
      "visit.visited_on",
      nearDay("When was it?", {
        missing: "Enter the day of the visit",
        notAfterToday: "The day of the visit must be today or in the past",
      }),
    ),
    time: fills(
      "visit.visited_at",
      anyTime("At what time? (optional)", {
        label: "s",
        hint: "For example 15:40",
      }),
    ),
    place: fills(
      "visit.place",
      oneOf("Where?", wordsOf(visitPlace), {
        missing: "Select where the visit was",
        label: "s",
      }),
    ),
    unannounced: fills("visit.unannounced", yes("It was unannounced")),
    visitor: fills(
      "visit.practitioner_id",
      chosen("Who visited?", visitors, { missing: "Select who visited" }),
    ),
    present: fills(
      "visit_present.person_id",
      several("Who else was there?", network),
    ),
    others: fills(
      "visit_present.other_words",
      anyText("Anybody else (optional)", { label: "s" }),
    ),

    seen: fills(
      "visit.child_seen",
      oneOf(`Did you see ${child}?`, yesOrNo, {
        missing: `Select yes if you saw ${child}`,
      }),
    ),
    notSeenBecause: onlyIf(
      "seen",
      "no",
      fills(
        "visit.not_seen_because",
        oneOf("Why not?", wordsOf(notSeenReason), {
          missing: `Select why you did not see ${child}`,
          label: "s",
        }),
      ),
    ),
    alone: onlyIf(
      "seen",
      "yes",
      fills(
        "visit.seen_alone",
        oneOf(
          "Alone?",
          {
            yes: "Yes",
            "child chose not to": "No, they chose not to",
            "not possible": "No, it was not possible",
          },
          {
            missing: `Select whether you saw ${child} alone`,
            label: "s",
          },
        ),
      ),
    ),
    notAloneExplained: onlyIf(
      "alone",
      "not possible",
      fills(
        "visit.not_alone_explained",
        anyText("What made it impossible?", { label: "s" }),
      ),
    ),
    ...(onProtectionPlan && {
      bedroom: onlyIf(
        "seen",
        "yes",
        fills(
          "visit.bedroom_seen",
          oneOf("Did you see the bedroom?", yesOrNo, {
            missing: "Select yes if you saw the bedroom",
            label: "s",
          }),
        ),
      ),
    }),
    words: onlyIf(
      "seen",
      "yes",
      fills(
        "visit.child_words",
        anyLongText(`In ${child}’s words`, {
          hint: "As they were said. The record shows them in quotation marks.",
          label: "s",
        }),
      ),
    ),
    observed: onlyIf(
      "seen",
      "yes",
      fills(
        "visit.observation",
        anyLongText("What you saw and heard", {
          hint: "Always for babies, and for children who do not use words: how they showed it, and what you understood.",
          label: "s",
        }),
      ),
    ),

    ...(outcomes.length > 0 && {
      workedOn: workedOn("What did you work on?", outcomes),
    }),
    worries: fills(
      "visit.worries",
      anyLongText("What are you worried about now?", { guide: 80 }),
    ),
    goingWell: fills(
      "visit.going_well",
      anyLongText("What is going well?", { guide: 60 }),
    ),
    actions: actionRows("Who will do what, by when?"),
    nextVisit: fills(
      "visit.next_visit_on",
      anyNearDay("When is the next visit?", {}),
    ),
    forManager: fills(
      "visit.for_manager",
      anyText("Does your manager need to know something today? (optional)", {
        hint: "It goes to the top of their list.",
        label: "s",
      }),
    ),
  });
