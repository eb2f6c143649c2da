import { readsOnly, Refusal } from "#kernel/problem.ts";
import { type Doing, together } from "../database/request.ts";
import type { OverDatabase } from "../over-database.ts";
import type { Asker } from "../web/route.ts";
import { type Disclosed, rowOf, type TrailAbout } from "./trail-line.ts";

type Opened = Pick<OverDatabase, "database" | "beforeCommit">;

/**
 * Does what one request asks, in one transaction with its row of the access trail. When it resolves,
 * both are on disk, and only then may anything be shown. A refusal leaves nothing but its own row.
 * Where the row cannot be written this rejects.
 */
export async function withinRequest<Told extends Disclosed>(
  { database, beforeCommit }: Opened,
  asker: Asker,
  about: TrailAbout,
  work: (doing: Doing) => Promise<Told>,
): Promise<Told> {
  try {
    return await together(database, asker, beforeCommit, work, (told) =>
      rowOf({ ...about, ...disclosedBy(told), asker, result: "given" }),
    );
  } catch (thrown) {
    const error = closedTo(thrown) ?? thrown;
    const row = rowOf({ ...about, asker, ...endOf(error) });
    const kept = together(
      database,
      asker,
      [],
      async () => {},
      () => row,
    );
    // What failed shows nothing to anyone: that it failed is the error to tell, not that it could not be kept.
    await (error instanceof Refusal ? kept : kept.catch(() => {}));
    throw error;
  }
}

/** What a policy of the database would not have written: whoever asks may not, and no fault of ours is told of. */
const closedTo = (error: unknown) =>
  error instanceof Error &&
  "code" in error &&
  error.code === "42501" &&
  error.message.includes("row-level security")
    ? readsOnly("row security")
    : undefined;

const disclosedBy = ({ shows, relationship, purpose }: Disclosed) => ({
  ...(shows && { shows }),
  ...(relationship !== undefined && { relationship }),
  ...(purpose !== undefined && { purpose }),
});

const endOf = (error: unknown) =>
  error instanceof Refusal
    ? {
        result: "refused" as const,
        because: error.because ?? String(error.status),
      }
    : { result: "failed" as const };
