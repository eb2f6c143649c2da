import { isId } from "#kernel/id.ts";
import { notFound } from "#kernel/problem.ts";
import { route } from "#platform/over-database.ts";
import { movedPage, movedWordsPage } from "./moved.page.ts";
import { everythingMoved, wordsMoved } from "./moved.store.ts";

/** For information governance: what was written about the wrong child, and what it said. */
export const movedRoutes = [
  route({
    at: "GET /moved",
    may: "moved.read",
    trail: "looked at what was moved to other children’s records",
    handle: ({ asker, read }) => read(async (db) => movedPage(await everythingMoved(db, asker))), // prettier-ignore
  }),

  route({
    at: "GET /moved/:recordId",
    may: "moved.read",
    trail: "read what was moved to another child’s record",
    handle: ({ asker, read, params: { recordId } }) =>
      read(async (db) => {
        const moved = (await everythingMoved(db, asker)).find(
          ({ aboutId }) => aboutId === recordId,
        );
        if (!moved || !isId(recordId)) throw notFound("record");
        return movedWordsPage(moved, await wordsMoved(recordId, db, asker));
      }),
  }),
];
