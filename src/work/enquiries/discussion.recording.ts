import { dayWords, longDayWords } from "#kernel/date-words.ts";
import { newId } from "#kernel/id.ts";
import { londonInstant } from "#kernel/london.ts";
import type { Db } from "#platform/database/connection.ts";
import { govukSummaryList } from "#platform/web/govuk.ts";
import { recordAgreed } from "#record/actions/action.store.ts";
import {
  recordEnquiry,
  recordStrategyDiscussion,
} from "#record/child-protection/child-protection.store.ts";
import {
  agencies,
  discussionForm,
} from "#record/child-protection/discussion.form.ts";
import {
  discussionWasDue,
  openReferralOf,
  recordAttendance,
} from "#record/child-protection/enquiries.store.ts";
import { type About, defineRecording } from "../recording/recording.ts";
import { agreedList, filledRows } from "../recording/shown.ts";

const asked = ["police", "health", "education"] as const;

/** J14: a strategy discussion, and the section 47 enquiry that begins with it. */
export const discussionRecording = defineRecording({
  key: "strategy discussion",
  at: "strategy-discussion",
  may: "record.write",
  called: "a strategy discussion",
  title: "Record a strategy discussion",
  saved: "The strategy discussion is in the record. Give its actions to everybody who took part today.", // prettier-ignore
  checked: true,
  event: "quorate strategy discussion",

  know: async (db: Db, { child, asker, today }: About) => ({
    wasDue: await discussionWasDue(child.id, today, db, asker),
    referral: await openReferralOf(child.id, db, asker),
  }),

  form: ({ wasDue }) => discussionForm(wasDue && dayWords(wasDue)),

  start: (_, { today }) => ({ heldOn: today }),

  wrong: ({ heldOn, lateBecause }, { wasDue }) =>
    wasDue !== undefined && heldOn > wasDue && !lateBecause
      ? [{ field: "lateBecause", message: "Enter why the discussion was late" }]
      : [],

  show: (answers) =>
    govukSummaryList({
      rows: filledRows([
        ["When", `${longDayWords(answers.heldOn)}${answers.time ? `, ${answers.time}` : ""}`], // prettier-ignore
        ["Late because", answers.lateBecause],
        ["Attended", ["Social care", ...asked.filter((agency) => answers[agency] === "attended").map((agency) => agencies[agency]), ...(answers.others ? [answers.others] : [])].join(", ")], // prettier-ignore
        ["Sent information", asked.filter((agency) => answers[agency] === "sent information").map((agency) => agencies[agency]).join(", ")], // prettier-ignore
        ["Did not come", asked.filter((agency) => answers[agency] === "invited, did not come").map((agency) => agencies[agency]).join(", ")], // prettier-ignore
        ["What is known", answers.information],
        ["The risk", answers.risk],
        ["Decided and why", answers.decision],
        ["Section 47 enquiry", answers.enquiry === "yes" ? "Begins with this discussion" : "No"], // prettier-ignore
        ["Agreed", agreedList(answers.actions)],
      ]),
    }),

  async keep(id, answers, { child }, keeping, { referral }) {
    const { heldOn, time, lateBecause } = answers;
    const took = (agency: (typeof asked)[number]) =>
      answers[agency] === "attended";
    const kept = await recordStrategyDiscussion(
      {
        id,
        child_id: child.id,
        referral_id: referral ?? null,
        held_on: heldOn,
        held_at: time ? londonInstant(heldOn, time) : null,
        police: took("police"),
        health: took("health"),
        initiated_enquiry: answers.enquiry === "yes",
        late_because: lateBecause ?? null,
        information: answers.information ?? null,
        risk: answers.risk ?? null,
        decision: answers.decision,
      },
      keeping,
    );
    if (kept.problems) return kept;
    const about = { child_id: child.id, discussion_id: id };
    for (const agency of asked)
      await recordAttendance(
        { ...about, agency: agencies[agency], part: answers[agency] },
        keeping,
      );
    if (answers.others)
      await recordAttendance(
        { ...about, agency: "Other", name: answers.others, part: "attended" },
        keeping,
      );
    await recordAgreed(answers.actions, { child: child.id, from: id }, keeping);
    if (answers.enquiry === "no") return kept;
    const begun = await recordEnquiry(
      {
        id: newId(),
        child_id: child.id,
        referral_id: referral ?? null,
        strategy_discussion_id: id,
        started_on: heldOn,
      },
      keeping,
    );
    return begun.problems ? begun : kept;
  },
});
