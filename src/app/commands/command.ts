import type { ParseArgsOptionsConfig } from "node:util";
import type { Doing } from "#platform/database/request.ts";
import type { Permission } from "#platform/identity/permission.ts";
import type { Disclosed } from "#platform/trail/trail-line.ts";
import type { Asker } from "#platform/web/route.ts";
import type { Opened } from "../open.ts";

export type Given = {
  words: readonly string[];
  /** The text options given, by name. */
  option(name: string): string | undefined;
  /** Whether a switch was given. */
  isOn(name: string): boolean;
  open(): Promise<Opened>;
  /** The authority meant, and the asker commands act as: the account named with --as. */
  asker(opened: Opened): Promise<Asker>;
  /** What the command reads or changes, in one transaction with its row of the access trail. */
  inTrail<Told extends Disclosed>(
    opened: Opened,
    asker: Asker,
    work: (doing: Doing) => Promise<Told>,
  ): Promise<Told>;
  /** A line that replaces the last one on a terminal; elsewhere, nothing. */
  progress(line: string): void;
};

/** What a command found: one document for --json, words for people, and whether it went well. */
export type Outcome = { json: unknown; words: string; ok?: boolean };

export type Command = {
  name: string;
  /** What it does, in a few words. */
  does: string;
  usage: string;
  options: ParseArgsOptionsConfig;
  /** How many words may follow its name; none, if left out. */
  mostWords?: number;
  /** What somebody named with --as must be allowed. Without it the command asks nobody. */
  may?: Permission;
  /** It may be the first to speak of an authority: others are refused one that is not here. */
  beginsAuthority?: true;
  /** Longer help: each option in a line. */
  help: string;
  run(given: Given): Promise<Outcome>;
};
