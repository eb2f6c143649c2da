// `npm run demonstration`: writes the files of the demonstration from its lives. The same lives
// give the same bytes; `--check` only says whether the files are as they would be written.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { filesOf } from "./returns/files.ts";

export const folder = join(import.meta.dirname, "files");

if (import.meta.main)
  for (const [name, text] of filesOf()) {
    const path = join(folder, name);
    if (process.argv.includes("--check")) {
      if (readFileSync(path, "utf8") === text) continue;
      console.error(
        `${name} is not as the lives tell it: npm run demonstration`,
      );
      process.exitCode = 1;
    } else {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
    }
  }
