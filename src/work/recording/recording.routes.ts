import { isId, newId } from "#kernel/id.ts";
import { londonTime } from "#kernel/london.ts";
import type { Db } from "#platform/database/connection.ts";
import { notFound, readsOnly } from "#kernel/problem.ts";
import { speaksOf } from "#platform/authority.store.ts";
import { draftOf, endDraft } from "#platform/drafts/draft.store.ts";
import { route } from "#platform/over-database.ts";
import { blank, type Filled } from "#platform/web/forms.ts";
import { cameFrom, carriedFrom } from "./came-from.ts";
import { combined, isMoment } from "./combined.ts";
import { rowsAfter } from "#platform/web/rows.ts";
import type { Fields } from "#platform/web/route.ts";
import { keptTogether } from "#record/keeping.store.ts";
import { childOf } from "../child-page/child.store.ts";
import { type About, isChecked, type Recording, pageAfter, recordingPlace } from "./recording.ts"; // prettier-ignore
import { html } from "#platform/web/html.ts";
import { type Asked, draftsOf } from "./drafts-of.ts";
import { takingFiles, withFile } from "./file-of.ts";
import { authorise } from "#record/access/authorise.store.ts";
import { keepReason, passedBy, reasonGiven } from "./gate.ts";
import { firstSaid, notAside, putAside } from "./said.ts";
import { readForm } from "./read-form.ts";
import { checkPage, formPage } from "./recording.page.ts";
import { wouldChange } from "./would-change.store.ts";

/** The form, its draft, the page to check and the record: one slice for each thing that is recorded. */
export function recordingRoutes<Known>(recording: Recording<Known>) {
  const { key, at, may, called, gate } = recording;
  const { own: ownDraft, heldBefore, hold } = draftsOf(key);

  return [
    route({
      at: recordingPlace("GET", at, "new"),
      may,
      trail: `opened the form for ${called}`,
      async handle(asked) {
        const draft = await ownDraft(asked, asked.query["draft"]);
        if (draft?.ended) return done(asked, asked.query);
        const { about, known, moment } = await opened(asked, draft?.entered ?? asked.query); // prettier-ignore
        if (!draft && !(await writes(asked, about))) throw readsOnly();
        const entered = draft?.entered ?? {
          ...recording.start(known, about),
          ...(recording.edits && { since: moment }),
          ...carriedFrom(asked.query),
        };
        return page(about, known, draft?.id ?? newId(), { ...blank, entered }, draft?.saved); // prettier-ignore
      },
    }),

    route({
      at: recordingPlace("POST", at, "new"),
      may,
      trail: `wrote ${called}`,
      ...takingFiles(recording),
      async handle(asked) {
        const { draft: id = "", do: pressed, ...sent } = asked.entered;
        if ((await heldBefore(asked, id))?.ended) return done(asked, sent);
        const { typed, problems } = await withFile(recording, asked, id, sent);
        const { about, known } = await opened(asked, typed);
        const entered = rowsAfter(pressed, typed) ?? typed;
        const saved = await hold(asked, id, entered);
        if (saved === undefined) return done(asked, entered);
        if (pressed === "later")
          return {
            goTo: "/my-work",
            said: `${recording.title}: what you wrote is kept in your drafts.`,
          };
        if (entered !== typed)
          return page(about, known, id, { ...blank, entered }, saved);
        const both = await together(asked, about, entered);
        const all = { ...both, problems: [...problems, ...both.problems] };
        const { answers, filled } = readForm(recording, all, known, about);
        if (!answers) return page(about, known, id, filled, saved);
        if (isChecked(recording, entered)) {
          await firstSaid(asked, key, { id, entered }, said(answers, known, about)); // prettier-ignore
          return { goTo: `${here(asked)}/check?draft=${id}` };
        }
        return record(asked, about, id, entered);
      },
      async keepsWhenExpired(asked) {
        const { id, pressed, entered } = await kept(asked);
        await hold(asked, id, rowsAfter(pressed, entered) ?? entered);
        return { back: `${here(asked)}/new?draft=${id}` };
      },
    }),

    route({
      at: recordingPlace("POST", at, "draft"),
      may,
      trail: `kept a draft of ${called}`,
      async handle(asked) {
        const { id, entered } = await kept(asked);
        const saved = await hold(asked, id, entered);
        return saved === undefined
          ? { tell: { ended: "This was recorded already" } }
          : { tell: { saved: londonTime(saved) } };
      },
      async keepsWhenExpired(asked) {
        const { id, entered } = await kept(asked);
        const saved = await hold(asked, id, entered);
        const ended = saved === undefined ? "Not kept" : "Kept as your draft";
        return { tell: { ended: `${ended}. You were signed out: sign in again to go on` } }; // prettier-ignore
      },
    }),

    route({
      at: recordingPlace("GET", at, "check"),
      may,
      trail: `looked once more at ${called} before saving`,
      async handle(asked) {
        const draft = await ownDraft(asked, asked.query["draft"]);
        if (!draft) throw notFound("draft");
        if (draft.ended) return done(asked, asked.entered);
        const { about, known } = await opened(asked, draft.entered);
        const both = await together(asked, about, draft.entered);
        const { answers, filled } = readForm(recording, both, known, about);
        if (!answers) return page(about, known, draft.id, filled, draft.saved);
        const { asker } = asked;
        const changes =
          recording.event !== undefined
            ? await wouldChange(
                asked,
                about,
                recording.children?.(known) ?? [about.child],
                recording.event,
                (db, write) =>
                recording.keep(draft.id, answers, about, { db, asker, write }, known), // prettier-ignore
              )
            : [];
        return checkPage(recording, {
          about,
          known,
          draft,
          shown: html`${recording.show(answers, known, about)}
          ${gate && passedBy(gate, passing(answers, known, about, both.entered))}`,
          changes,
          said: notAside(said(answers, known, about), draft.entered),
        });
      },
    }),

    route({
      at: recordingPlace("POST", at, "aside"),
      may,
      trail: `looked once more at ${called} before saving`,
      async handle(asked) {
        const { draft: id, prompt = "" } = asked.entered;
        const draft = await ownDraft(asked, id);
        if (!draft) throw notFound("draft");
        if (draft.ended) return done(asked, asked.entered);
        await putAside(asked, key, draft, prompt);
        return { goTo: `${here(asked)}/check?draft=${draft.id}` };
      },
    }),

    route({
      at: recordingPlace("POST", at, "check"),
      may,
      trail: `recorded ${called}`,
      async handle(asked) {
        const draft = await ownDraft(asked, asked.entered["draft"]);
        if (!draft) throw notFound("draft");
        if (draft.ended) return done(asked, asked.entered);
        const { about } = await opened(asked, draft.entered);
        return record(asked, about, draft.id, draft.entered);
      },
    }),

    route({
      at: recordingPlace("POST", at, "thrown-away"),
      may,
      trail: `threw away a draft of ${called}`,
      async handle(asked) {
        const id = asked.entered["draft"];
        if (id === undefined || !isId(id)) throw notFound("draft");
        await ownDraft(asked, id);
        await asked.keep((db) => endDraft(id, db, asked.asker));
        return { goTo: "/my-work", said: "The draft was thrown away." };
      },
    }),
  ];

  /** What is sent only to be kept, with the file the draft holds already. */
  async function kept(asked: Asked) {
    const { draft: id = "", do: pressed, ...sent } = asked.entered;
    const { typed: entered } = await withFile(recording, asked, id, sent);
    await opened(asked, entered);
    return { id, pressed, entered };
  }

  /** The child, and all that the form shows: not found where this asker may not see the child. */
  async function opened({ params, asker, read, today }: Asked, { of }: Fields) {
    const { isOf = isId } = recording;
    return read(async (db, moment) => {
      const child = await childOf(params.childId, db, asker);
      if (!child) throw notFound("child");
      const record = of !== undefined && isOf(of) && { of };
      const about: About = { child, asker, today, ...record };
      return { about, known: await recording.know(db, about), moment };
    });
  }

  /** Whether what they write here can be kept; a draft that is there already is shown to its author all the same. */
  async function writes({ asker, read }: Asked, { child }: About) {
    return may !== "record.write" || read((db) => authorise(asker, may, child.id, db)); // prettier-ignore
  }

  /** What was typed, put together with what others recorded meanwhile. */
  async function together(asked: Asked, about: About, entered: Fields) {
    const before = await begunFrom(asked, about, entered);
    return asked.read(async (db, moment) =>
      combined(entered, before, await startNow(db, about), moment),
    );
  }

  /** What stood in the record when an edit was begun: the same for ever. */
  async function begunFrom({ read }: Asked, about: About, { since }: Fields) {
    if (!recording.edits || !isMoment(since)) return undefined;
    return read((db) => startNow(db, about), since);
  }

  async function startNow(db: Db, about: About): Promise<Fields> {
    return recording.start(await recording.know(db, about), about);
  }

  /** The reason with which the form's check is passed by; undefined where nothing is missing. */
  function passing(
    answers: Parameters<typeof recording.keep>[1],
    known: Known,
    about: About,
    entered: Fields,
  ) {
    return gate?.missing(answers, known, about)
      ? reasonGiven(gate, entered)
      : undefined;
  }

  /** What its prompts say of what was answered. */
  function said(
    answers: Parameters<typeof recording.keep>[1],
    known: Known,
    about: About,
  ) {
    return recording.prompts?.said(answers, known, about) ?? [];
  }

  /** In one write: put together once more with what stands now, and kept, or nothing of it. */
  async function record(
    asked: Asked,
    about: About,
    id: string,
    entered: Fields,
  ) {
    const { asker } = asked;
    const before = await begunFrom(asked, about, entered);
    let says: string | undefined;
    const wrong = await asked.write(async (db, write) => {
      const draft = await draftOf(id, db, asker);
      if (draft?.ended) return undefined;
      const known = await recording.know(db, about);
      says = recording.savedSaying?.(known);
      const both = combined(entered, before, recording.start(known, about), write.moment); // prettier-ignore
      const { answers, filled } = readForm(recording, both, known, about);
      if (!answers) return { known, filled };
      const keeping = { db, asker, write };
      const kept = await keptTogether(db, () =>
        recording.keep(id, answers, about, keeping, known),
      );
      const { problems } = kept;
      if (!problems && gate)
        await keepReason(gate, passing(answers, known, about, both.entered), { record: kept.id, child: about.child.id }, keeping); // prettier-ignore
      if (problems) return { known, filled: { entered: both.entered, problems } }; // prettier-ignore
      await endDraft(id, db, asker);
      await speaksOf(db, asker.authority, about.today);
      return undefined;
    });
    if (!wrong) return done(asked, entered, says);
    const saved = await hold(asked, id, wrong.filled.entered);
    return page(about, wrong.known, id, wrong.filled, saved);
  }

  /** Back where they came from, else the child's page. */
  function done({ params }: Asked, sent: Fields, says = recording.saved) {
    const { childId } = params;
    const goTo = cameFrom(sent)?.href ?? pageAfter(recording, childId);
    return { goTo, said: says, shows: [childId] };
  }

  function here({ params }: Asked) {
    return `/children/${params.childId}/${at}`;
  }

  // prettier-ignore
  function page(about: About, known: Known, draft: string, filled: Filled, saved?: string) {
    return formPage(recording, { about, known, draft, filled, saved });
  }
}
