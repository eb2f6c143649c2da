import { isId } from "#kernel/id.ts";
import { notFound } from "#kernel/problem.ts";
import { draftsLeft, handOnDraft } from "#platform/drafts/left.store.ts";
import { route } from "#platform/over-database.ts";
import { accountOfAccountable } from "#record/allocations/accountable.store.ts";
import { cameFrom } from "../recording/came-from.ts";
import { recordings } from "../recordings.ts";

export const leftDraftsRoutes = [
  route({
    at: "POST /children/:childId/drafts/:draftId/handed-on",
    may: "allocation.write",
    trail: "had a draft finished whose author may not open the record",
    async handle({ params, entered, asker, keep }) {
      const { childId, draftId } = params;
      if (!isId(childId) || !isId(draftId)) throw notFound("draft");
      const to = await keep(async (db) => {
        const left = (await draftsLeft([childId], db)).find(({ id }) => id === draftId); // prettier-ignore
        const form = recordings.find(({ key }) => key === left?.form);
        if (!form) throw notFound("draft");
        // What only a manager decides is the manager's to finish.
        const worker = form.may === "record.write" ? await accountOfAccountable(childId, db, asker) : undefined; // prettier-ignore
        if (worker && (await handOnDraft(draftId, worker.id, db))) return worker.name; // prettier-ignore
        if (await handOnDraft(draftId, asker.id, db)) return undefined;
        throw notFound("draft");
      });
      return {
        goTo: cameFrom(entered)?.href ?? "/team",
        said: to === undefined ? "The draft is among your own now." : `The draft is among those of ${to} now.`, // prettier-ignore
        shows: [childId],
      };
    },
  }),
];
