import type { Obligation } from "#clocks/clock.ts";
import { obligationsOf } from "#clocks/obligations.store.ts";
import type { State } from "#clocks/state.ts";
import { dayWords } from "#kernel/date-words.ts";
import { notFound, type Problem } from "#kernel/problem.ts";
import type { Db } from "#platform/database/connection.ts";
import { govukInsetText } from "#platform/web/govuk.ts";
import { html } from "#platform/web/html.ts";
import { allocationRole } from "#record/codes/allocation-role.codes.ts";
import {
  questionForm,
  reasonForm,
  whoeverAnswers,
} from "#record/lateness/lateness.form.ts";
import {
  type Askable,
  askableOf,
  keepQuestion,
  keepReason,
  type Lateness,
  latenessOf,
  type Owed,
} from "#record/lateness/lateness.store.ts";
import { planOf } from "#record/plans/plan.store.ts";
import { codeWords } from "#record/words.ts";
import { chip, titleOf } from "../child-page/promises.ts";
import { type About, defineRecording } from "../recording/recording.ts";
import {
  byOwed,
  isSentBack,
  latenessShown,
  noPlan,
  owedId,
  planSentBack,
  saidOf,
} from "./lateness.ts";

/** Something promised that is or was late; or what no clock says, and a manager asks about. */
type Late = {
  owed: Owed;
  promise: (Obligation & { state: State }) | undefined;
  said: Lateness | undefined;
};

async function know(
  db: Db,
  { child, asker, today, of = "" }: About,
): Promise<Late> {
  const promises = await obligationsOf(child.id, db, asker, today);
  const promise = promises.find((each) => owedId(each) === of);
  const plan = promise ? undefined : await planOf(child.id, db, asker);
  const others = [noPlan(child.id), ...(plan ? [planSentBack(plan.id)] : [])];
  const owed = promise ?? others.find((each) => owedId(each) === of);
  if (!owed) throw notFound("promise");
  const all = byOwed(await latenessOf([child.id], today, db, asker));
  return { owed, promise, said: saidOf(all, owed) };
}

const beside = ({ owed, promise, said }: Late, { today }: About) =>
  html`<h2 class="govuk-heading-s">${titleOf(owed.clock)}</h2>
    ${promise && html`<p class="govuk-body">Due ${dayWords(promise.due)}<br />${chip(promise, today)}</p>`}
    ${latenessShown(said)}`; // prettier-ignore

const wrong = (field: string, { promise }: Late): Problem[] =>
  promise?.state === "running" ? [{ field, message: "It is not late" }] : [];

const ofLate = { beside, checked: false, show: () => html`` } as const;

/** J11: a manager asks why something is late. The question is on the work of whom they asked. */
export const questionRecording = defineRecording<
  Late & { askable: readonly Askable[] },
  ReturnType<typeof questionForm>
>({
  ...ofLate,
  key: "lateness question",
  at: "late/question",
  may: "allocation.write",
  called: "a question why something is late",
  title: "Ask why it is late",
  titled: ({ owed, promise }) => (promise ? "Ask why it is late" : isSentBack(owed) ? "Send the plan back" : "Ask about the plan"), // prettier-ignore
  saved: "Your question is on the work of whom you asked.",
  know: async (db: Db, about: About) => ({
    ...(await know(db, about)),
    askable: await askableOf(about.child.id, about.today, db, about.asker),
  }),
  beside: (late, about) =>
    html`${beside(late, about)}${late.askable.length === 1 && late.askable[0]?.answers && html`<p class="govuk-body">It is put to ${late.askable[0]?.name}.</p>`}`, // prettier-ignore
  form: ({ askable, owed }) =>
    questionForm(
      [...(nobodyAnswers(askable) ? [ofTheTeam] : []), ...askable.map(named)],
      isSentBack(owed),
    ),
  above: ({ askable }) =>
    nobodyAnswers(askable)
      ? govukInsetText({ text: "Nobody answers for the child today. The question waits for the manager of the team that answered last, and goes to whoever the child is given to." }) // prettier-ignore
      : undefined,
  savedSaying: ({ askable }) =>
    nobodyAnswers(askable)
      ? "Your question is saved. It waits on the team’s board, or on the work of whom you asked."
      : undefined,
  start: ({ owed, promise, said }) => ({
    of: owedId(owed),
    whom: whomFirst(said),
    question: (said?.reason === null ? said.question : null) ?? (promise ? whyLate : usually[owed.clock] ?? ""), // prettier-ignore
  }),
  wrong: (_, late) => wrong("question", late),
  keep: (id, { question, whom }, { child, asker, today }, keeping, late) =>
    keepQuestion(
      { ...late, id, child: child.id },
      {
        question,
        asked_on: today,
        asked_by: asker.practitioner ?? null,
        asked_of: whom === undefined || whom === whoeverAnswers ? null : whom,
      },
      keeping,
    ),
});

const whyLate = "Why is this late, and when will it be done?";
const usually: Readonly<Record<string, string>> = {
  "No current plan": "When will there be a plan, and what is needed for it?",
};

/** Whoever answers is asked as that, so that the question follows the child to the next worker. */
const named = ({ id, name, role, answers }: Askable) => ({
  id: answers ? whoeverAnswers : id,
  name: answers
    ? `${name}, who answers for the child`
    : `${name} (${codeWords(allocationRole, role)?.toLowerCase()})`,
});

const ofTheTeam = { id: whoeverAnswers, name: "The manager of the team" };

const nobodyAnswers = (askable: readonly Askable[]) =>
  !askable.some(({ answers }) => answers);

const whomFirst = (said: Lateness | undefined): string =>
  said?.reason === null && said.askedOf ? said.askedOf.id : whoeverAnswers;

/** J11: why something is late, or what else was asked. It makes nothing met. */
export const reasonRecording = defineRecording({
  ...ofLate,
  know,
  key: "lateness reason",
  at: "late/reason",
  may: "record.write",
  called: "the reason why something is late",
  title: "Say why it is late",
  titled: ({ promise }) => (promise ? "Say why it is late" : "Answer a question"), // prettier-ignore
  saved: "What you said is in the record. What is late is still to be done.",
  edits: true,
  form: ({ promise }) => reasonForm(promise !== undefined),
  start: ({ owed, said }) => ({
    of: owedId(owed),
    reason: said?.reason ?? "",
  }),
  wrong: (_, late) => wrong("reason", late),
  keep: (id, { reason }, { child }, keeping, late) =>
    keepReason({ ...late, id, child: child.id }, reason, keeping),
});
