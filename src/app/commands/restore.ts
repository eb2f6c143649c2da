import { readFile } from "node:fs/promises";
import { Refusal } from "#kernel/problem.ts";
import { openDatabase, placeFrom } from "#platform/database/database.ts";
import { migrate } from "#platform/database/migrate.ts";
import { keyIn } from "#platform/keeping/envelope.ts";
import { filesFolderFrom } from "#platform/keeping/files.ts";
import { filesAgree, tablesAgree } from "#platform/keeping/held-to.ts";
import { backupsFrom, type Finding } from "#platform/keeping/receipts.ts";
import { newestBackup, restore } from "#platform/keeping/restore.ts";
import { documentsAgree } from "../documents-agree.ts";
import { examine } from "../invariants.ts";
import type { Command, Given } from "./command.ts";

export const restoreCommand: Command = {
  name: "restore",
  does: "Brings a backup back where nothing is.",
  usage: "restore --key FILE [--from FOLDER] [--verify] [--json]",
  options: {
    key: { type: "string" },
    from: { type: "string" },
    verify: { type: "boolean" },
  },
  help: `--key FILE     the secret key the backup was sealed for
--from FOLDER  the backup; the newest in GOLDTHREAD_BACKUPS when not given
--verify       then holds what came back to the backup's manifest, and examines it
DATABASE_URL names the empty database, as a role that may create what is in it; without it,
GOLDTHREAD_DATA the folder. GOLDTHREAD_FILES is where the files go.`,
  async run(given) {
    const key = await keyGiven(given);
    const from =
      given.option("from") ?? (await newestBackup(backupsFrom(process.env)));
    const to = placeFrom(process.env);
    if ("memory" in to) throw new Error("Nothing is restored into memory");
    const files = filesFolderFrom(process.env);
    given.progress("Restoring ...");
    const manifest = await restore({ from, key, to, files });
    if (!given.isOn("verify"))
      return {
        json: { from, madeAt: manifest.madeAt },
        words: `${from} is restored.`,
      };
    const database = await openDatabase(to);
    try {
      given.progress("Examining ...");
      const tables = await tablesAgree(database, manifest);
      await migrate(database);
      const findings = [
        tables,
        await filesAgree(files, manifest.files),
        await documentsAgree(database, files),
        ...(await examine(database, manifest.heads)),
      ];
      const ok = findings.every((each) => each.ok);
      return {
        ok,
        json: { from, madeAt: manifest.madeAt, ok, findings },
        words: [`${from} is restored.`, ...findings.map(inWords)].join("\n"),
      };
    } finally {
      await database.close();
    }
  },
};

export async function keyGiven(given: Given): Promise<string> {
  const file = given.option("key");
  if (file === undefined)
    throw new Refusal(400, "Say where the key is: --key FILE");
  const text = await readFile(file, "utf8").catch(() => {
    throw new Refusal(404, `${file} cannot be read`);
  });
  return keyIn(text);
}

export const inWords = ({ what, ok, words }: Finding): string =>
  `${ok ? "ok    " : "FAILED"} ${what}: ${words}`;
