import type { Day } from "#kernel/day.ts";
import type { Id } from "#kernel/id.ts";
import { notFound } from "#kernel/problem.ts";
import type { Db } from "#platform/database/connection.ts";
import { dayTyped } from "#platform/web/day-question.ts";
import type { Asker, Fields } from "#platform/web/route.ts";
import { reasonAskedBecause } from "#record/corrections/correction.ts";
import type { Keeping } from "#record/keeping.store.ts";
import {
  correctWorkerSupervision,
  type FileOf,
  recordWorkerSupervision,
  type Talk,
  talksOf,
} from "#record/supervision/worker-supervision.store.ts";

/** What is put right, and why that needs a reason; nothing where something new is written. */
export type Known = { talk?: Talk; asked?: string | undefined };

type Answers = { supervisedOn: Day; how: string; because?: string };

/** One way to write in a worker's file: a talk, or what puts one right. */
export type Writing = {
  /** The lasting key of its drafts: about a worker, so no list of drafts about children shows them. */
  key: string;
  at: "new" | "correction";
  title: string;
  called: string;
  know(of: string | undefined, file: FileOf, db: Db, asker: Asker): Promise<Known>; // prettier-ignore
  start(known: Known, today: Day): Fields;
  keep(id: Id, answers: Answers, about: FileOf & Known, keeping: Keeping): Promise<unknown>; // prettier-ignore
  saved: string;
};

export const aTalk: Writing = {
  key: "worker supervision",
  at: "new",
  title: "How is the worker?",
  called: "what was said in supervision",
  know: async () => ({}),
  start: (_, today) => ({ supervisedOn: dayTyped(today) }),
  keep: (id, { supervisedOn, how }, file, keeping) =>
    recordWorkerSupervision(
      {
        id,
        practitioner_id: file.id,
        supervised_by: keeping.asker.practitioner ?? "",
        supervised_on: supervisedOn,
        how,
      },
      keeping,
    ),
  saved: "It is in the supervision file.",
};

/** Whoever wrote it, while they supervise, puts it right: nobody writes in another's name. */
export const itsCorrection: Writing = {
  key: "worker supervision correction",
  at: "correction",
  title: "Correct: how is the worker?",
  called: "a correction of what was said in supervision",
  async know(of, file, db, asker) {
    const talk = (await talksOf(file.id, db, asker)).find(({ id }) => id === of); // prettier-ignore
    if (!talk?.mine) throw notFound("supervision");
    const { mine: own, dayPassed } = talk;
    const settled = { signedOff: false, shared: false, reliedOn: false };
    return { talk, asked: reasonAskedBecause({ own, dayPassed, ...settled }) };
  },
  start: ({ talk }) =>
    talk ? { supervisedOn: dayTyped(talk.on), how: talk.how, of: talk.id } : {},
  keep: (_, { supervisedOn, how, because = null }, { talk }, keeping) =>
    correctWorkerSupervision(
      talk?.id ?? "",
      { supervised_on: supervisedOn, how, corrected_because: because },
      keeping,
    ),
  saved: "It is put right. What it said before stays in the file.",
};

export const writings: readonly Writing[] = [aTalk, itsCorrection];
