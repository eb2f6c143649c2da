import { defineForm, fills, onlyIf } from "#platform/web/forms.ts";
import { anyNearDay } from "#platform/web/near-day.ts";
import {
  anyLongText,
  anyText,
  chosen,
  longText,
  oneOf,
  shortText,
} from "#platform/web/questions.ts";
import { rows } from "#platform/web/rows.ts";

const progress = [
  { id: "too soon", name: "Too soon to say" },
  { id: "better", name: "Better" },
  { id: "same", name: "The same" },
  { id: "worse", name: "Worse" },
];

const numbers = ["1", "2", "3", "4", "5", "6"].map((number) => ({
  id: number,
  name: `Outcome ${number}`,
}));

/** So many outcomes, and the form asks which of them matter most. */
export const mostOutcomes = 4;

/** A plan as it is written with the family. */
export const planForm = (child: string) =>
  defineForm({
    why: fills(
      "plan.why",
      anyLongText("Why are we involved?", {
        guide: 50,
        hint: "Two sentences, as the family would say it.",
      }),
    ),
    words: fills(
      "plan.child_words",
      anyLongText(`What does ${child} want, in their words?`, { rows: 2 }),
    ),
    outcomes: rows(
      `What needs to be different for ${child}?`,
      {
        different: fills(
          "plan_outcome.different",
          shortText("What needs to be different", {
            missing: "Enter what needs to be different",
            hint: "About 25 words. What changes for the child, not which service is taken up.",
            label: "s",
          }),
        ),
        known: fills(
          "plan_outcome.how_known",
          anyText("How will we know?", { label: "s" }),
        ),
        progress: fills(
          "plan_outcome.progress",
          chosen("Since last time", progress, {
            missing: "Select how it is since last time",
          }),
        ),
      },
      { each: "outcome", most: 6, keyed: true },
    ),
    actions: rows(
      "Who does what, by when?",
      {
        outcome: fills(
          "action.arose_from_id",
          chosen("For which outcome?", numbers, {
            missing: "Select the outcome it is for",
          }),
        ),
        what: fills(
          "action.what",
          shortText("What", { missing: "Enter what will be done", label: "s" }),
        ),
        who: fills(
          "action.who_words",
          shortText("Who, by name", {
            missing: "Enter the name of who will do it",
            label: "s",
            classes: "govuk-input--width-20",
          }),
        ),
        role: fills(
          "action.who_role",
          anyText("Their role", {
            hint: "Mum, school nurse, social worker",
            label: "s",
            classes: "govuk-input--width-20",
          }),
        ),
        due: fills(
          "action.due_on",
          anyNearDay("By when", {
            hint: "A day: not “ongoing” or “as soon as possible”",
          }),
        ),
      },
      { each: "action", keyed: true },
    ),
    ifWrong: fills(
      "plan.if_wrong",
      anyLongText("If things go wrong: what would we see, who does what?", {
        guide: 60,
      }),
    ),
    safetyPerson: fills(
      "plan.safety_person",
      anyText(`Whom can ${child} go to?`, { label: "m" }),
    ),
    endsWhen: fills(
      "plan.ends_when",
      anyLongText("When does this plan end, if it goes well?", { rows: 2 }),
    ),
    childVersion: oneOf(
      `Is there a version for ${child}?`,
      { yes: "Yes, I write it here", no: "Not yet" },
      { missing: `Select whether there is a version for ${child}` },
    ),
    forChild: onlyIf(
      "childVersion",
      "yes",
      fills(
        "plan.for_child",
        longText(`The plan as told to ${child}`, {
          missing: `Enter the plan as told to ${child}`,
          hint: "Short sentences. What you heard, what will happen, who does it.",
          label: "s",
        }),
      ),
    ),
    noChildVersion: onlyIf(
      "childVersion",
      "no",
      fills(
        "plan.no_child_version_because",
        shortText("Why not yet?", {
          missing: `Enter why there is no version for ${child} yet`,
          label: "s",
        }),
      ),
    ),
  });
