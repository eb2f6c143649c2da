import { notFound, Refusal } from "#kernel/problem.ts";
import { route } from "#platform/over-database.ts";
import { childName } from "#record/children/child-words.ts";
import { closingsUndoableBy, undoClosing } from "#record/closings/undone.store.ts"; // prettier-ignore
import { rowOf } from "#record/keeping.store.ts";

export const undoClosingRoutes = [
  route({
    at: "POST /children/:childId/closing/:closingId/undone",
    may: "allocation.write",
    trail: "undid a closing just made",
    async handle({ params, asker, write }) {
      const { closingId: id, childId: child } = params;
      const undone = await write(async (db, running) => {
        if (!(await rowOf("closing", { id, child }, db, asker)))
          throw notFound("closing");
        const [made] = await closingsUndoableBy(db, asker, id);
        if (!made || made.child !== child) return undefined;
        await undoClosing(made, { db, asker, write: running });
        return made;
      });
      if (!undone)
        throw new Refusal(
          409,
          "This decision stands: it is older than an hour, or something was written of the child since",
        );
      return {
        goTo: "/team",
        said: `Undone: the work with ${childName(undone)} goes on.`,
        shows: [undone.child],
      };
    },
  }),
];
