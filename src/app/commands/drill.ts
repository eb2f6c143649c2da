import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { instantWords } from "#kernel/date-words.ts";
import { millisecondsOf, now } from "#kernel/london.ts";
import { Refusal } from "#kernel/problem.ts";
import { openDatabase } from "#platform/database/database.ts";
import { migrate } from "#platform/database/migrate.ts";
import { filesAgree, finding, tablesAgree } from "#platform/keeping/held-to.ts";
import type { Manifest } from "#platform/keeping/manifest.ts";
import {
  backupsFrom,
  type Finding,
  newestReceipt,
  receiptsFrom,
  standingOf,
  writeReceipt,
} from "#platform/keeping/receipts.ts";
import {
  damagedParts,
  manifestOf,
  newestBackup,
  restore,
} from "#platform/keeping/restore.ts";
import { throwAway } from "#platform/keeping/target.store.ts";
import { anchoredIn } from "#platform/trail/anchor.ts";
import { headsFileFrom } from "#platform/trail/head.ts";
import { examine } from "../invariants.ts";
import { documentsAgree } from "../documents-agree.ts";
import type { Command, Outcome } from "./command.ts";
import { inWords, keyGiven } from "./restore.ts";

export const drillCommand: Command = {
  name: "drill",
  does: "Restores the newest backup to a throw-away place, examines it, and leaves a receipt.",
  usage:
    "drill --key FILE [--from FOLDER] [--json]  or  drill --status [--json]",
  options: {
    key: { type: "string" },
    from: { type: "string" },
    status: { type: "boolean" },
  },
  help: `--key FILE     the secret key the backups are sealed for
--from FOLDER  where backups are kept; GOLDTHREAD_BACKUPS when not given
--status       how the newest receipt stands: fails when it failed, or is over 8 days old
For a system timer, never for the server. GOLDTHREAD_DRILL_URL (else DATABASE_URL) names a
server on which it may make a database; that of an embedded database needs none.`,
  async run(given) {
    if (given.isOn("status")) return status();
    const backups = given.option("from") ?? backupsFrom(process.env);
    const began = performance.now();
    const at = now();
    given.progress("Restoring and examining ...");
    let backup: string | undefined;
    const findings = await (async () => {
      const key = await keyGiven(given);
      backup = await newestBackup(backups);
      return drill(backup, key);
    })().catch((error: unknown): Finding[] => [
      {
        what: "restore",
        ok: false,
        words: error instanceof Error ? error.message : String(error),
      },
    ]);
    const ok = findings.every((each) => each.ok);
    const seconds = Math.round((performance.now() - began) / 100) / 10;
    const receipt = {
      kind: "drill" as const,
      at,
      ok,
      ...(backup !== undefined && { backup: basename(backup) }),
      seconds,
      findings,
    };
    await writeReceipt(receiptsFrom(process.env), receipt);
    return {
      ok,
      json: receipt,
      words: [
        `${ok ? "The drill succeeded" : "THE DRILL FAILED"}: ${receipt.backup ?? "no backup"} in ${seconds} seconds.`,
        ...findings.map(inWords),
      ].join("\n"),
    };
  },
};

async function status(): Promise<Outcome> {
  const receipt = await newestReceipt(receiptsFrom(process.env), "drill");
  const { ok, words } = standingOf("drill", receipt);
  const when = receipt
    ? ` (${instantWords(receipt.at)}, ${receipt.backup ?? "no backup"})`
    : "";
  return { ok, json: { ok, words, receipt }, words: `${words}${when}.` };
}

async function drill(backup: string, key: string): Promise<Finding[]> {
  const damaged = await damagedParts(backup);
  const whole = finding(
    "sealed parts",
    damaged.map((name) => `${name} was changed`),
    "as they were written",
  );
  const manifest = await manifestOf(backup, key);
  const folder = await mkdtemp(join(tmpdir(), "goldthread-drill-"));
  const files = join(folder, "files");
  const examined = async (
    to: { url: string } | { folder: string; brief: true },
  ) => {
    await restore({ from: backup, key, to, files });
    const database = await openDatabase(to);
    try {
      const tables = await tablesAgree(database, manifest);
      await migrate(database);
      return [
        ageOf(manifest),
        whole,
        tables,
        await filesAgree(files, manifest.files),
        await documentsAgree(database, files),
        ...(await examine(database, await headsUpTo(manifest))),
      ];
    } finally {
      await database.close();
    }
  };
  try {
    if (manifest.engine === "PGlite")
      return await examined({ folder, brief: true });
    const name = `goldthread_drill_${randomBytes(4).toString("hex")}`;
    return await throwAway(serverOfDrill(), name, (url) => examined({ url }));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function serverOfDrill(): string {
  const url =
    process.env["GOLDTHREAD_DRILL_URL"] ?? process.env["DATABASE_URL"];
  if (url) return url;
  throw new Refusal(
    400,
    "This backup is of a PostgreSQL server: name one to restore it on in GOLDTHREAD_DRILL_URL",
  );
}

/** Backups are nightly: one much older says that they stopped. */
function ageOf({ madeAt }: Manifest): Finding {
  const hours = (millisecondsOf(now()) - millisecondsOf(madeAt)) / 3_600_000;
  return {
    what: "age of the newest backup",
    ok: hours <= 48,
    words: `${Math.round(hours)} hours`,
  };
}

/** The heads that went into the backup, and every one kept outside before it was made. */
async function headsUpTo({ heads }: Manifest) {
  const newest = new Map(
    heads.map(({ authority, number }) => [authority, number]),
  );
  const outside = await anchoredIn(headsFileFrom(process.env));
  return [
    ...heads,
    ...outside.filter(
      ({ authority, number }) => number <= (newest.get(authority) ?? 0),
    ),
  ];
}
