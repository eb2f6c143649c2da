import type { Problem } from "#kernel/problem.ts";
import { draftOf } from "#platform/drafts/draft.store.ts";
import type { Fields } from "#platform/web/route.ts";
import { heldIn, letsGo } from "#record/documents/file.question.ts";
import { fileSent } from "../documents/held.ts";
import type { Asked } from "./drafts-of.ts";
import type { Recording } from "./recording.ts";

type Takes = Pick<Recording<never, never>, "takesFile">;

/** For the route of a form with a file. */
export const takingFiles = ({ takesFile }: Takes) =>
  takesFile !== undefined && {
    takesFiles: { mostBytes: 20_000_000, mostFiles: 1, cuts: true as const },
  };

/**
 * What was typed, with the form's file: the one just sent, else the one kept with its draft. A browser says nothing of
 * where a file is.
 */
export async function withFile(
  { takesFile }: Takes,
  asked: Asked,
  id: string,
  sent: Fields,
): Promise<{ typed: Fields; problems: readonly Problem[] }> {
  if (takesFile === undefined) return { typed: sent, problems: [] };
  const { asker, keep } = asked;
  const before = await keep((db) => draftOf(id, db, asker));
  const { [takesFile]: _, [letsGo(takesFile)]: out, held: __, ...typed } = sent;
  const kept = before && out !== "yes" ? heldIn(before.entered) : undefined;
  const { held = kept, problem } = await fileSent(asked);
  return {
    typed: { ...typed, ...(held && { held: JSON.stringify(held) }) },
    problems: problem === undefined ? [] : [{ field: takesFile, message: `${problem}. What you wrote is kept.` }], // prettier-ignore
  };
}
