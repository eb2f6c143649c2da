import type { Obligation } from "#clocks/clock.ts";
import { obligationsOf } from "#clocks/obligations.store.ts";
import type { State } from "#clocks/state.ts";
import { dayWords } from "#kernel/date-words.ts";
import { notFound, type Problem } from "#kernel/problem.ts";
import type { Db } from "#platform/database/connection.ts";
import { html } from "#platform/web/html.ts";
import { questionForm, reasonForm } from "#record/lateness/lateness.form.ts";
import {
  keepQuestion,
  keepReason,
  type Lateness,
  latenessOf,
} from "#record/lateness/lateness.store.ts";
import { chip, titleOf } from "../child-page/promises.ts";
import { type About, defineRecording } from "../recording/recording.ts";
import { byOwed, latenessShown, owedId, saidOf } from "./lateness.ts";

type Late = {
  owed: Obligation & { state: State };
  said: Lateness | undefined;
};

async function know(
  db: Db,
  { child, asker, today, of = "" }: About,
): Promise<Late> {
  const all = await obligationsOf(child.id, db, asker, today);
  const owed = all.find((each) => owedId(each) === of);
  if (!owed) throw notFound("promise");
  return { owed, said: saidOf(byOwed(await latenessOf([child.id], db, asker)), owed) }; // prettier-ignore
}

const beside = ({ owed, said }: Late, { today }: About) =>
  html`<h2 class="govuk-heading-s">${titleOf(owed.clock)}</h2>
    <p class="govuk-body">
      Due ${dayWords(owed.due)}<br />${chip(owed, today)}
    </p>
    ${latenessShown(said)}`;

const wrong = (field: string, { owed }: Late): Problem[] =>
  owed.state === "running" ? [{ field, message: "It is not late" }] : [];

const ofLate = { know, beside, checked: false, show: () => html`` } as const;

/** J11: a manager asks why something is late. The question is on the work of whoever answers for the child. */
export const questionRecording = defineRecording({
  ...ofLate,
  key: "lateness question",
  at: "late/question",
  may: "allocation.write",
  called: "a question why something is late",
  title: "Ask why it is late",
  saved: "Your question is on the work of whoever answers for the child.",
  form: () => questionForm,
  start: ({ owed, said }) => ({
    of: owedId(owed),
    question: said?.reason === null ? (said.question ?? usual) : usual,
  }),
  wrong: (_, late) => wrong("question", late),
  keep: (id, { question }, { child, asker, today }, keeping, late) =>
    keepQuestion(
      { ...late, id, child: child.id },
      { question, asked_on: today, asked_by: asker.practitioner ?? null },
      keeping,
    ),
});

const usual = "Why is this late, and when will it be done?";

/** J11: why something is late. It makes nothing met. */
export const reasonRecording = defineRecording({
  ...ofLate,
  key: "lateness reason",
  at: "late/reason",
  may: "record.write",
  called: "the reason why something is late",
  title: "Say why it is late",
  saved: "The reason is in the record. What is late is still to be done.",
  edits: true,
  form: () => reasonForm,
  start: ({ owed, said }) => ({
    of: owedId(owed),
    reason: said?.reason ?? "",
  }),
  wrong: (_, late) => wrong("reason", late),
  keep: (id, { reason }, { child }, keeping, late) =>
    keepReason({ ...late, id, child: child.id }, reason, keeping),
});
