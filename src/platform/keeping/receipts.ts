import { mkdir, readdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Instant, millisecondsOf, now } from "#kernel/london.ts";

/** One thing looked at, and what was found. */
export type Finding = { what: string; ok: boolean; words: string };

/** What a drill or a nightly examination came to. The programs that make them write these; the server only reads them. */
export type Receipt = {
  kind: "drill" | "invariants";
  at: Instant;
  ok: boolean;
  /** The backup a drill restored, by its folder's name. */
  backup?: string;
  seconds: number;
  findings: readonly Finding[];
};

type Environment = Readonly<Record<string, string | undefined>>;

/** Where backups are made: `GOLDTHREAD_BACKUPS`, else beside the embedded database. */
export const backupsFrom = (environment: Environment): string =>
  environment["GOLDTHREAD_BACKUPS"] ??
  join(environment["GOLDTHREAD_DATA"] ?? "data", "backups");

export const receiptsFrom = (environment: Environment): string =>
  environment["GOLDTHREAD_RECEIPTS"] ??
  join(backupsFrom(environment), "receipts");

export async function writeReceipt(
  folder: string,
  receipt: Receipt,
): Promise<void> {
  await mkdir(folder, { recursive: true });
  const name = `${receipt.at.slice(0, 19).replaceAll(/[-:]/g, "")}Z-${receipt.kind}.json`;
  const draft = join(folder, `.${name}`);
  await writeFile(draft, JSON.stringify(receipt, null, 2), { flush: true });
  await rename(draft, join(folder, name));
}

/** The newest receipt of a kind; none where it never ran. */
export async function newestReceipt(
  folder: string,
  kind: Receipt["kind"],
): Promise<Receipt | undefined> {
  const names = (await readdir(folder).catch(() => []))
    .filter((name) => name.endsWith(`-${kind}.json`) && !name.startsWith("."))
    .toSorted();
  const newest = names.at(-1);
  if (newest === undefined) return undefined;
  const receipt: Receipt = JSON.parse(
    await readFile(join(folder, newest), "utf8"),
  );
  return receipt;
}

/** A weekly drill may be a day late; one that did not run is as bad as one that failed. */
const oldest = { drill: 8, invariants: 2 } as const;

export type Standing = { ok: boolean; words: string };

/** How the newest receipt stands at a moment: red when it failed, is too old or never was. */
export function standingOf(
  kind: Receipt["kind"],
  receipt: Receipt | undefined,
  at: Instant = now(),
): Standing {
  const name = { drill: "restore drill", invariants: "examination" }[kind];
  if (!receipt) return { ok: false, words: `No ${name} was ever run` };
  const age = (millisecondsOf(at) - millisecondsOf(receipt.at)) / 86_400_000;
  if (age > oldest[kind])
    return {
      ok: false,
      words: `The last ${name} was ${Math.floor(age)} days ago: it did not run since`,
    };
  const failed = receipt.findings.filter(({ ok }) => !ok);
  return receipt.ok
    ? { ok: true, words: `The last ${name} found everything as it should be` }
    : {
        ok: false,
        words: `The last ${name} failed: ${failed.map(({ what }) => what).join(", ")}`,
      };
}
