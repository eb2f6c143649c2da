import type { Id } from "#kernel/id.ts";
import type { Note } from "./return.ts";

/** `row` is the source line of the value; the header of a CSV is line 1. */
export type Problem = Omit<Note, "below"> & { row: number };

/** What became of one file: read = taken + setAside, and noted is part of taken. */
export type FileOutcome = {
  path: string;
  /** What it was recognised as; null when it was not. */
  kind: string | null;
  read: number;
  taken: number;
  noted: number;
  setAside: number;
  /** Why nothing of it was kept. */
  refused?: string;
  problems: Problem[];
};

export type ChildCounts = { new: number; changed: number; unchanged: number };

export type ImportOutcome = {
  import: Id;
  files: FileOutcome[];
  children: ChildCounts;
};
