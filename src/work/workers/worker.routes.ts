import { isId } from "#kernel/id.ts";
import { notFound } from "#kernel/problem.ts";
import { type OverDatabase, route } from "#platform/over-database.ts";
import type { Filled } from "#platform/web/forms.ts";
import type { Request } from "#platform/web/route.ts";
import {
  awayFrom,
  recordAbsence,
  withdrawAbsence,
} from "#record/practitioners/absence.store.ts";
import { sayWhatTheyBring } from "#record/practitioners/practitioner.store.ts";
import { absenceForm, bringsForm } from "#record/practitioners/worker.form.ts";
import { workerAddress, workerPage } from "./worker.page.ts";
import { workerOf } from "./worker.store.ts";

export const workerRoutes = [
  route({
    at: "GET /team/workers/:workerId",
    may: "team.read",
    trail: "looked at when a practitioner is away and what they bring",
    handle: (asked) => shown(asked),
  }),

  route({
    at: "POST /team/workers/:workerId/absence",
    may: "team.read",
    trail: "said when a practitioner is away",
    async handle(asked) {
      const worker = await said(asked);
      const { answers, ...filled } = absenceForm.read(asked, asked.today);
      if (!answers) return shown(asked, { which: "absence", filled });
      const { problems } = await asked.write((db, write) =>
        recordAbsence(
          { practitioner_id: worker.id, started_on: answers.from, ended_on: answers.until ?? null }, // prettier-ignore
          { db, asker: asked.asker, write },
        ),
      );
      if (problems)
        return shown(asked, { which: "absence", filled: { entered: filled.entered, problems } }); // prettier-ignore
      return done(worker.id, "The days away are recorded.");
    },
  }),

  route({
    at: "POST /team/workers/:workerId/absence/taken-out",
    may: "team.read",
    trail: "took out days on which a practitioner was to be away",
    async handle(asked) {
      const worker = await said(asked);
      const { absence = "" } = asked.entered;
      const { asker, today } = asked;
      await asked.write(async (db, write) => {
        const away = await awayFrom(worker.id, today, db, asker);
        if (!isId(absence) || !away.some(({ id }) => id === absence))
          throw notFound("absence");
        await withdrawAbsence(absence, { db, asker, write });
      });
      return done(worker.id, "The days are taken out.");
    },
  }),

  route({
    at: "POST /team/workers/:workerId/brings",
    may: "team.read",
    trail: "said what a practitioner brings",
    async handle(asked) {
      const worker = await said(asked);
      const { answers, ...filled } = bringsForm.read(asked, asked.today);
      if (!answers) return shown(asked, { which: "brings", filled });
      await asked.write((db, write) =>
        sayWhatTheyBring(worker.id, answers, { db, asker: asked.asker, write }),
      );
      return done(worker.id, "Languages and skills are saved.");
    },
  }),
];

type Asked = Request<OverDatabase> & { params: { workerId: string } };

/** The practitioner, where the asker says such things of them. */
async function said({ params, asker, read }: Asked) {
  const worker = await read((db) => workerOf(params.workerId, db, asker));
  if (!worker.says) throw notFound("practitioner");
  return worker;
}

const shown = (
  { params, asker, today, read }: Asked,
  sent?: { which: "absence" | "brings"; filled: Filled },
) =>
  read(async (db) => {
    const worker = await workerOf(params.workerId, db, asker);
    const away = await awayFrom(worker.id, today, db, asker);
    return workerPage({ worker, away, ...(sent && { sent }) });
  });

const done = (worker: string, words: string) => ({
  goTo: workerAddress(worker),
  said: words,
});
