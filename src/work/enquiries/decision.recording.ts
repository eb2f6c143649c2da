import { longDayWords } from "#kernel/date-words.ts";
import { type Problem, Refusal } from "#kernel/problem.ts";
import type { Db } from "#platform/database/connection.ts";
import { govukSummaryList } from "#platform/web/govuk.ts";
import { html } from "#platform/web/html.ts";
import { correctEnquiry } from "#record/child-protection/child-protection.store.ts";
import {
  firstDecisionForm,
  secondDecisionForm,
} from "#record/child-protection/enquiry-decision.form.ts";
import {
  type OpenEnquiry,
  openEnquiryOf,
  recordEnquiryDecision,
} from "#record/child-protection/enquiries.store.ts";
import { labelOf } from "#record/codes/code.ts";
import { section47Outcome } from "#record/codes/section-47-outcome.codes.ts";
import type { Keeping, Kept } from "#record/keeping.store.ts";
import { type About, defineRecording } from "../recording/recording.ts";
import { filledRows } from "../recording/shown.ts";

const base = {
  may: "allocation.write",
  called: "a decision on a section 47 enquiry",
  checked: true,
  event: "outcome agreed by two managers",
} as const;

/** The first manager's decision. The clock runs on until a second has agreed. */
export const firstDecision = defineRecording({
  ...base,
  key: "enquiry decision",
  at: "enquiry",
  title: "Decide on the section 47 enquiry",
  saved: "Your decision is in the record. A second manager must agree before the enquiry is complete.", // prettier-ignore
  know: openEnquiry,
  form: () => firstDecisionForm,
  start: () => ({}),
  show: ({ outcome, reason }) =>
    govukSummaryList({
      rows: filledRows([
        ["Outcome", labelOf(section47Outcome, outcome)],
        ["Why", reason],
      ]),
    }),
  async keep(id, { outcome, reason }, about, keeping, enquiry) {
    const kept = await decide(id, { outcome, reason }, about, keeping, enquiry);
    return kept.problems
      ? kept
      : correctEnquiry(enquiry.id, { started_on: enquiry.startedOn, outcome, first_manager: managerOf(about), second_manager: null }, keeping); // prettier-ignore
  },
});

/** The second manager's, who is somebody else. A disagreement is kept; it completes nothing. */
export const secondDecision = defineRecording({
  ...base,
  key: "enquiry confirmation",
  at: "enquiry-confirmation",
  title: "Confirm the section 47 decision",
  saved: "Your answer is in the record.",
  know: openEnquiry,
  form: () => secondDecisionForm,
  start: () => ({}),
  beside: ({ first }) =>
    first
      ? html`<h2 class="govuk-heading-s">
            ${first.name} decided on ${longDayWords(first.on)}
          </h2>
          <p class="govuk-body">
            ${labelOf(section47Outcome, first.outcome) ?? first.outcome}
          </p>
          <p class="govuk-body app-prose">${first.reason}</p>`
      : html`<p class="govuk-body">No manager has decided yet.</p>`,
  wrong: (_, { first }) => (first ? [] : noFirst),
  gate: {
    number: 2,
    message: "The second manager must be someone other than the first: ask another, or say why there is none", // prettier-ignore
    missing: (_, { first }, about) => first?.manager === managerOf(about),
  },
  show: ({ agrees, reason }) =>
    govukSummaryList({
      rows: filledRows([
        ["You", agrees === "yes" ? "agree" : "disagree"],
        ["Why", reason],
      ]),
    }),
  async keep(id, { agrees, reason }, about, keeping, enquiry) {
    const { first } = enquiry;
    if (!first) return { problems: noFirst };
    const agreed = agrees === "yes";
    const kept = await decide(id, { outcome: first.outcome, reason, agrees: agreed }, about, keeping, enquiry); // prettier-ignore
    if (kept.problems) return kept;
    // One manager twice completes nothing: the enquiry stays open, whatever the reason.
    if (!agreed || first.manager === managerOf(about))
      return { id: enquiry.id };
    return correctEnquiry(
      enquiry.id,
      {
        started_on: enquiry.startedOn,
        outcome: first.outcome,
        completed_on: about.today,
        first_manager: first.manager,
        second_manager: managerOf(about),
        ...(first.outcome !== "initial conference" && { conference_not_required: true, conference_decided_on: about.today }), // prettier-ignore
      },
      keeping,
    );
  },
});

async function openEnquiry(
  db: Db,
  { child, asker }: About,
): Promise<OpenEnquiry> {
  const enquiry = await openEnquiryOf(child.id, db, asker);
  if (!enquiry)
    throw new Refusal(404, "There is no section 47 enquiry here to decide on");
  return enquiry;
}

const decide = (
  id: string,
  decided: { outcome: string; reason: string; agrees?: boolean },
  { child, today, asker }: About,
  keeping: Keeping,
  enquiry: OpenEnquiry,
): Promise<Kept> =>
  asker.practitioner === undefined
    ? Promise.resolve({
        problems: wrong("Only a practitioner of this record can decide"),
      })
    : recordEnquiryDecision(
        {
          id,
          child_id: child.id,
          enquiry_id: enquiry.id,
          manager_id: asker.practitioner,
          decided_on: today,
          outcome: decided.outcome,
          reason: decided.reason,
          agrees: decided.agrees ?? null,
        },
        keeping,
      );

const managerOf = ({ asker }: About) => asker.practitioner ?? null;

const wrong = (message: string): Problem[] => [{ field: "reason", message }];

const noFirst = wrong("No manager has decided yet");
