import type { Id } from "#kernel/id.ts";
import type { ImportOutcome } from "./outcome.ts";

/** Where a running import is. Kept in memory: a progress written to the database would wait for the import itself. */
export type ImportProgress = {
  stage: "reading" | "staging" | "deriving" | "finished" | "failed";
  /** The file being read, by name. */
  file?: string;
  /** Rows staged so far. */
  rows: number;
  /** Children projected so far, of how many. */
  children?: { done: number; of: number };
  outcome?: ImportOutcome;
  failure?: string;
};

const running = new Map<Id, ImportProgress>();

/** Finished imports are told of for a while, to whoever still watches. */
const remembered = 100;

/** The progress of an import this process runs or ran lately. */
export const progressOf = (importId: Id): ImportProgress | undefined =>
  running.get(importId);

export function noteProgress(importId: Id, progress: ImportProgress) {
  running.delete(importId);
  running.set(importId, progress);
  for (const id of running.keys()) {
    if (running.size <= remembered) break;
    running.delete(id);
  }
}
