import { join } from "node:path";
import { authorityCodes } from "#platform/authority.store.ts";
import type { Database } from "#platform/database/database.ts";
import { reading } from "#platform/database/transaction.ts";
import { placeIn } from "#platform/documents/kept-file.ts";
import { filesIn } from "#platform/keeping/files.ts";
import { finding } from "#platform/keeping/held-to.ts";
import type { Finding } from "#platform/keeping/receipts.ts";
import { contentsKept } from "#record/documents/contents-kept.store.ts";

/** Every document of the record, as it stands and as it ever stood, has its file, and the file is what it was. */
export async function documentsAgree(
  database: Database,
  folder: string,
): Promise<Finding> {
  const there = new Map(
    (await filesIn(folder)).map(({ path, sha256 }) => [
      join(folder, path),
      sha256,
    ]),
  );
  const faults: string[] = [];
  let all = 0;
  for (const authority of await authorityCodes(database)) {
    const kept = await reading(
      database,
      { id: "examination", authority },
      (db) => contentsKept(db, authority),
      undefined,
      "engine",
    );
    all += kept.length;
    for (const sha256 of kept) {
      const is = there.get(placeIn(folder, { authority, sha256 }));
      if (is !== sha256)
        faults.push(`${sha256} ${is === undefined ? "is missing" : "was changed"}`); // prettier-ignore
    }
  }
  return finding("documents", faults, `${all} are what they were`);
}
