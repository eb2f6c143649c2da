import type { Instant } from "#kernel/london.ts";
import type { TrailHead } from "../trail/head.ts";
import type { FileKept } from "./files.ts";

/** What a backup holds, so that what comes back can be held to it. Sealed like the rest. */
export type Manifest = {
  format: 1;
  madeAt: Instant;
  engine: "PGlite" | "PostgreSQL";
  /** The newest migration of the database. */
  migration: string;
  /** The sealed parts, with the hashes of what they held before they were sealed. */
  parts: Part[];
  files: FileKept[];
  heads: TrailHead[];
  tables: TableKept[];
};

export type Part = { name: PartName; bytes: number; sha256: string };

export type PartName = "database" | "files";

/** How much a table holds, and when the newest of it was written. */
export type TableKept = { table: string; rows: number; newest: string | null };

/** The name of a backup's folder, in order of time. */
export const backupName = (madeAt: Instant): string =>
  `goldthread-${madeAt.slice(0, 19).replaceAll(/[-:]/g, "")}Z`;

export const isBackupName = (name: string): boolean =>
  /^goldthread-\d{8}T\d{6}Z$/.test(name);
