import { type Id, isId, newId } from "#kernel/id.ts";
import { londonTime } from "#kernel/london.ts";
import { notFound } from "#kernel/problem.ts";
import {
  draftOf,
  draftsBy,
  endDraft,
  keepDraft,
} from "#platform/drafts/draft.store.ts";
import { type OverDatabase, route } from "#platform/over-database.ts";
import { dayTyped } from "#platform/web/day-question.ts";
import { blank } from "#platform/web/forms.ts";
import type { Fields, Request } from "#platform/web/route.ts";
import { workerSupervisionForm as form } from "#record/supervision/worker-supervision.form.ts";
import {
  recordWorkerSupervision,
  supervisedBy,
  supervisionFileOf,
  talksOf,
} from "#record/supervision/worker-supervision.store.ts";
import { filePage, supervisionPage, writePage } from "./supervision-file.page.ts"; // prettier-ignore

type Asked = Request<OverDatabase> & { params: { workerId: string } };

/** The key of its drafts: about a worker, so no list of drafts about children shows them. */
const key = "worker supervision";

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
        return filePage(
          file,
          await talksOf(file.id, db, asker),
          drafts.filter((draft) => draft.form === key && draft.about === file.id), // prettier-ignore
        );
      });
    },
  }),

  route({
    at: "GET /supervision/:workerId/new",
    may: "team.read",
    trail: "began to write in a supervision file",
    async handle(asked) {
      const file = await fileWritten(asked);
      const draft = await draftAsked(asked, asked.query["draft"]);
      if (draft?.ended) return done(file.id);
      const entered = draft?.entered ?? { supervisedOn: dayTyped(asked.today) };
      return writePage(file, {
        draft: draft?.id ?? newId(),
        filled: { ...blank, entered },
        saved: draft?.saved,
      });
    },
  }),

  route({
    at: "POST /supervision/:workerId/new",
    may: "team.read",
    trail: "wrote in a supervision file",
    async handle(asked) {
      const { asker, today } = asked;
      const file = await fileWritten(asked);
      const { draft = "", do: pressed, ...entered } = asked.entered;
      const saved = await hold(asked, draft, entered);
      if (saved === undefined) return done(file.id);
      if (pressed === "later")
        return {
          goTo: `/supervision/${file.id}`,
          said: "What you wrote is kept as your draft.",
        };
      const { answers, ...filled } = form.read({ entered }, today);
      if (!answers) return writePage(file, { draft, filled, saved });
      await asked.write(async (db, write) => {
        if ((await draftOf(draft, db, asker))?.ended) return;
        const row = {
          id: draft,
          practitioner_id: file.id,
          supervised_by: asker.practitioner ?? "",
          supervised_on: answers.supervisedOn,
          how: answers.how,
        };
        await recordWorkerSupervision(row, { db, asker, write });
        await endDraft(draft, db, asker);
      });
      return done(file.id);
    },
    async keepsWhenExpired(asked) {
      const { draft = "", do: _, ...entered } = asked.entered;
      const file = await fileWritten(asked);
      await hold(asked, draft, entered);
      return { back: `/supervision/${file.id}/new?draft=${draft}` };
    },
  }),

  route({
    at: "POST /supervision/:workerId/draft",
    may: "team.read",
    trail: "kept a draft for a supervision file",
    async handle(asked) {
      const { draft = "", ...entered } = asked.entered;
      await fileWritten(asked);
      const saved = await hold(asked, draft, entered);
      return saved === undefined
        ? { tell: { ended: "This was recorded already" } }
        : { tell: { saved: londonTime(saved) } };
    },
    async keepsWhenExpired(asked) {
      const { draft = "", ...entered } = asked.entered;
      await fileWritten(asked);
      const saved = await hold(asked, draft, entered);
      const ended = saved === undefined ? "Not kept" : "Kept as your draft";
      return { tell: { ended: `${ended}. You were signed out: sign in again to go on` } }; // prettier-ignore
    },
  }),

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

const done = (worker: Id) => ({
  goTo: `/supervision/${worker}`,
  said: "It is in the supervision file.",
});

/** Somebody else's file is not found, like one that does not exist. */
async function fileAsked({ params, asker, read }: Asked) {
  const file = await read((db) => supervisionFileOf(params.workerId, db, asker)); // prettier-ignore
  if (!file) throw notFound("supervision file");
  return file;
}

/** Nobody writes in their own. */
async function fileWritten(asked: Asked) {
  const file = await fileAsked(asked);
  if (file.mine) throw notFound("supervision file");
  return file;
}

async function draftAsked({ asker, keep, params }: Asked, id?: string) {
  if (id === undefined) return undefined;
  const draft = await keep((db) => draftOf(id, db, asker));
  if (!draft || draft.form !== key || draft.about !== params.workerId)
    throw notFound("draft");
  return draft;
}

/** The moment it was kept; undefined when it was recorded or thrown away already. */
async function hold(asked: Asked, id: string, entered: Fields) {
  if (!isId(id)) throw notFound("draft");
  const about = asked.params.workerId;
  const saved = await asked.keep((db) =>
    keepDraft({ id, form: key, about, entered }, db, asked.asker),
  );
  if (saved === undefined && !(await draftAsked(asked, id)))
    throw notFound("draft");
  return saved;
}
