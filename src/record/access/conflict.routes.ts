import { notFound } from "#kernel/problem.ts";
import { route } from "#platform/over-database.ts";
import { blank, type Filled } from "#platform/web/forms.ts";
import { conflictForm, matchForm } from "./conflict.form.ts";
import { conflictPage, conflictsPage, declarePage } from "./conflict.page.ts";
import {
  type Conflict,
  conflicts,
  declare,
  endConflict,
  matchTo,
} from "./conflict.store.ts";

/** Declaring a conflict of interest, and matching what was declared to a child. */
export const conflictRoutes = [
  route({
    at: "GET /conflicts",
    may: "conflict.declare",
    trail: "looked at the conflicts of interest they declared",
    handle: ({ asker, read }) =>
      read(async (db) =>
        declarePage(await conflicts(db, asker, "own"), asker, blank),
      ),
  }),

  route({
    at: "POST /conflicts",
    may: "conflict.declare",
    trail: "declared a conflict of interest",
    handle: ({ entered, asker, today, write }) =>
      write(async (db, write) => {
        const { answers, ...filled } = conflictForm.read({ entered }, today);
        if (!answers)
          return declarePage(await conflicts(db, asker, "own"), asker, filled);
        await declare(answers, today, { db, asker, write });
        return { goTo: "/conflicts", said: "Thank you. It is declared." };
      }),
  }),

  route({
    at: "GET /conflicts/all",
    may: "conflict.manage",
    trail: "looked at declared conflicts of interest",
    handle: ({ asker, here, read }) =>
      read(async (db) =>
        conflictsPage({ rows: await conflicts(db, asker, "all"), here }),
      ),
  }),

  route({
    at: "GET /conflicts/:conflictId",
    may: "conflict.manage",
    trail: "looked at a declared conflict of interest",
    handle: ({ params, asker, read }) =>
      read(async (db) =>
        conflictPage(
          found(await conflicts(db, asker, "all", params.conflictId)),
          blank,
        ),
      ),
  }),

  route({
    at: "POST /conflicts/:conflictId",
    may: "conflict.manage",
    trail: "matched a declared conflict of interest",
    handle: ({ params, entered, asker, today, write }) =>
      write(async (db, write) => {
        const conflict = found(
          await conflicts(db, asker, "all", params.conflictId),
        );
        const keeping = { db, asker, write };
        const { answers, ...filled } = matchForm.read({ entered }, today);
        if (!answers) return conflictPage(conflict, filled);
        if (await matchTo(conflict, answers.number, keeping))
          return { goTo: "/conflicts/all", said: "Matched, and blocked" };
        const message = "There is no child with this ID";
        const wrong: Filled = {
          ...filled,
          problems: [{ field: "number", message }],
        };
        return conflictPage(conflict, wrong);
      }),
  }),

  route({
    at: "POST /conflicts/:conflictId/end",
    may: "conflict.manage",
    trail: "ended a declared conflict of interest",
    handle: ({ params, asker, today, write }) =>
      write(async (db, write) => {
        const conflict = found(
          await conflicts(db, asker, "all", params.conflictId),
        );
        await endConflict(conflict, today, { db, asker, write });
        return { goTo: "/conflicts/all", said: "Ended" };
      }),
  }),
];

function found([conflict]: readonly Conflict[]): Conflict {
  if (!conflict) throw notFound("declaration");
  return conflict;
}
