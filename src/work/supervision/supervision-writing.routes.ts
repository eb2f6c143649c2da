import { isId, newId } from "#kernel/id.ts";
import { londonTime } from "#kernel/london.ts";
import { notFound } from "#kernel/problem.ts";
import { draftOf, endDraft, keepDraft } from "#platform/drafts/draft.store.ts";
import { route } from "#platform/over-database.ts";
import { blank } from "#platform/web/forms.ts";
import type { Fields } from "#platform/web/route.ts";
import { workerSupervisionForm } from "#record/supervision/worker-supervision.form.ts";
import type { FileOf } from "#record/supervision/worker-supervision.store.ts";
import { combined, isMoment } from "../recording/combined.ts";
import { type Asked, draftAsked, fileWritten } from "./supervision-asked.ts";
import { writePage } from "./supervision-write.page.ts";
import type { Known, Writing } from "./supervision-writing.ts";

/** The form, its draft and the record, of one way to write in a worker's file. */
export function writingRoutes(writing: Writing) {
  const { key, at, called } = writing;

  return [
    route({
      at: `GET /supervision/:workerId/${at}`,
      may: "team.read",
      trail: `opened the form for ${called}`,
      async handle(asked) {
        const file = await fileWritten(asked);
        const draft = await draftAsked(asked, asked.query["draft"], key);
        if (draft?.ended) return done(file);
        const { known, moment } = await opened(asked, file, draft?.entered ?? asked.query); // prettier-ignore
        const entered = draft?.entered ?? {
          ...writing.start(known, asked.today),
          ...(known.talk && { since: moment }),
        };
        return writePage(writing, file, { known, draft: draft?.id ?? newId(), filled: { ...blank, entered }, saved: draft?.saved }); // prettier-ignore
      },
    }),

    route({
      at: `POST /supervision/:workerId/${at}`,
      may: "team.read",
      trail: `wrote ${called}`,
      async handle(asked) {
        const { asker, today } = asked;
        const file = await fileWritten(asked);
        const { draft = "", do: pressed, ...typed } = asked.entered;
        if ((await asked.keep((db) => draftOf(draft, db, asker)))?.ended)
          return done(file);
        await opened(asked, file, typed);
        const saved = await hold(asked, draft, typed);
        if (saved === undefined) return done(file);
        if (pressed === "later")
          return {
            goTo: `/supervision/${file.id}`,
            said: "What you wrote is kept as your draft.",
          };
        const before = await begunFrom(asked, file, typed);
        const wrong = await asked.write(async (db, write) => {
          if ((await draftOf(draft, db, asker))?.ended) return undefined;
          const known = await writing.know(typed["of"], file, db, asker);
          const both = combined(typed, before, writing.start(known, today), write.moment); // prettier-ignore
          const { answers, ...filled } = workerSupervisionForm(known.asked).read(both, today); // prettier-ignore
          const problems = [...both.problems, ...filled.problems];
          if (!answers || problems.length > 0)
            return { known, filled: { ...filled, problems } };
          await writing.keep(draft, answers, { ...file, ...known }, { db, asker, write }); // prettier-ignore
          await endDraft(draft, db, asker);
          return undefined;
        });
        if (!wrong) return done(file);
        await hold(asked, draft, wrong.filled.entered);
        return writePage(writing, file, { ...wrong, draft, saved });
      },
      async keepsWhenExpired(asked) {
        const { draft = "", do: _, ...typed } = asked.entered;
        const file = await fileWritten(asked);
        await opened(asked, file, typed);
        await hold(asked, draft, typed);
        return { back: `/supervision/${file.id}/${at}?draft=${draft}` };
      },
    }),

    route({
      at: `POST /supervision/:workerId/${at}/draft`,
      may: "team.read",
      trail: `kept a draft of ${called}`,
      async handle(asked) {
        const { draft = "", ...typed } = asked.entered;
        await opened(asked, await fileWritten(asked), typed);
        const saved = await hold(asked, draft, typed);
        return saved === undefined
          ? { tell: { ended: "This was recorded already" } }
          : { tell: { saved: londonTime(saved) } };
      },
      async keepsWhenExpired(asked) {
        const { draft = "", ...typed } = asked.entered;
        await opened(asked, await fileWritten(asked), typed);
        const saved = await hold(asked, draft, typed);
        const ended = saved === undefined ? "Not kept" : "Kept as your draft";
        return { tell: { ended: `${ended}. You were signed out: sign in again to go on` } }; // prettier-ignore
      },
    }),
  ];

  /** What is put right, where something is: not found where the asker may not. */
  function opened({ asker, read }: Asked, file: FileOf, { of }: Fields) {
    return read(async (db, moment) => ({
      known: await writing.know(of, file, db, asker),
      moment,
    }));
  }

  /** What stood when a correction was begun. */
  async function begunFrom(
    { asker, read, today }: Asked,
    file: FileOf,
    { of, since }: Fields,
  ) {
    if (!isMoment(since)) return undefined;
    return read(async (db) => {
      const known: Known = await writing.know(of, file, db, asker);
      return writing.start(known, today);
    }, since);
  }

  function done({ id }: FileOf) {
    return { goTo: `/supervision/${id}`, said: writing.saved };
  }

  /** The moment it was kept; undefined when it was recorded or thrown away already. */
  async function hold(asked: Asked, id: string, entered: Fields) {
    if (!isId(id)) throw notFound("draft");
    const about = asked.params.workerId;
    const saved = await asked.keep((db) =>
      keepDraft({ id, form: key, about, entered }, db, asked.asker),
    );
    if (saved === undefined && !(await draftAsked(asked, id, key)))
      throw notFound("draft");
    return saved;
  }
}
