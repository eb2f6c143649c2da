import { newId } from "#kernel/id.ts";
import { notFound } from "#kernel/problem.ts";
import { contents } from "#platform/documents/content.ts";
import { contentIn } from "#platform/documents/kept-file.ts";
import { draftOf, endDraft } from "#platform/drafts/draft.store.ts";
import { route } from "#platform/over-database.ts";
import { blank, type Filled } from "#platform/web/forms.ts";
import { circulatedOf } from "#record/circulation/circulation.store.ts";
import { documentForm, theChild } from "#record/documents/document.form.ts";
import { heldIn } from "#record/documents/file.question.ts";
import {
  documentOf,
  documentsOf,
  mayBelongTo,
  recordDocument,
} from "#record/documents/document.store.ts";
import { childOf } from "../child-page/child.store.ts";
import { onTab } from "../child-page/on-tab.ts";
import { tabAddress } from "../child-page/navigation.ts";
import { belongsWords, documentListPage } from "./document-list.page.ts";
import { documentPage } from "./document.page.ts";
import { type Asked, ownDraft, type Said, taken } from "./held.ts";

export const documentRoutes = [
  route({
    at: "GET /children/:childId/documents",
    may: "child.open",
    trail: "opened the list of a child’s documents",
    handle: onTab("documents", { of: [] }, async (framed, db, asker) =>
      documentListPage(framed, {
        documents: await documentsOf(framed.child.id, db, asker),
        belong: await mayBelongTo(framed.child.id, db, asker),
        writes: framed.asked.knownAt === undefined && asker.may.has("record.write"), // prettier-ignore
        reads: asker.may.has("child.narrative"),
        given: await circulatedOf(framed.child.id, db, asker),
      }),
    ),
  }),

  route({
    at: "GET /children/:childId/documents/new",
    may: "record.write",
    trail: "opened the form for a document",
    async handle(asked) {
      const { draft: id } = asked.query;
      const draft = await ownDraft(asked, id);
      if (id !== undefined && !draft) throw notFound("draft");
      if (draft?.ended) return done(asked);
      const { about = "", kind = "" } = asked.query;
      const { held: _, ...entered } = draft?.entered ?? { about, kind };
      return page(asked, { id: draft?.id ?? newId(), entered, held: draft && heldIn(draft.entered), problem: undefined }); // prettier-ignore
    },
  }),

  route({
    at: "POST /children/:childId/documents/new",
    may: "record.write",
    trail: "added a document",
    takesFiles: { mostBytes: 20_000_000, mostFiles: 1, cuts: true },
    async handle(asked) {
      const said = await taken(asked);
      if (!said) return done(asked);
      const { asker, params, today, read, write } = asked;
      const offered = await read((db) => offeredFor(params.childId, db, asker));
      const form = documentForm({ ...said, offered });
      const { answers, ...filled } = form.read(said, today);
      if (!answers) return page(asked, said, filled);
      const { file, title, kind, about } = answers;
      await write(async (db, write) => {
        if ((await draftOf(said.id, db, asker))?.ended) return;
        await recordDocument(
          {
            id: said.id,
            child_id: params.childId,
            about_id: about === theChild.id ? null : about,
            title,
            kind,
            media_type: file.type,
            bytes: file.bytes,
            sha256: file.sha256,
            virus_checked: file.checked,
          },
          { db, asker, write },
        );
        await endDraft(said.id, db, asker);
      });
      return done(asked);
    },
    async keepsWhenExpired(asked) {
      const said = await taken(asked);
      return { back: `${tabAddress(asked.params.childId, "documents")}/new${said ? `?draft=${said.id}` : ""}` }; // prettier-ignore
    },
  }),

  route({
    at: "GET /children/:childId/documents/:documentId",
    may: "child.narrative",
    trail: "took away a document of a child",
    kind: "export",
    handle: ({ params, asker, read }) =>
      read(async (db) => {
        const child = await childOf(params.childId, db, asker);
        if (!child) throw notFound("child");
        const found = await documentOf(params.documentId, child.id, db, asker);
        if (!found) throw notFound("document");
        const { sha256, type, title } = found;
        return {
          shows: [child.id],
          download: {
            name: `${title ?? "document"}.${contents[type].ending}`,
            type,
            body: await contentIn({ authority: asker.authority, sha256 }),
          },
        };
      }),
  }),
];

const done = ({ params }: Pick<Asked, "params">) => ({
  goTo: tabAddress(params.childId, "documents"),
  said: "The document was added.",
  shows: [params.childId],
});

const offeredFor = async (...asking: Parameters<typeof mayBelongTo>) =>
  (await mayBelongTo(...asking)).map((each) => ({
    id: each.id,
    name: belongsWords(each),
  }));

const page = ({ params, asker, read }: Asked, said: Said, filled?: Filled) =>
  read(async (db) => {
    const child = await childOf(params.childId, db, asker);
    if (!child) throw notFound("child");
    const offered = await offeredFor(child.id, db, asker);
    const form = documentForm({ ...said, offered });
    return documentPage({
      child,
      form,
      draft: said.id,
      filled: filled ?? { ...blank, entered: said.entered },
    });
  });
