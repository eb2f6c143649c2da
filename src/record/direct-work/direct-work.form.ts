import { defineForm, fills } from "#platform/web/forms.ts";
import { nearDay } from "#platform/web/near-day.ts";
import {
  anyLongText,
  anyText,
  chosen,
  shortText,
} from "#platform/web/questions.ts";
import { anyFile } from "../documents/file.question.ts";
import type { Outcome } from "../plans/plan.store.ts";

type Asked = {
  /** Who may have done it: whoever writes first. */
  workers: readonly { id: string; name: string }[];
  child: string;
  /** The child speaks in other ways than words, as far as the record knows. */
  withoutWords: boolean;
  /** What the child's plan wants to be different. */
  outcomes: readonly Pick<Outcome, "id" | "different">[];
  /** The social worker who answers; nobody, where none does. */
  socialWorker: string | undefined;
};

/** Of no outcome of the plan. */
export const noOutcome = { id: "none", name: "None of these" };

/** A session of direct work: what was used, what the child said and showed, what it was for, what follows. */
export const directWorkForm = (asked: Asked) =>
  defineForm({
    tool: fills(
      "direct_work.tool",
      shortText("What did you use or do together?", {
        missing: "Enter what you used or did together",
        hint: "The tool or programme, and which session of it, such as “Three houses” or “Morning routine, session 3 of 6”.",
        label: "s",
      }),
    ),
    words: fills(
      "direct_work.child_words",
      anyLongText(`In ${asked.child}’s words`, {
        hint: "As they were said. The record shows them in quotation marks.",
        label: "s",
        guide: 60,
      }),
    ),
    observed: fills(
      "direct_work.observation",
      anyLongText(`What ${asked.child} did and showed`, {
        label: "s",
        guide: 60,
        ...(asked.withoutWords && {
          hint: `How ${asked.child} showed it, by sign, symbol, gaze or behaviour, and what you understood.`,
        }),
      }),
    ),
    photo: fills(
      "document.sha256",
      anyFile(
        "A photograph or scan of what they made (optional)",
        "A picture (JPEG, PNG or WebP) or a PDF, up to 20 MB. Where it was taken is not kept.",
      ),
    ),
    outcome: fills(
      "direct_work.outcome_id",
      chosen(
        "Which part of the plan was it for?",
        [
          ...asked.outcomes.map(({ id, different }) => ({ id, name: different })),
          noOutcome,
        ], // prettier-ignore
        { missing: "Select which part of the plan it was for" },
      ),
    ),
    next: fills(
      "direct_work.next_step",
      anyText("What next? (optional)", { label: "s" }),
    ),
    forSocialWorker: fills(
      "direct_work.for_social_worker",
      anyLongText("What should the social worker know? (optional)", {
        hint:
          asked.socialWorker === undefined
            ? "Nobody is accountable now: it waits for whoever is next."
            : `It stands on ${asked.socialWorker}’s work until it is marked as read.`,
        label: "s",
        rows: 2,
      }),
    ),
    heldOn: fills(
      "direct_work.held_on",
      nearDay("When was it?", {
        missing: "Enter the day you worked together",
        notAfterToday: "The day must be today or in the past",
      }),
    ),
    worker: fills(
      "direct_work.practitioner_id",
      chosen("Who worked with them?", asked.workers, {
        missing: "Select who worked with them",
      }),
    ),
  });
