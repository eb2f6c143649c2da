import { notFound, Refusal } from "#kernel/problem.ts";
import { route } from "#platform/over-database.ts";
import { childName } from "#record/children/child-words.ts";
import { rowOf } from "#record/keeping.store.ts";
import {
  undoableBy,
  undoAllocation,
} from "#record/allocations/undone.store.ts";

export const undoRoutes = [
  route({
    at: "POST /children/:childId/allocation/:allocationId/undone",
    may: "allocation.write",
    trail: "undid an allocation just made",
    async handle({ params, asker, write }) {
      const undone = await write(async (db, running) => {
        const { allocationId: id, childId: child } = params;
        if (!(await rowOf("allocation", { id, child }, db, asker)))
          throw notFound("allocation");
        const [made] = await undoableBy(db, asker, params.allocationId);
        if (!made || made.child !== params.childId) return undefined;
        await undoAllocation(made, { db, asker, write: running });
        return made;
      });
      if (!undone)
        throw new Refusal(
          409,
          "This allocation stands: it is older than an hour, or something was written of the child since",
        );
      return {
        goTo: "/team",
        said: `Undone: ${undone.worker} was not given ${childName(undone)}.`,
        shows: [undone.child],
      };
    },
  }),
];
