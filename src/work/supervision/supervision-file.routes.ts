import { notFound } from "#kernel/problem.ts";
import { draftsBy, endDraft } from "#platform/drafts/draft.store.ts";
import { route } from "#platform/over-database.ts";
import {
  supervisedBy,
  talksOf,
} from "#record/supervision/worker-supervision.store.ts";
import { draftAsked, fileAsked, fileWritten } from "./supervision-asked.ts";
import { filePage, supervisionPage } from "./supervision-file.page.ts";
import { writings } from "./supervision-writing.ts";
import { writingRoutes } from "./supervision-writing.routes.ts";

/** The worker's part of supervision: its own draft, its own record, read by two people. */
export const supervisionFileRoutes = [
  route({
    at: "GET /supervision",
    may: "team.read",
    trail: "opened supervision",
    handle: ({ asker, read }) =>
      read(async (db) =>
        supervisionPage(asker.practitioner, await supervisedBy(db, asker)),
      ),
  }),

  route({
    at: "GET /supervision/:workerId",
    may: "team.read",
    trail: "opened a supervision file",
    async handle(asked) {
      const { asker, read } = asked;
      const file = await fileAsked(asked);
      return read(async (db) => {
        const drafts = await draftsBy(db, asker);
        const here = drafts.filter(({ about }) => about === file.id);
        return filePage(file, await talksOf(file.id, db, asker), here);
      });
    },
  }),

  ...writings.flatMap(writingRoutes),

  route({
    at: "POST /supervision/:workerId/thrown-away",
    may: "team.read",
    trail: "threw away a draft for a supervision file",
    async handle(asked) {
      const file = await fileWritten(asked);
      const draft = await draftAsked(asked, asked.entered["draft"]);
      if (!draft) throw notFound("draft");
      await asked.keep((db) => endDraft(draft.id, db, asked.asker));
      return {
        goTo: `/supervision/${file.id}`,
        said: "The draft was thrown away.",
      };
    },
  }),
];
