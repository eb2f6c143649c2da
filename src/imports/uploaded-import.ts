import { mkdtemp, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { countWords } from "#kernel/date-words.ts";
import { numberWords } from "#kernel/number-words.ts";
import type { Id } from "#kernel/id.ts";
import type { OverDatabase } from "#platform/over-database.ts";
import { faultWords } from "#platform/web/fault-words.ts";
import type { Asker } from "#platform/web/route.ts";
import type { Upload } from "#platform/web/uploads.ts";
import { beginImport } from "./import.ts";
import { type ImportProgress, progressOf } from "./import-progress.ts";

type Answers = {
  files: readonly Upload[];
  year: number | undefined;
  replace: boolean;
};

/** Imports begun here and still running, and whose they are. */
const started = new Map<Id, string>();

/** Keeps the files for as long as the import runs, and gives its id at once. */
export async function beginUploaded(
  { files, year, replace }: Answers,
  given: Pick<OverDatabase, "database" | "beforeCommit"> & { asker: Asker },
): Promise<Id> {
  const [first] = files;
  const folder = await mkdtemp(
    join(dirname(dirname(first?.path ?? "")), "import-"),
  );
  const paths = await Promise.all(
    files.map(async ({ name, path }, index) => {
      const kept = join(folder, String(index));
      await rename(path, kept);
      return { path: kept, name };
    }),
  );
  const { id, done } = beginImport({
    ...given,
    authority: given.asker.authority,
    paths,
    year,
    replace,
  });
  started.set(id, given.asker.authority);
  void done
    // The log of imports holds why, for its page; the server's own log where, and no row of it.
    .catch((error: unknown) => console.error(faultWords(`import ${id}`, error)))
    .finally(async () => {
      started.delete(id);
      await rm(folder, { recursive: true, force: true });
    });
  return id;
}

/** How far an import begun here is; undefined when it has ended or is another authority's. */
export const startedFor = (
  id: string,
  { authority }: Asker,
): ImportProgress | undefined =>
  started.get(id) === authority ? (progressOf(id) ?? begun) : undefined;

/** Until the import itself first says where it is. */
const begun: ImportProgress = { stage: "reading", rows: 0 };

/** Where an import is, in a sentence. */
export function progressWords(progress: ImportProgress): string {
  const { stage, file, rows, children } = progress;
  if (children)
    return `${numberWords(children.done)} of ${countWords(children.of, "child", "children")} brought up to date`;
  if (stage === "reading")
    return file === undefined ? "Reading the files" : `Reading ${file}`;
  if (stage === "staging")
    return `${countWords(rows, "row")} read${file === undefined ? "" : `, now ${file}`}`;
  return "Nearly done";
}
