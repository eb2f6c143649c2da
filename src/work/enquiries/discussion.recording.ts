import { dayWords, longDayWords } from "#kernel/date-words.ts";
import { type Id, newId } from "#kernel/id.ts";
import { londonInstant, londonTime } from "#kernel/london.ts";
import type { Db } from "#platform/database/connection.ts";
import { dayTyped } from "#platform/web/day-question.ts";
import { govukSummaryList } from "#platform/web/govuk.ts";
import { actionsTyped } from "#record/actions/action.form.ts";
import { agreedIn, keepAgreed } from "#record/actions/action.store.ts";
import {
  correctStrategyDiscussion,
  recordEnquiry,
  recordStrategyDiscussion,
} from "#record/child-protection/child-protection.store.ts";
import {
  agencies,
  discussionForm,
} from "#record/child-protection/discussion.form.ts";
import {
  attendanceAt,
  discussionWasDue,
  keepAttendance,
  openReferralOf,
} from "#record/child-protection/enquiries.store.ts";
import { type Keeping, type Kept, rowOf } from "#record/keeping.store.ts";
import { type About, defineRecording } from "../recording/recording.ts";
import { agreedList, filledRows } from "../recording/shown.ts";
import { discussionPrompting } from "./discussion.prompts.ts";

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
  prompts: discussionPrompting,

  know: async (db: Db, { child, asker, today, of }: About) => ({
    wasDue: await discussionWasDue(child.id, today, db, asker, of),
    referral: await openReferralOf(child.id, db, asker),
  }),

  form: ({ wasDue }, { asker }) => discussionForm(wasDue && dayWords(wasDue), asker.name), // prettier-ignore

  start: (_, { today }) => ({ heldOn: today }),

  gate: {
    number: 3,
    message: "Enter why the discussion was late",
    asks: "lateBecause",
    missing: ({ heldOn }, { wasDue }) =>
      wasDue !== undefined && heldOn > wasDue,
  },

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

  async keep(id, answers, about, keeping, { referral }) {
    const kept = await recordStrategyDiscussion(
      {
        id,
        child_id: about.child.id,
        referral_id: referral ?? null,
        ...discussionRow(answers),
      },
      keeping,
    );
    if (kept.problems) return kept;
    await keepBeside(id, answers, about, keeping);
    if (answers.enquiry === "no") return kept;
    return begin(id, answers, about, keeping, referral);
  },

  corrects: {
    table: "strategy_discussion",

    async standing(id, db, { child, asker }) {
      const row = await rowOf("strategy_discussion", { id, child: child.id }, db, asker); // prettier-ignore
      if (!row) return undefined;
      const attendance = await attendanceAt(id, db, asker);
      return {
        heldOn: dayTyped(row.held_on),
        time: row.held_at ? londonTime(String(row.held_at)) : "",
        lateBecause: row.late_because ?? "",
        ...Object.fromEntries(asked.map((agency) => [agency, attendance.find((each) => each.agency === agencies[agency])?.part ?? ""])), // prettier-ignore
        others: attendance.find(({ agency }) => agency === "Other")?.name ?? "",
        information: row.information ?? "",
        risk: row.risk ?? "",
        decision: row.decision ?? "",
        enquiry: row.initiated_enquiry ? "yes" : "no",
        ...actionsTyped("actions", await agreedIn(id, db, asker)),
      };
    },

    async keep(id, answers, about, keeping, { referral }) {
      const { child, asker } = about;
      const before = await rowOf("strategy_discussion", { id, child: child.id }, keeping.db, asker); // prettier-ignore
      const begins = answers.enquiry === "yes";
      if (before?.initiated_enquiry && !begins)
        return { problems: [{ field: "enquiry", message: "The enquiry has begun: two managers end it" }] }; // prettier-ignore
      const kept = await correctStrategyDiscussion(id, discussionRow(answers), keeping); // prettier-ignore
      if (kept.problems) return kept;
      await keepBeside(id, answers, about, keeping);
      if (before?.initiated_enquiry || !begins) return kept;
      return begin(id, answers, about, keeping, referral);
    },
  },
});

type Answers = NonNullable<
  ReturnType<ReturnType<typeof discussionForm>["read"]>["answers"]
>;

const discussionRow = (answers: Answers) => ({
  held_on: answers.heldOn,
  held_at: answers.time ? londonInstant(answers.heldOn, answers.time) : null,
  police: answers.police === "attended",
  health: answers.health === "attended",
  initiated_enquiry: answers.enquiry === "yes",
  late_because: answers.lateBecause ?? null,
  information: answers.information ?? null,
  risk: answers.risk ?? null,
  decision: answers.decision,
});

/** Who took part, and what was agreed. */
async function keepBeside(
  id: Id,
  answers: Answers,
  { child }: About,
  keeping: Keeping,
): Promise<void> {
  await keepAttendance(
    [
      ...asked.map((agency) => ({ agency: agencies[agency], name: null, part: answers[agency] })), // prettier-ignore
      ...(answers.others ? [{ agency: "Other", name: answers.others, part: "attended" as const }] : []), // prettier-ignore
    ],
    { discussion: id, child: child.id },
    keeping,
  );
  await keepAgreed(answers.actions, { child: child.id, from: id }, keeping);
}

/** The section 47 enquiry that begins with the discussion. */
async function begin(
  id: Id,
  { heldOn }: Answers,
  { child }: About,
  keeping: Keeping,
  referral: Id | undefined,
): Promise<Kept> {
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
  return begun.problems ? begun : { id };
}
