import { type OverDatabase, route } from "#platform/over-database.ts";
import type { Filled } from "#platform/web/forms.ts";
import type { Request } from "#platform/web/route.ts";
import {
  capForm,
  newlyQualifiedForm,
  weightForm,
} from "#record/allocations/caseload.form.ts";
import {
  caseloadRules,
  setCaseloadCap,
  setCaseloadWeight,
} from "#record/allocations/caseload-weight.store.ts";
import { setNewlyQualified } from "#record/practitioners/practitioner.store.ts";
import { caseloadsPage, type Sent } from "./caseloads.page.ts";
import { qualifyingIn } from "./qualifying.store.ts";

const goTo = "/practice/caseloads";

export const caseloadsRoutes = [
  route({
    at: "GET /practice/caseloads",
    may: "practice.read",
    trail: "looked at what a caseload counts",
    handle: (asked) => shown(asked),
  }),

  route({
    at: "POST /practice/caseloads/weight",
    may: "practice.manage",
    trail: "set what a child weighs in a caseload",
    async handle(asked) {
      const { answers, ...filled } = weightForm.read(asked, asked.today);
      if (!answers) return shown(asked, { which: "weight", filled });
      await asked.write((db, write) => setCaseloadWeight(answers, { db, asker: asked.asker, write })); // prettier-ignore
      return { goTo, said: "The weight is set." };
    },
  }),

  route({
    at: "POST /practice/caseloads/cap",
    may: "practice.manage",
    trail: "set how much the newly qualified carry",
    async handle(asked) {
      const { answers, ...filled } = capForm.read(asked, asked.today);
      if (!answers) return shown(asked, { which: "cap", filled });
      const { most, capFrom: from } = answers;
      await asked.write((db, write) => setCaseloadCap({ from, most }, { db, asker: asked.asker, write })); // prettier-ignore
      return { goTo, said: "How much the newly qualified carry is set." };
    },
  }),

  route({
    at: "POST /practice/caseloads/newly-qualified",
    may: "practice.manage",
    trail: "said who is newly qualified",
    async handle(asked) {
      const { asker, today } = asked;
      const workers = await asked.read((db) => qualifyingIn(today, db, asker));
      const form = newlyQualifiedForm(workers);
      const { answers, ...filled } = form.read(asked, today);
      if (!answers) return shown(asked, { which: "newly-qualified", filled });
      await asked.write((db, write) =>
        setNewlyQualified(answers.worker, answers.until, { db, asker, write }),
      );
      return { goTo, said: "Who is newly qualified is saved." };
    },
  }),
];

const shown = (
  { read, asker, today }: Request<OverDatabase>,
  sent?: { which: Sent; filled: Filled },
) =>
  read(async (db) =>
    caseloadsPage({
      rules: await caseloadRules(db, asker),
      workers: await qualifyingIn(today, db, asker),
      today,
      manages: asker.may.has("practice.manage"),
      ...(sent && { sent }),
    }),
  );
