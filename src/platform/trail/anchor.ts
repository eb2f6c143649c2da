import { mkdir, open, readFile } from "node:fs/promises";
import { dirname } from "node:path";
import { now } from "#kernel/london.ts";
import { authorityCodes } from "../authority.store.ts";
import type { Database } from "../database/database.ts";
import { faultWords } from "../web/fault-words.ts";
import { headLine, headsIn, type TrailHead } from "./head.ts";
import { headOf } from "./trail.store.ts";

const minute = 60_000;

/** The newest row of each authority's trail. */
export async function headsOf(database: Database): Promise<TrailHead[]> {
  const codes = await authorityCodes(database);
  const heads = [];
  for (const code of codes) heads.push(await headOf(database, code));
  return heads.filter((head) => head !== undefined);
}

/** The heads written so far; none where the file is not there yet. */
export async function anchoredIn(file: string): Promise<TrailHead[]> {
  const text = await readFile(file, "utf8").catch((error: unknown) => {
    if (error instanceof Error && "code" in error && error.code === "ENOENT")
      return "";
    throw error;
  });
  return headsIn(text);
}

/** Writes the heads that moved since they were last written. The file is only ever added to. */
export async function anchor(
  database: Database,
  file: string,
  written: Map<string, string>,
): Promise<void> {
  const moved = (await headsOf(database)).filter(
    ({ authority, hash }) => written.get(authority) !== hash,
  );
  if (moved.length === 0) return;
  const moment = now();
  await mkdir(dirname(file), { recursive: true });
  const handle = await open(file, "a", 0o640);
  try {
    await handle.write(moved.map((head) => headLine(moment, head)).join(""));
    await handle.sync();
  } finally {
    await handle.close();
  }
  for (const { authority, hash } of moved) written.set(authority, hash);
}

/** Anchors every minute, and once more when stopped. */
export async function keepAnchoring(
  database: Database,
  file: string,
): Promise<{ stop(): Promise<void> }> {
  const written = new Map<string, string>();
  let running = Promise.resolve();
  const again = () =>
    (running = running
      .then(() => anchor(database, file, written))
      .catch((error) =>
        console.error(
          `The head of the trail was not written to ${file}`,
          faultWords("trail head", error),
        ),
      ));
  await again();
  const timer = setInterval(() => void again(), minute);
  return {
    async stop() {
      clearInterval(timer);
      await again();
    },
  };
}
