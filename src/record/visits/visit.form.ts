import { defineForm, fills, onlyIf, orOpen } from "#platform/web/forms.ts";
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

type Offered = readonly { id: string; name: string }[];

/** Who may have visited, who may have been there. */
export type OccasionAsked = { visitors: Offered; network: Offered };

/** Whom the questions are about. */
export type SeenAsked = {
  /** Who writes, by name. */
  me: string;
  /** What the child is called. */
  child: string;
  /** In whole years, where it is known and the child is born. */
  age: number | undefined;
  /** The child speaks in other ways than words, as far as the record knows. */
  withoutWords: boolean;
  /** Words stand in the record that is put right, or may: they are asked for even of a baby. */
  wordsStand?: boolean;
  /** Of a child on a protection plan the bedroom is asked for. */
  onProtectionPlan: boolean;
  /** What the child's plan wants to be different, where it is asked what was worked on. */
  outcomes?: readonly Pick<Outcome, "id" | "different">[];
};

const yesOrNo = { yes: "Yes", no: "No" } as const;

const isBaby = (age: number | undefined) => age !== undefined && age < 1;

/** What is the same for every child of the visit. */
export const occasionQuestions = ({ visitors, network }: OccasionAsked) => ({
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
});

/** What is each child's own: whether they were seen, what they said or showed, what follows. */
export const ownQuestions = ({
  me,
  child,
  age,
  withoutWords,
  wordsStand = false,
  onProtectionPlan,
  outcomes = [],
}: SeenAsked) => ({
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
  ...(isBaby(age) && {
    awake: onlyIf(
      "seen",
      "yes",
      fills(
        "visit.seen_awake",
        orOpen(
          oneOf(
            `How did you see ${child}?`,
            { awake: "Awake", asleep: "Asleep the whole time" },
            { missing: `Select whether ${child} was awake`, label: "s" },
          ),
        ),
      ),
    ),
  }),
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
  ...(withoutWords && {
    communicated: onlyIf(
      "seen",
      "yes",
      fills(
        "visit.communicated_by",
        anyText(`How did ${child} communicate?`, {
          hint: "Sign, symbols, gaze, behaviour, a device; and who helped you to understand.",
          label: "s",
        }),
      ),
    ),
  }),
  // What nobody can answer is not asked: a baby has no words to write down.
  ...((!isBaby(age) || wordsStand) && {
    words: onlyIf(
      "seen",
      "yes",
      fills(
        "visit.child_words",
        anyLongText(`In ${child}’s words`, {
          hint: `As they were said${withoutWords ? " or signed" : ""}. The record shows them in quotation marks.`,
          label: "s",
        }),
      ),
    ),
  }),
  observed: onlyIf(
    "seen",
    "yes",
    fills(
      "visit.observation",
      anyLongText("What you saw and heard", {
        hint: whatToLookFor(child, age, withoutWords),
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
  actions: actionRows("Who will do what, by when?", me),
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

/** A visit as practitioners record it: short, the child first, what was agreed at the end. */
export const visitForm = (asked: OccasionAsked & SeenAsked) =>
  defineForm({ ...occasionQuestions(asked), ...ownQuestions(asked) });

/** What to look for, where words are not all: a baby, a small child, a child who speaks in other ways. */
function whatToLookFor(
  child: string,
  age: number | undefined,
  withoutWords: boolean,
): string {
  if (isBaby(age))
    return "Feeding, holding, settling, eye contact, any marks, where they sleep.";
  if (withoutWords)
    return `What ${child} showed, and what you understood by it.`;
  if (age !== undefined && age < 4)
    return "How they play, move and settle, whom they go to, what they avoid.";
  return "What they did and showed, who was with whom, what the home was like.";
}
