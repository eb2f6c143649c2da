import { notFound, Refusal } from "#kernel/problem.ts";
import type { Id } from "#kernel/id.ts";
import type { Db } from "#platform/database/connection.ts";
import { route } from "#platform/over-database.ts";
import type { Asker } from "#platform/web/route.ts";
import { undoableBy, undoAllocation } from "#record/allocations/undone.store.ts"; // prettier-ignore
import { childName } from "#record/children/child-words.ts";
import { closingsUndoableBy, undoClosing } from "#record/closings/undone.store.ts"; // prettier-ignore
import type { Made } from "#record/just-made.store.ts";
import { type Keeping, rowOf } from "#record/keeping.store.ts";

/** A manager's decision that its maker can take back within the hour. */
type Decision<Just extends Made> = {
  /** Its table, and where it stands under the child's page. */
  table: "allocation" | "closing";
  called: string;
  madeBy(db: Db, asker: Asker, only: Id): Promise<Just[]>;
  undo(made: Made, keeping: Keeping): Promise<void>;
  /** What is as it was before. */
  undone(made: Just): string;
};

const takingBack = <Just extends Made>(decision: Decision<Just>) =>
  route({
    at: `POST /children/:childId/${decision.table}/:madeId/undone`,
    may: "allocation.write",
    trail: `undid ${decision.called} just made`,
    async handle({ params, asker, write }) {
      const { madeId: id, childId: child } = params;
      const made = await write(async (db, running) => {
        if (!(await rowOf(decision.table, { id, child }, db, asker)))
          throw notFound(decision.table);
        const [just] = await decision.madeBy(db, asker, id);
        if (just) await decision.undo(just, { db, asker, write: running });
        return just;
      });
      if (!made)
        throw new Refusal(
          409,
          "This decision stands: it is older than an hour, or something was written of the child since",
        );
      return { goTo: "/team", said: `Undone: ${decision.undone(made)}`, shows: [child] }; // prettier-ignore
    },
  });

export const takingBackRoutes = [
  takingBack({
    table: "allocation",
    called: "an allocation",
    madeBy: undoableBy,
    undo: undoAllocation,
    undone: (made) => `${made.worker} was not given ${childName(made)}.`,
  }),
  takingBack({
    table: "closing",
    called: "a closing",
    madeBy: closingsUndoableBy,
    undo: undoClosing,
    undone: (made) => `the work with ${childName(made)} goes on.`,
  }),
];
