import { notFound, type Problem } from "#kernel/problem.ts";
import type { Id } from "#kernel/id.ts";
import type { Db } from "#platform/database/connection.ts";
import { route } from "#platform/over-database.ts";
import { blank } from "#platform/web/forms.ts";
import type { Asker } from "#platform/web/route.ts";
import { childToOpen } from "./child-to-open.store.ts";
import { accountCalled } from "./relationship.store.ts";
import { liftForm, restrictionForm } from "./restriction.form.ts";
import {
  restrictPage,
  restrictionPage,
  restrictionsPage,
} from "./restriction.page.ts";
import {
  answeringAccounts,
  askToLift,
  confirm,
  lift,
  restrict,
  restrictions,
} from "./restriction.store.ts";
import { listProblems } from "./restriction.ts";

const may = "restriction.manage";

/** Closing a record to all but a list, and opening it again. */
export const restrictionRoutes = [
  route({
    at: "GET /restrictions",
    may,
    trail: "looked at restrictions",
    handle: ({ asker, here, read }) =>
      read(async (db) =>
        restrictionsPage({ rows: await restrictions(db, asker), here }),
      ),
  }),

  route({
    at: "GET /restrictions/:restrictionId",
    may,
    trail: "looked at a restriction",
    stepUp: true,
    handle: ({ params, asker, read }) =>
      read(async (db) =>
        restrictionPage(await one(params.restrictionId, db, asker), asker),
      ),
  }),

  route({
    at: "GET /children/:childId/restriction",
    may,
    trail: "was asked what to restrict",
    stepUp: true,
    handle: ({ params, asker, read }) =>
      read(async (db) =>
        restrictPage((await childToOpen(params.childId, db, asker)).id, blank),
      ),
  }),

  route({
    at: "POST /children/:childId/restriction",
    may,
    trail: "restricted a record",
    stepUp: true,
    handle: ({ params, entered, asker, today, write }) =>
      write(async (db, write) => {
        const { id } = await childToOpen(params.childId, db, asker);
        const { answers, ...filled } = restrictionForm.read({ entered }, today);
        if (!answers) return restrictPage(id, filled);
        const { list, problems } = await listFrom(answers.list, id, db, asker);
        if (problems.length > 0)
          return restrictPage(id, { ...filled, problems });
        const section = answers.section ?? null;
        const set = { ...answers, section, list };
        await restrict(id, set, today, { db, asker, write });
        return {
          goTo: "/restrictions",
          said: "Restricted. Somebody else is asked to confirm it.",
          shows: [id],
        };
      }),
  }),

  route({
    at: "POST /restrictions/:restrictionId/confirm",
    may,
    trail: "confirmed a restriction",
    handle: ({ params, asker, today, write }) =>
      write(async (db, write) => {
        const found = await one(params.restrictionId, db, asker);
        if (found.confirmedOn !== null || found.setBy === asker.id)
          throw notFound("restriction to confirm");
        await confirm(found, today, { db, asker, write });
        return {
          goTo: `/restrictions/${found.id}`,
          said: "Restriction confirmed",
          shows: [found.child],
        };
      }),
  }),

  route({
    at: "POST /restrictions/:restrictionId/lift",
    may,
    trail: "asked for, or agreed to, the lifting of a restriction",
    handle: ({ params, entered, asker, today, write }) =>
      write(async (db, write) => {
        const found = await one(params.restrictionId, db, asker);
        if (found.liftedOn !== null || found.liftAskedBy === asker.id)
          throw notFound("restriction to lift");
        const keeping = { db, asker, write };
        const shows = [found.child];
        if (found.liftAskedBy !== null) {
          await lift(found, today, keeping);
          return { goTo: "/restrictions", said: "Restriction lifted", shows };
        }
        const { answers, ...filled } = liftForm.read({ entered }, today);
        if (!answers) return restrictionPage(found, asker, filled);
        await askToLift(found, answers.because, keeping);
        return {
          goTo: `/restrictions/${found.id}`,
          said: "A second person is asked to decide",
          shows,
        };
      }),
  }),
];

async function one(id: string, db: Db, asker: Asker) {
  const [found] = await restrictions(db, asker, { id });
  if (!found) throw notFound("restriction");
  return found;
}

/** The accounts named on each line, or what has to be put right. */
async function listFrom(lines: string, child: Id, db: Db, asker: Asker) {
  const list: Id[] = [];
  const problems: Problem[] = [];
  for (const line of lines.split("\n").map((each) => each.trim())) {
    if (line === "") continue;
    const account = await accountCalled(line, db, asker);
    if (account) list.push(account.id);
    else
      problems.push({
        field: "list",
        message: `There is no one account called “${line}”: enter an email address`,
      });
  }
  if (problems.length > 0) return { list, problems };
  const answering = await answeringAccounts(child, db, asker);
  return { list, problems: listProblems(list, answering) };
}
