import { writeFile } from "node:fs/promises";
import { countWords } from "#kernel/date-words.ts";
import { Refusal } from "#kernel/problem.ts";
import { placeFrom } from "#platform/database/database.ts";
import { backUp } from "#platform/keeping/backup.ts";
import { newKey } from "#platform/keeping/envelope.ts";
import { filesFolderFrom } from "#platform/keeping/files.ts";
import { backupsFrom } from "#platform/keeping/receipts.ts";
import type { Command } from "./command.ts";

export const backupCommand: Command = {
  name: "backup",
  does: "Makes a backup of the database and the files, sealed for a public key.",
  usage:
    "backup [--to FOLDER] [--for PUBLIC-KEY] [--json]  or  backup --new-key FILE",
  options: {
    to: { type: "string" },
    for: { type: "string" },
    "new-key": { type: "string" },
  },
  help: `--to FOLDER     where backups are kept; GOLDTHREAD_BACKUPS when not given
--for KEY       the public key (age1...); GOLDTHREAD_BACKUP_RECIPIENT when not given
--new-key FILE  makes a key, writes its secret half into FILE and prints the public one.
                Take the file off this machine: without it no backup can be opened
On a server it connects as GOLDTHREAD_BACKUP_URL says, a role that may bypass row security.
The embedded database must be closed: stop the server first.`,
  async run(given) {
    const keyFile = given.option("new-key");
    if (keyFile !== undefined) return makeKey(keyFile);
    const recipient =
      given.option("for") ?? process.env["GOLDTHREAD_BACKUP_RECIPIENT"];
    if (!recipient)
      throw new Refusal(
        400,
        "Say which public key to seal the backup for: --for age1..., or GOLDTHREAD_BACKUP_RECIPIENT. goldthread backup --new-key FILE makes one",
      );
    given.progress("Making the backup ...");
    const began = performance.now();
    const { folder, manifest } = await backUp({
      from: placeOfBackup(),
      files: filesFolderFrom(process.env),
      into: given.option("to") ?? backupsFrom(process.env),
      recipient,
    });
    const { madeAt, parts, files, heads, tables } = manifest;
    const rows = tables.reduce((sum, table) => sum + table.rows, 0);
    const seconds = (performance.now() - began) / 1000;
    return {
      json: { folder, madeAt, parts, files: files.length, heads, rows },
      words: `${folder}: ${countWords(rows, "row")} and ${countWords(files.length, "file")} in ${seconds.toFixed(1)} seconds.`,
    };
  },
};

/** A server as the role that may bypass row security; else the folder of the embedded database. */
function placeOfBackup() {
  const url = process.env["GOLDTHREAD_BACKUP_URL"];
  if (url) return { url };
  const place = placeFrom(process.env);
  if ("memory" in place) throw new Error("A database in memory has no backup");
  return place;
}

async function makeKey(file: string) {
  const { key, recipient } = await newKey();
  await writeFile(file, `# public key: ${recipient}\n${key}\n`, {
    flag: "wx",
    mode: 0o600,
  }).catch((error: unknown) => {
    throw new Refusal(409, `${file} was not written: ${String(error)}`);
  });
  return { json: { recipient }, words: recipient };
}
