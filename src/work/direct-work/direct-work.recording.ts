import { longDayWords } from "#kernel/date-words.ts";
import type { Id } from "#kernel/id.ts";
import type { Db } from "#platform/database/connection.ts";
import { dayTyped } from "#platform/web/day-question.ts";
import { govukSummaryList } from "#platform/web/govuk.ts";
import { type Html, html } from "#platform/web/html.ts";
import type { Fields } from "#platform/web/route.ts";
import { quote } from "#platform/web/signature.ts";
import {
  type Accountable,
  accountableFor,
} from "#record/allocations/accountable.store.ts";
import { firstName } from "#record/children/child-words.ts";
import { directWorkForm, noOutcome } from "#record/direct-work/direct-work.form.ts"; // prettier-ignore
import {
  correctDirectWork,
  type DirectWorkRow,
  recordDirectWork,
} from "#record/direct-work/direct-work.store.ts";
import { fileWords } from "#record/documents/document.ts";
import { recordDocument } from "#record/documents/document.store.ts";
import { type Keeping, type Kept, rowOf } from "#record/keeping.store.ts";
import { type Outcome, planOf } from "#record/plans/plan.store.ts";
import { type Visitor, visitorsTo } from "#record/visits/visitors.store.ts";
import { disabilitiesOf } from "../child-page/child.store.ts";
import {
  type About,
  type AnswersOf,
  defineRecording,
} from "../recording/recording.ts";
import { filledRows } from "../recording/shown.ts";
import { accountableShown } from "./accountable-shown.ts";

type Known = {
  workers: readonly Visitor[];
  outcomes: readonly Outcome[];
  withoutWords: boolean;
  accountable: Accountable | undefined;
  /** The outcome that stands in the record that is put right; it may have ended since. */
  was: Id | undefined;
};

type Answers = AnswersOf<ReturnType<typeof directWorkForm>>;

/** J9: a family support worker, or whoever worked with a child, records the session. It meets no duty to visit. */
export const directWorkRecording = defineRecording({
  key: "direct work",
  at: "direct-work",
  may: "record.write",
  called: "direct work",
  title: "Record direct work",
  saved: "The direct work is in the record.",
  checked: true,
  takesFile: "photo",
  // Visits are what somebody might think it stops: the page to check says that they are still due.
  event: "visit",

  async know(db: Db, { child, asker, today, of }: About): Promise<Known> {
    const stands = of === undefined ? undefined : (await rowOf("direct_work", { id: of, child: child.id }, db, asker)); // prettier-ignore
    return {
      workers: await visitorsTo(child.id, today, db, asker, of),
      outcomes: (await planOf(child.id, db, asker))?.outcomes ?? [],
      withoutWords: (await disabilitiesOf(child.id, db, asker)).includes("COMM"), // prettier-ignore
      accountable: await accountableFor(child.id, today, db, asker),
      was: stands?.outcome_id ?? undefined,
    };
  },

  form: (known: Known, { child }) =>
    directWorkForm({
      ...known,
      outcomes: offered(known),
      child: firstName(child),
      socialWorker: known.accountable?.name,
    }),

  start: ({ workers, outcomes }: Known, { today }: About) => ({
    heldOn: today,
    worker: workers[0]?.id ?? "",
    ...(outcomes.length === 0 && { outcome: noOutcome.id }),
  }),

  beside: ({ accountable }: Known, { child }) =>
    accountableShown(accountable, firstName(child)),

  show: (answers, known, { child }) => shown(answers, known, firstName(child)),

  async keep(id, answers, { child }, keeping) {
    const row = { id, child_id: child.id, ...rowFrom(answers) };
    const kept = await recordDirectWork(row, keeping);
    return kept.problems ? kept : keepWhatTheyMade(kept, answers, child.id, keeping); // prettier-ignore
  },

  corrects: {
    table: "direct_work",
    async standing(id, db, { child, asker }) {
      const row = await rowOf("direct_work", { id, child: child.id }, db, asker); // prettier-ignore
      return row && asTyped(row);
    },
    async keep(id, answers, { child }, keeping) {
      const kept = await correctDirectWork(id, rowFrom(answers), keeping);
      return kept.problems ? kept : keepWhatTheyMade(kept, answers, child.id, keeping); // prettier-ignore
    },
  },
});

/** A drawing is a document about the work, called as the work is. */
async function keepWhatTheyMade(
  work: { id: Id },
  { photo, tool }: Answers,
  child: Id,
  keeping: Keeping,
): Promise<Kept> {
  if (!photo) return work;
  const made = await recordDocument(
    {
      child_id: child,
      about_id: work.id,
      title: tool,
      kind: "their own work",
      media_type: photo.type,
      bytes: photo.bytes,
      sha256: photo.sha256,
      virus_checked: photo.checked,
    },
    keeping,
  );
  return made.problems ? made : work;
}

/** The plan's outcomes, and the one that was chosen before. */
const offered = ({ outcomes, was }: Pick<Known, "outcomes" | "was">) =>
  was === undefined || outcomes.some(({ id }) => id === was)
    ? outcomes
    : [...outcomes, { id: was, different: "An outcome that has ended" }];

const rowFrom = (answers: Answers) => ({
  held_on: answers.heldOn,
  practitioner_id: answers.worker,
  tool: answers.tool,
  outcome_id: answers.outcome === noOutcome.id ? null : answers.outcome,
  child_words: answers.words ?? null,
  observation: answers.observed ?? null,
  next_step: answers.next ?? null,
  for_social_worker: answers.forSocialWorker ?? null,
});

const asTyped = (row: DirectWorkRow): Fields => ({
  heldOn: dayTyped(row.held_on),
  worker: row.practitioner_id ?? "",
  tool: row.tool,
  outcome: row.outcome_id ?? noOutcome.id,
  words: row.child_words ?? "",
  observed: row.observation ?? "",
  next: row.next_step ?? "",
  forSocialWorker: row.for_social_worker ?? "",
});

function shown(answers: Answers, known: Known, child: string): Html {
  const { words, heldOn, worker, outcome, forSocialWorker } = answers;
  const name = known.workers.find(({ id }) => id === worker)?.name ?? "";
  return html`${words !== undefined && quote(words, `${child}, ${longDayWords(heldOn)}`)}
  ${govukSummaryList({
    rows: filledRows([
      ["When", longDayWords(heldOn)],
      ["Who", name],
      ["Used or did", answers.tool],
      [`What ${child} did and showed`, answers.observed],
      ["What they made", answers.photo && `${answers.photo.name}, ${fileWords(answers.photo)}`], // prettier-ignore
      ["For the plan", offered(known).find(({ id }) => id === outcome)?.different], // prettier-ignore
      ["What next", answers.next],
      [
        known.accountable
          ? `For ${known.accountable.name}`
          : "For the social worker",
        forSocialWorker,
      ],
    ]),
  })}
  ${accountableShown(known.accountable, child)}`;
}
