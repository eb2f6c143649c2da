import { isId } from "#kernel/id.ts";
import { notFound } from "#kernel/problem.ts";
import { received } from "#platform/documents/received.ts";
import {
  type Draft,
  draftOf,
  keepDraft,
} from "#platform/drafts/draft.store.ts";
import type { OverDatabase } from "#platform/over-database.ts";
import type { Request } from "#platform/web/route.ts";
import type { Held } from "#record/documents/document.ts";
import { heldIn } from "#record/documents/file.question.ts";
import { childOf } from "../child-page/child.store.ts";

export type Asked = Request<OverDatabase> & { params: { childId: string } };

const form = "document";

/** The asker's own draft of a document of this child; undefined before anything is kept of it. */
export async function ownDraft(
  { keep, asker, params }: Asked,
  id: string | undefined,
): Promise<Draft | undefined> {
  const draft = await keep((db) => draftOf(id, db, asker));
  if (draft && (draft.form !== form || draft.about !== params.childId))
    throw notFound("draft");
  return draft;
}

/** What the form says now: words as typed, and the file, the one just sent or the one kept before. */
export type Said = {
  id: string;
  entered: Readonly<Record<string, string>>;
  held: Held | undefined;
  problem: string | undefined;
};

/** Takes what was sent and keeps it as a draft; undefined where it is a document already. */
export async function taken(asked: Asked): Promise<Said | undefined> {
  const { asker, params, entered: sent, read, keep } = asked;
  const { draft: id, title = "", kind = "", about = "" } = sent;
  if (id === undefined || !isId(id)) throw notFound("draft");
  if (!(await read((db) => childOf(params.childId, db, asker))))
    throw notFound("child");
  const before = await ownDraft(asked, id);
  if (before?.ended) return undefined;
  const { held = before && heldIn(before.entered), problem } = await fileSent(asked); // prettier-ignore
  const entered = { title, kind, about };
  // Where a file is kept the server alone says: a browser sends words and no hash.
  const all = { ...entered, ...(held && { held: JSON.stringify(held) }) };
  const saved = await keep((db) =>
    keepDraft({ id, form, about: params.childId, entered: all }, db, asker),
  );
  if (saved === undefined) throw notFound("draft");
  return { id, entered, held, problem };
}

/** The file that came with a form, taken and kept; or why it was not. Neither where none came. */
export async function fileSent({
  files: [file],
  asker,
}: Pick<Asked, "files" | "asker">): Promise<{ held?: Held; problem?: string }> {
  if (!file) return {};
  const looked = await received(file, asker.authority);
  return "taken" in looked
    ? { held: { ...looked.taken, name: file.name } }
    : looked;
}
