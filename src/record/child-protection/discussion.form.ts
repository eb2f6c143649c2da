import { defineForm, fills } from "#platform/web/forms.ts";
import { nearDay } from "#platform/web/near-day.ts";
import {
  anyLongText,
  anyText,
  longText,
  oneOf,
} from "#platform/web/questions.ts";
import { anyTime } from "#platform/web/time-question.ts";
import { actionRows } from "../actions/action.form.ts";

const parts = {
  attended: "Attended",
  "sent information": "Sent information",
  "invited, did not come": "Invited, did not come",
} as const;

export const agencies = {
  police: "Police",
  health: "Health",
  education: "Education",
} as const;

const agency = (name: string) =>
  fills(
    "discussion_attendance.part",
    oneOf(name, parts, {
      missing: `Select what ${name.toLowerCase()} did`,
      label: "s",
    }),
  );

/** A strategy discussion, taken down as people join; `lateFrom` when it was due before. */
export const discussionForm = (wasDue: string | undefined, me: string) =>
  defineForm({
    heldOn: fills(
      "strategy_discussion.held_on",
      nearDay("When was it held?", {
        missing: "Enter the day it was held",
        notAfterToday: "The day must be today or in the past",
      }),
    ),
    time: fills(
      "strategy_discussion.held_at",
      anyTime("At what time? (optional)", { label: "s" }),
    ),
    ...(wasDue !== undefined && {
      lateBecause: fills(
        "strategy_discussion.late_because",
        anyText(`It was due ${wasDue}. Why was it late?`, {
          hint: "With a reason it can be saved; it stays late.",
        }),
      ),
    }),
    police: agency(agencies.police),
    health: agency(agencies.health),
    education: agency(agencies.education),
    others: fills(
      "discussion_attendance.name",
      anyText("Anybody else who took part, by name and agency (optional)", { label: "s" }), // prettier-ignore
    ),
    information: fills(
      "strategy_discussion.information",
      anyLongText("What is known?", { guide: 120 }),
    ),
    risk: fills(
      "strategy_discussion.risk",
      anyLongText("What is the risk to the child?", { guide: 80 }),
    ),
    decision: fills(
      "strategy_discussion.decision",
      longText("What was decided, and why?", {
        missing: "Enter what was decided and why",
        rows: 3,
      }),
    ),
    enquiry: fills(
      "strategy_discussion.initiated_enquiry",
      oneOf(
        "Does a section 47 enquiry begin?",
        { yes: "Yes, it begins with this discussion", no: "No" },
        { missing: "Select yes if a section 47 enquiry begins" },
      ),
    ),
    actions: actionRows("Who will do what, by when?", me),
  });
