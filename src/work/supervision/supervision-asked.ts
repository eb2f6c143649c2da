import { notFound } from "#kernel/problem.ts";
import { draftOf } from "#platform/drafts/draft.store.ts";
import type { OverDatabase } from "#platform/over-database.ts";
import type { Request } from "#platform/web/route.ts";
import { supervisionFileOf } from "#record/supervision/worker-supervision.store.ts";
import { writings } from "./supervision-writing.ts";

export type Asked = Request<OverDatabase> & { params: { workerId: string } };

/** Somebody else's file is not found, like one that does not exist. */
export async function fileAsked({ params, asker, read }: Asked) {
  const file = await read((db) => supervisionFileOf(params.workerId, db, asker)); // prettier-ignore
  if (!file) throw notFound("supervision file");
  return file;
}

/** Nobody writes in their own. */
export async function fileWritten(asked: Asked) {
  const file = await fileAsked(asked);
  if (file.mine) throw notFound("supervision file");
  return file;
}

const keys = writings.map(({ key }) => key);

/** The asker's own draft for this file: of this key, or of any that is written in it. */
export async function draftAsked(
  { asker, keep, params }: Asked,
  id: string | undefined,
  ...of: readonly string[]
) {
  if (id === undefined) return undefined;
  const draft = await keep((db) => draftOf(id, db, asker));
  const among = of.length > 0 ? of : keys;
  if (!draft || !among.includes(draft.form) || draft.about !== params.workerId)
    throw notFound("draft");
  return draft;
}
